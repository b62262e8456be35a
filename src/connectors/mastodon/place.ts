// Where listening goes on. Not simply at the newest post: servers show posts late (another server delivered them late,
// a slower transaction had the smaller id), so each look begins a little before its end; what comes twice changes
// nothing.

import { z } from 'zod';

const markSchema = z.object({
  id: z.string().min(1).max(200),
  /** When it was said, or heard if that was earlier. */
  at: z.string(),
  /** How many entries had passed by then. */
  passed: z.number(),
});
export type Mark = z.infer<typeof markSchema>;

export const placeSchema = z.object({
  /** Some of the newest entries, oldest first. Empty: none was seen. */
  marks: z.array(markSchema).max(100),
  /** History still to be read: what is older than `maxId`, at most `left` entries of it; null: all. */
  back: z.object({ maxId: z.string(), left: z.number().nullable() }).nullable(),
  /** When the server was last asked about itself. */
  learntAt: z.string(),
});
export type Place = z.infer<typeof placeSchema>;

/** How far a look begins before the end: whichever is shorter. */
export type Rewind = { ms: number; entries: number };

const spacingMs = 15_000;

/** The newest entry, noted; what no look will begin at any more is dropped. */
export function marked(
  marks: readonly Mark[],
  seen: { id: string; at: Date; entries: number },
  rewind: Rewind,
): Mark[] {
  const newest: Mark = {
    id: seen.id,
    at: seen.at.toISOString(),
    passed: (marks.at(-1)?.passed ?? 0) + seen.entries,
  };
  const before = marks.at(-2);
  // Marks closer together than needed are one, which moves on.
  const isClose =
    before !== undefined &&
    timeBetween(before, newest) < spacingMs &&
    newest.passed - before.passed < rewind.entries / 4;
  const all = [...(isClose ? marks.slice(0, -1) : marks), newest];
  return all.slice(beginning(all, seen.at, rewind));
}

/** The id after which a look begins; null: nothing was seen yet. */
export function startOf(marks: readonly Mark[], now: Date, rewind: Rewind): string | null {
  return marks[beginning(marks, now, rewind)]?.id ?? null;
}

function beginning(marks: readonly Mark[], now: Date, rewind: Rewind): number {
  const last = marks.at(-1);
  if (!last) return 0;
  const index = marks.findLastIndex(
    (mark) =>
      now.getTime() - new Date(mark.at).getTime() >= rewind.ms ||
      last.passed - mark.passed >= rewind.entries,
  );
  return Math.max(0, index);
}

function timeBetween(earlier: Mark, later: Mark): number {
  return new Date(later.at).getTime() - new Date(earlier.at).getTime();
}
