// Reads what was said while nobody listened: forward from the place reached, and for a new source back from the newest.

import type { Batch, Gap } from '#features/listening/ports.ts';
import { hearEntry, nothingHeard } from './hearing.ts';
import { readPage } from './page.ts';
import type { Page } from './page.ts';
import { marked, startOf } from './place.ts';
import type { Mark } from './place.ts';
import { batchOf } from './session.ts';
import type { Session } from './session.ts';
import type { Entry } from './timeline.ts';

/** Pages of forty that are stored together. */
const pagesInBatch = 10;

/** @returns when to go on, if the server's allowance was nearly used up before the end */
export async function* catchUp(session: Session): AsyncGenerator<Batch, Date | null, void> {
  const { place, pace, context } = session;
  if (place.marks.length === 0) {
    // A source that was empty so far is heard whole; a new one begins with what was said last.
    const left = session.isNew ? pace.historyMax : null;
    session.isNew = false;
    return yield* readBack(session, { maxId: null, left });
  }
  if (place.back) {
    const rest = yield* readBack(session, place.back);
    if (rest) return rest;
  }
  const start = startOf(session.place.marks, context.clock.now(), pace.rewind);
  return start === null ? null : yield* readForward(session, start);
}

async function* readForward(
  session: Session,
  start: string,
): AsyncGenerator<Batch, Date | null, void> {
  let seen: readonly string[] = [start];
  let gaps: Gap[] = [];
  let minId = start;
  for (;;) {
    const heard = nothingHeard();
    let newest: Entry | undefined;
    let rest: Date | null = null;
    let isDone = false;
    for (let pages = 0; pages < pagesInBatch && !isDone && !rest; pages += 1) {
      const page = await readPage(session.client, session.timeline, { minId });
      const fresh = unseen(page, seen);
      seen = [start, ...idsOf(page)];
      if (minId === start && gaps.length === 0) gaps = await gapBefore(session, fresh);
      heard.broken += page.broken;
      for (const entry of fresh.toReversed()) await hearEntry(entry, heard, session.listener);
      newest = fresh[0] ?? newest;
      isDone = page.newer === null || page.newer === minId || isOver(page, fresh);
      minId = page.newer ?? minId;
      if (fresh.length > 0) mark(session, fresh);
      rest = session.client.restUntil();
    }
    const lagMs = isDone || !newest ? 0 : ageOf(newest, session);
    yield batchOf(session, heard, { lagMs, ...(gaps.length > 0 ? { gaps } : {}) });
    gaps = [];
    if (isDone) return null;
    if (rest) return rest;
  }
}

async function* readBack(
  session: Session,
  from: { maxId: string | null; left: number | null },
): AsyncGenerator<Batch, Date | null, void> {
  let seen: readonly string[] = [];
  let { maxId, left } = from;
  for (;;) {
    const heard = nothingHeard();
    let rest: Date | null = null;
    let isDone = false;
    for (let pages = 0; pages < pagesInBatch && !isDone && !rest; pages += 1) {
      const place = maxId === null ? {} : { maxId };
      const page = await readPage(session.client, session.timeline, place);
      const fresh = unseen(page, seen).slice(0, left ?? undefined);
      seen = idsOf(page);
      heard.broken += page.broken;
      for (const entry of fresh) await hearEntry(entry, heard, session.listener);
      if (maxId === null && fresh.length > 0) mark(session, fresh);
      if (left !== null) left -= fresh.length;
      isDone = page.older === null || page.older === maxId || isOver(page, fresh) || left === 0;
      maxId = page.older ?? maxId;
      rest = session.client.restUntil();
    }
    session.place = { ...session.place, back: isDone || maxId === null ? null : { maxId, left } };
    heard.posts.reverse();
    yield batchOf(session, heard, { lagMs: 0 });
    if (isDone) return null;
    if (rest) return rest;
  }
}

/** Some servers do not know `min_id` or `max_id` and give the same page for ever: a page seen ends the reading. */
function unseen(page: Page, seen: readonly string[]): Entry[] {
  return page.entries.filter(({ id }) => !seen.includes(id));
}

function idsOf(page: Page): string[] {
  return page.entries.map(({ id }) => id);
}

function isOver(page: Page, fresh: readonly Entry[]): boolean {
  return page.isEmpty || (fresh.length === 0 && page.entries.length > 0);
}

function mark(session: Session, fresh: readonly Entry[]): void {
  const [newest] = fresh;
  if (!newest) return;
  const { place, pace } = session;
  const seen = { id: newest.id, at: saidAt(newest, session), entries: fresh.length };
  session.place = { ...place, marks: marked(place.marks, seen, pace.rewind) };
}

/** By our clock, and never later than now. */
function saidAt({ at }: Entry, { client, context }: Session): Date {
  const now = context.clock.now();
  const ms = Date.parse(at) - client.clockAheadMs;
  return Number.isNaN(ms) || ms > now.getTime() ? now : new Date(ms);
}

function ageOf(entry: Entry, session: Session): number {
  return Math.max(0, session.context.clock.now().getTime() - saidAt(entry, session).getTime());
}

/**
 * Home timelines and lists hold only their newest entries. If nothing older than what came first is there any more,
 * the place reached before is gone, and what stood in between was missed.
 */
async function gapBefore(session: Session, fresh: readonly Entry[]): Promise<Gap[]> {
  const first = fresh.at(-1);
  const last: Mark | undefined = session.place.marks.at(-1);
  if (!session.timeline.isTrimmed || !first || !last) return [];
  const page = await readPage(session.client, session.timeline, { maxId: first.id, limit: 1 });
  if (!page.isEmpty) return [];
  const [from, until] = [new Date(last.at), saidAt(first, session)];
  const reason = 'The server keeps only the newest posts of this timeline; older ones were gone.';
  return from < until ? [{ from, until, reason }] : [];
}
