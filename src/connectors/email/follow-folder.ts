// Keeps up with a folder: reads what is new page by page, tells what was removed, then waits for the server to say
// that something changed. A cut connection is opened again; only a mailbox that stays away ends the look.

import { AppError, messageOf } from '#platform/errors.ts';
import type { Batch, IncomingPost, Look, LookContext } from '#features/listening/ports.ts';
import { openFolder } from './folder.ts';
import type { Folder } from './folder.ts';
import { keptElsewhere } from './kept-elsewhere.ts';
import { readMail } from './read-mail.ts';
import { nothingRemembered, rememberedIn, withMails, withoutUids } from './remembered.ts';
import type { Remembered } from './remembered.ts';
import { folderOf } from './settings.ts';
import type { MailSettings } from './settings.ts';

/** How long is waited for what; tests take shorter ones. */
export type Pace = {
  /** Idling is begun anew before servers (30 minutes, RFC 2177) and routers (often 5) lose patience. */
  idleMs: number;
  /** For servers without IDLE. */
  pollMs: number;
  /** The first pause before connecting again; it doubles. */
  reconnectMs: number;
  reconnectsMax: number;
};

/** So many mails, each of at most 1 MB, are in memory at once. */
const pageSize = 50;

type Context = LookContext<MailSettings>;

export async function* followFolder(context: Context, pace: Pace): Look {
  let remembered = rememberedIn(context.cursor);
  let failures = 0;
  for (;;) {
    let hasReached = false;
    try {
      for await (const step of session(context, remembered, pace)) {
        [hasReached, failures, remembered] = [true, 0, step.remembered];
        yield step.batch;
      }
    } catch (error) {
      if (context.signal.aborted) break;
      const mayPass = error instanceof AppError && error.kind === 'unavailable';
      failures += 1;
      // Never reached at all, or away for longer: the failure is shown, and asked again by the schedule.
      if (!mayPass || (!hasReached && failures === 1) || failures > pace.reconnectsMax) throw error;
      context.log.info({ err: error, failures }, 'a mailbox was lost and is looked for again');
      await pause(context, pace.reconnectMs * 2 ** (failures - 1) * (0.5 + Math.random()));
    }
    if (context.signal.aborted) break;
  }
  return { kind: 'look-again', at: context.clock.now(), intervalSeconds: 60 };
}

type Step = { batch: Batch; remembered: Remembered };

async function* session(
  context: Context,
  before: Remembered | null,
  pace: Pace,
): AsyncGenerator<Step, void, void> {
  const folder = await openFolder(context, before);
  try {
    let remembered = sameNumbers(before, folder);
    let isFirst = true;
    while (!context.signal.aborted) {
      for await (const step of catchUp(context, folder, remembered, isFirst)) {
        remembered = step.remembered;
        yield step;
      }
      isFirst = false;
      await folder.change(folder.hasIdle ? pace.idleMs : pace.pollMs);
    }
  } finally {
    await folder.close();
  }
}

/** When the numbers lost their meaning everything is read again; what is stored already changes nothing. */
function sameNumbers(before: Remembered | null, folder: Folder): Remembered {
  if (!before) return nothingRemembered(folder.uidValidity);
  if (before.uidValidity === folder.uidValidity) return before;
  const unseen = [...before.unseen, ...before.mails.map(([, nativeId]) => nativeId)];
  return nothingRemembered(folder.uidValidity, [...new Set(unseen)]);
}

/** @param isFirst of this connection: an empty batch then tells that all is well */
async function* catchUp(
  context: Context,
  folder: Folder,
  before: Remembered,
  isFirst: boolean,
): AsyncGenerator<Step, void, void> {
  let remembered = before;
  const uids = await folder.newSince(
    before.lastUid,
    before.lastUid === 0 ? firstDay(context) : null,
  );
  for (let at = 0; at < uids.length; at += pageSize) {
    const page = await readPage(context, folder, uids.slice(at, at + pageSize), remembered);
    remembered = page.remembered;
    const isLast = at + pageSize >= uids.length;
    yield { ...page, batch: { ...page.batch, ...(isLast ? { lagMs: 0 } : {}) } };
  }
  const removal = await removals(folder, remembered, isFirst);
  const isNews =
    removal.gone.length > 0 || removal.remembered.unseen.length !== remembered.unseen.length;
  if (!isNews && !isFirst) return;
  remembered = removal.remembered;
  const kept = await keptElsewhere(context, removal.gone);
  const gone = removal.gone.filter((nativeId) => !kept.has(nativeId));
  const deletions = gone.map((nativeId) => ({ nativeId, at: context.clock.now() }));
  yield { remembered, batch: { posts: [], deletions, cursor: remembered, lagMs: 0 } };
}

function firstDay({ settings, clock }: Context): Date | null {
  if (settings.historyDays === undefined) return null;
  return new Date(clock.now().getTime() - settings.historyDays * 24 * 3_600_000);
}

async function readPage(
  context: Context,
  folder: Folder,
  uids: readonly number[],
  before: Remembered,
): Promise<Step> {
  const posts: IncomingPost[] = [];
  const mails: [number, string][] = [];
  const known = new Set(before.mails.map(([, nativeId]) => nativeId));
  const broken: string[] = [];
  for await (const { uid, source, receivedAt } of folder.fetch(uids)) {
    const place = {
      address: context.settings.address,
      folder: folderOf(context.settings),
      uidValidity: folder.uidValidity,
      uid,
      receivedAt,
    };
    try {
      const post = await readMail(source, place);
      // The first mail of a Message-ID counts: nobody changes what somebody else wrote by using it again.
      if (!known.has(post.nativeId)) posts.push(post);
      known.add(post.nativeId);
      mails.push([uid, post.nativeId]);
    } catch (error) {
      broken.push(messageOf(error));
    }
  }
  const last = uids.at(-1) ?? before.lastUid;
  const remembered = withMails(before, mails, last);
  const note =
    broken.length === 0
      ? {}
      : { note: `${broken.length} mails could not be read and were left out: ${broken[0]}` };
  return { remembered, batch: { posts, deletions: [], cursor: remembered, ...note } };
}

/** What the server told; else, at the first time and when it did not say which, what is missing. */
async function removals(
  folder: Folder,
  before: Remembered,
  isFirst: boolean,
): Promise<{ remembered: Remembered; gone: string[] }> {
  const told = folder.takeRemoved();
  const uids = new Set(told.uids);
  const mustAsk = told.unknown || (isFirst && !(folder.tellsRemovals && before.modseq !== null));
  if (mustAsk && before.mails.length > 0) {
    const there = await folder.present(before.mails.map(([uid]) => uid));
    for (const [uid] of before.mails) if (!there.has(uid)) uids.add(uid);
  }
  const { after, gone } = withoutUids(before, uids);
  const modseq = isFirst ? folder.modseq : before.modseq;
  // Everything was read again by now, but for what is older than the history that is read.
  for (const nativeId of before.unseen) if (!(await folder.holds(nativeId))) gone.push(nativeId);
  return { remembered: { ...after, modseq, unseen: [] }, gone };
}

function pause({ signal }: Context, durationMs: number): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, Math.min(durationMs, 300_000));
    signal.addEventListener('abort', done, { once: true });
  });
}
