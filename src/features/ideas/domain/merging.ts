// Ideas that are one: each merge is a row that holds until it is undone, and which idea stands for which follows from the
// rows. Nothing else is moved, so that undoing one gives back exactly what each idea had.

/** A merge that holds. */
export type OpenMerge = { ideaId: string; intoId: string };

export type MergeRefusal = 'itself' | 'already-merged' | 'circle' | 'not-merged';

/** The idea that stands for this one now. */
export function canonicalOf(merges: readonly OpenMerge[], ideaId: string): string {
  const into = new Map(merges.map((merge) => [merge.ideaId, merge.intoId]));
  let current = ideaId;
  // A chain is never longer than there are merges: `decideMerge` lets no circle in.
  for (let step = 0; step <= merges.length; step += 1) {
    const next = into.get(current);
    if (next === undefined) return current;
    current = next;
  }
  throw new Error('merges go round in a circle');
}

/** Null: it may be merged. An idea goes into the one that stands for the other now. */
export function refuseMerge(
  merges: readonly OpenMerge[],
  { ideaId, intoId }: OpenMerge,
): MergeRefusal | null {
  if (ideaId === intoId) return 'itself';
  if (merges.some((merge) => merge.ideaId === ideaId)) return 'already-merged';
  if (canonicalOf(merges, intoId) === ideaId) return 'circle';
  return null;
}

/** Null: it can be taken out again. */
export function refuseUnmerge(merges: readonly OpenMerge[], ideaId: string): MergeRefusal | null {
  return merges.some((merge) => merge.ideaId === ideaId) ? null : 'not-merged';
}

/** Which ideas stand for which, of all that take part in these merges. */
export function resolveMerges(
  merges: readonly OpenMerge[],
  ideaIds: readonly string[],
): Map<string, string> {
  return new Map(ideaIds.map((ideaId) => [ideaId, canonicalOf(merges, ideaId)]));
}
