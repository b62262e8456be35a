// One open folder: which of its mails are new, which are gone, and waiting until either may have changed.

import type { ImapFlow } from 'imapflow';
import { AppError } from '#platform/errors.ts';
import { messageBytesMax, openImap, imapFailure, folderMissing } from './imap-session.ts';
import type { MailContext } from './imap-session.ts';
import { folderOf } from './settings.ts';

export type FetchedMail = { uid: number; source: Buffer; receivedAt: Date | undefined };

export type Folder = {
  uidValidity: string;
  modseq: string | null;
  /** Mails in it when it was opened. */
  count: number;
  /** The server names the numbers of removed mails, those removed while we were away too. */
  tellsRemovals: boolean;
  hasIdle: boolean;
  /** Numbers above `uid`, rising. */
  newSince(uid: number, since: Date | null): Promise<number[]>;
  /** Those of the given that are still there. */
  present(uids: readonly number[]): Promise<Set<number>>;
  fetch(uids: readonly number[]): AsyncGenerator<FetchedMail, void, void>;
  /** What the server told of removals since the last call; `unknown` if it did not say which. */
  takeRemoved(): { uids: ReadonlySet<number>; unknown: boolean };
  /** Until something may be new, the connection is gone, or so long. */
  change(waitMs: number): Promise<void>;
  holds(messageId: string): Promise<boolean>;
  close(): Promise<void>;
};

/** @param known from an earlier connection, so that the server tells what was removed since */
export async function openFolder(
  context: MailContext,
  known: { uidValidity: string; modseq: string | null } | null,
): Promise<Folder> {
  const client = await openImap(context);
  const removed = new Set<number>();
  let hasUnknownRemovals = false;
  /** Something changed since it was last asked what is new. */
  let isStale = false;
  let wake: () => void = () => {};
  const stir = (): void => {
    isStale = true;
    wake();
  };
  client.on('expunge', ({ uid }) => {
    if (uid === undefined) hasUnknownRemovals = true;
    else removed.add(uid);
    stir();
  });
  client.on('exists', stir);
  client.on('close', stir);
  const mailbox = await select(client, context, known);
  return {
    uidValidity: String(mailbox.uidValidity),
    modseq: mailbox.highestModseq === undefined ? null : String(mailbox.highestModseq),
    count: mailbox.exists,
    tellsRemovals: client.enabled.has('QRESYNC') && mailbox.noModseq !== true,
    hasIdle: client.capabilities.has('IDLE'),
    async newSince(uid, since) {
      isStale = false;
      const range = { uid: `${uid + 1}:*`, ...(since ? { since } : {}) };
      const found = await tried(context, () => client.search(range, { uid: true }));
      // `n:*` holds the last mail even if its number is below n (RFC 3501, 6.4.8).
      return (found || []).filter((one) => one > uid).sort((a, b) => a - b);
    },
    async present(uids) {
      if (uids.length === 0) return new Set();
      const range = { uid: ranges(uids) };
      const found = await tried(context, () => client.search(range, { uid: true }));
      return new Set(found || []);
    },
    fetch: (uids) => fetchMails(client, context, uids),
    takeRemoved() {
      const taken = { uids: new Set(removed), unknown: hasUnknownRemovals };
      removed.clear();
      hasUnknownRemovals = false;
      return taken;
    },
    async change(waitMs) {
      if (!client.usable) throw imapFailure(gone(), context);
      if (isStale) return;
      const changed = new Promise<void>((resolve) => {
        wake = resolve;
      });
      let timer: NodeJS.Timeout | undefined;
      const waited = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, waitMs);
      });
      // The next command ends the idling; if the connection breaks, that command says so.
      if (client.capabilities.has('IDLE')) client.idle().catch(stir);
      await Promise.race([changed, waited]);
      clearTimeout(timer);
      if (!client.usable) throw imapFailure(gone(), context);
    },
    async holds(messageId) {
      const query = { header: { 'message-id': messageId } };
      const found = await tried(context, () => client.search(query, { uid: true }));
      return (found || []).length > 0;
    },
    close: () => closed(client),
  };
}

/** Says good-bye if that is quick. */
export async function closed(client: ImapFlow): Promise<void> {
  const timer = setTimeout(() => client.close(), 2000);
  try {
    await client.logout();
  } catch {
    // It was gone already, which is what was wanted.
    client.close();
  } finally {
    clearTimeout(timer);
  }
}

function gone(): AppError {
  return new AppError('unavailable', 'email.connection-lost', 'The connection was cut.');
}

async function select(
  client: ImapFlow,
  context: MailContext,
  known: { uidValidity: string; modseq: string | null } | null,
): ReturnType<ImapFlow['mailboxOpen']> {
  const resume =
    known && known.modseq !== null
      ? { uidValidity: known.uidValidity, changedSince: known.modseq }
      : {};
  try {
    return await client.mailboxOpen(folderOf(context.settings), { readOnly: true, ...resume });
  } catch (error) {
    const isThere = client.usable;
    client.close();
    throw isThere ? folderMissing(context.settings, error) : imapFailure(error, context);
  }
}

async function* fetchMails(
  client: ImapFlow,
  context: MailContext,
  uids: readonly number[],
): AsyncGenerator<FetchedMail, void, void> {
  try {
    const wanted = { internalDate: true, source: { maxLength: messageBytesMax } };
    for await (const one of client.fetch(ranges(uids), wanted, { uid: true })) {
      if (!one.source) continue;
      const at = one.internalDate === undefined ? undefined : new Date(one.internalDate);
      yield { uid: one.uid, source: one.source, receivedAt: at };
    }
  } catch (error) {
    throw imapFailure(error, context);
  }
}

async function tried<Value>(context: MailContext, ask: () => Promise<Value>): Promise<Value> {
  try {
    return await ask();
  } catch (error) {
    throw imapFailure(error, context);
  }
}

/** `1:3,7`: a command line may not grow with every number. */
function ranges(uids: readonly number[]): string {
  const parts: { from: number; to: number }[] = [];
  for (const uid of [...uids].sort((a, b) => a - b)) {
    const last = parts.at(-1);
    if (last && uid === last.to + 1) last.to = uid;
    else parts.push({ from: uid, to: uid });
  }
  return parts.map(({ from, to }) => (from === to ? `${from}` : `${from}:${to}`)).join(',');
}
