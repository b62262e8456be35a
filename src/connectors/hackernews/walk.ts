// Hearing all of Hacker News: its items are numbered, so every number up from the last one is asked for. An item may
// be missing for a moment after its number is given out, so missing ones are asked for again for an hour.

import { z } from 'zod';
import type { Batch, IncomingPost, Look, LookContext } from '#features/listening/ports.ts';
import { lookAgain } from '#connectors/look-again.ts';
import { Firebase } from './firebase.ts';
import type { Addresses, HackerNewsSettings } from './settings.ts';
import { isGone, isHeard, postOf } from './item.ts';
import type { Item } from './item.ts';

const cursorSchema = z.object({
  next: z.number().int(),
  /** When the newest item heard was written; the beginning of a gap, if one comes. */
  heardUntil: z.iso.datetime().nullable(),
  missing: z.array(z.object({ id: z.number().int(), since: z.iso.datetime() })),
});
type Cursor = z.infer<typeof cursorSchema>;

/** A first look hears the last items, about an hour of them. */
const firstItems = 500;
/** Further behind than this (most of a day), the walk begins anew near the top and the rest is a gap. */
const behindMax = 10_000;
const itemsPerBatch = 200;
const missingMax = 500;
const missingForMs = 3_600_000;
const lookEveryMs = 60_000;

export async function* walk(context: LookContext<HackerNewsSettings>, addresses: Addresses): Look {
  const api = new Firebase(context, addresses);
  const newest = await api.newestId();
  const read = cursorSchema.safeParse(context.cursor);
  // A number far below the one we know means that one of them was wrong: only beginning anew mends it.
  const isSound = read.success && newest > read.data.next - behindMax;
  const begin: Cursor = {
    next: Math.max(1, newest - firstItems + 1),
    heardUntil: null,
    missing: [],
  };
  let cursor = isSound ? read.data : begin;
  const known = cursor.next;
  let gapFrom: Date | null = null;
  if (newest - cursor.next > behindMax) {
    gapFrom = cursor.heardUntil === null ? context.clock.now() : new Date(cursor.heardUntil);
    cursor = { ...cursor, next: newest - firstItems + 1 };
  }
  while (cursor.next <= newest) {
    const until = Math.min(newest, cursor.next + itemsPerBatch - 1);
    const ids = Array.from({ length: until - cursor.next + 1 }, (_, n) => cursor.next + n);
    const heard = await hear(api, context, ids);
    cursor = advanced(cursor, heard, until + 1, context.clock.now());
    const gap = gapFrom === null ? {} : gapUntil(gapFrom, heard.newestAt ?? context.clock.now());
    gapFrom = null;
    yield { ...heard.batch, ...gap, cursor };
  }
  const changed = new Set((await api.changedIds()).filter((id) => id < known).slice(0, 1000));
  for (const { id } of cursor.missing) changed.add(id);
  const heard = await hear(api, context, [...changed]);
  const stillMissing = new Set(heard.missing);
  const missing = cursor.missing.filter(({ id, since }) => {
    const ageMs = context.clock.now().getTime() - new Date(since).getTime();
    return stillMissing.has(id) && ageMs < missingForMs;
  });
  yield { ...heard.batch, cursor: { ...cursor, missing } };
  return lookAgain(context.clock, lookEveryMs);
}

type Heard = {
  batch: Pick<Batch, 'posts' | 'deletions' | 'note' | 'lagMs'>;
  missing: readonly number[];
  newestAt: Date | null;
};

async function hear(
  api: Firebase,
  context: LookContext<HackerNewsSettings>,
  ids: readonly number[],
): Promise<Heard> {
  const found = await Promise.all(ids.map(async (id) => ({ id, ...(await api.item(id)) })));
  const items = found.flatMap((each) => (each.kind === 'item' ? [each.item] : []));
  const broken = found.filter(({ kind }) => kind === 'broken').length;
  const alive = items.filter((item) => !isGone(item) && isHeard(item.type, context.settings.kind));
  const posts = await Promise.all(alive.map((item) => toPost(api, item)));
  const newest = items.findLast(({ time }) => time !== undefined)?.time;
  const newestAt = newest === undefined ? null : new Date(newest * 1000);
  const lagMs = newestAt && context.clock.now().getTime() - newestAt.getTime();
  return {
    batch: {
      posts,
      deletions: items.filter(isGone).map(({ id }) => ({ nativeId: String(id) })),
      ...(lagMs !== null && lagMs > 0 ? { lagMs } : {}),
      ...(broken > 0 ? { note: `${broken} items made no sense and were left out.` } : {}),
    },
    missing: found.flatMap((each) => (each.kind === 'missing' ? [each.id] : [])),
    newestAt,
  };
}

async function toPost(api: Firebase, item: Item): Promise<IncomingPost> {
  return postOf(item, await api.storyOf(item));
}

function advanced(before: Cursor, heard: Heard, next: number, now: Date): Cursor {
  const since = now.toISOString();
  const missing = [...before.missing, ...heard.missing.map((id) => ({ id, since }))];
  return {
    next,
    heardUntil: heard.newestAt?.toISOString() ?? before.heardUntil,
    missing: missing.slice(-missingMax),
  };
}

function gapUntil(from: Date, until: Date): Pick<Batch, 'gaps'> {
  const reason = 'Hacker News wrote more than Parley could catch up with';
  return { gaps: [{ from, until: until > from ? until : new Date(from.getTime() + 1), reason }] };
}
