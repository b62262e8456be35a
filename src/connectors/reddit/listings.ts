// The lists of a subreddit, newest first: its posts and its comments, or the posts a search finds. Reddit shows the last
// thousand of a list and no more, which is told as a gap where it matters.

import { z } from 'zod';
import { descend, descentSchema, newDescent } from '#platform/polling/descend.ts';
import type { DescentStep, Page } from '#platform/polling/descend.ts';
import type { Batch, IncomingPost } from '#features/listening/ports.ts';
import type { RedditSettings } from './settings.ts';

export const LISTS = ['links', 'comments'] as const;
export type List = (typeof LISTS)[number];

export const listingCursor = z.object({
  links: descentSchema,
  comments: descentSchema,
  intervalMs: z.number().nullable(),
});
export type ListingCursor = z.infer<typeof listingCursor>;
export const newCursor: ListingCursor = {
  links: newDescent,
  comments: newDescent,
  intervalMs: null,
};

/** `at` null: it made no sense. */
export type Entry =
  | { at: number; post: IncomingPost }
  | { at: number; gone: string }
  | { at: null };

const firstLookMs = 7 * 86_400_000;
/** Reddit shows a post some time after the time it bears: spam filters and moderators come before. */
const overlapMs = 10 * 60_000;

export function listsOf({ query }: RedditSettings): readonly List[] {
  return query ? ['links'] : LISTS;
}

/** Yields the batch of each page and moves the list's part of the cursor. */
export async function* walkList(
  list: List,
  cursor: ListingCursor,
  options: { now: Date; readPage: (position: string | null) => Promise<Page<Entry>> },
): AsyncGenerator<Omit<Batch, 'cursor'>, void, void> {
  const nowMs = options.now.getTime();
  const floor = nowMs - firstLookMs;
  const { known } = cursor[list];
  const steps = descend<Entry>({
    cursor: cursor[list],
    // Without a time it has no place in the order: it must neither end the walk nor lead it.
    markOf: ({ at }) => at ?? known ?? floor,
    readPage: options.readPage,
    overlap: overlapMs,
    floor,
    ceiling: nowMs,
  });
  for await (const step of steps) {
    cursor[list] = step.cursor;
    yield { ...heardOf(step.entries), ...gapOf(step) };
  }
}

function heardOf(entries: readonly Entry[]): Omit<Batch, 'cursor'> {
  const oldestFirst = entries.toReversed();
  const broken = entries.filter(({ at }) => at === null).length;
  return {
    posts: oldestFirst.flatMap((entry) => ('post' in entry ? [entry.post] : [])),
    deletions: oldestFirst.flatMap((entry) => ('gone' in entry ? [{ nativeId: entry.gone }] : [])),
    ...(broken > 0 ? { note: `${broken} entries made no sense and were left out.` } : {}),
  };
}

function gapOf({ endedAbove }: DescentStep<Entry>): Pick<Batch, 'gaps'> {
  if (!endedAbove) return {};
  const from = new Date(endedAbove.known);
  const reason = 'Reddit shows the last thousand of a list only, and more came in';
  return { gaps: [{ from, until: new Date(endedAbove.oldest), reason }] };
}
