// Absence and who stands in: a delegate who is away too has a delegate of their own, and so on to somebody who is there.
// A circle of delegates is refused when it is made, and does no harm when it is met.

export type Absence = {
  id: string;
  personId: string;
  from: Date;
  until: Date;
  /** Null: nobody stands in, and what they would be offered goes to the next best. */
  delegateId: string | null;
};

export type StandIn =
  | { kind: 'present' }
  /** `chain` ends with the person who is there. */
  | { kind: 'delegate'; personId: string; chain: readonly string[] }
  | { kind: 'nobody'; why: 'no-delegate' | 'cycle'; chain: readonly string[] };

/** Who takes what is meant for a person at a moment. */
export function standInFor(absences: readonly Absence[], personId: string, at: Date): StandIn {
  const chain: string[] = [];
  const met = new Set([personId]);
  let absence = absenceOf(absences, personId, at);
  if (!absence) return { kind: 'present' };
  while (absence) {
    const { delegateId } = absence;
    if (delegateId === null) return { kind: 'nobody', why: 'no-delegate', chain };
    chain.push(delegateId);
    if (met.has(delegateId)) return { kind: 'nobody', why: 'cycle', chain };
    met.add(delegateId);
    absence = absenceOf(absences, delegateId, at);
  }
  const last = chain.at(-1);
  return last === undefined ? { kind: 'present' } : { kind: 'delegate', personId: last, chain };
}

/**
 * The people of a circle that a new absence would close while all of them are away, beginning and ending with its own
 * person; null when it closes none.
 */
export function findCircle(absences: readonly Absence[], added: Absence): string[] | null {
  return walk(absences, {
    from: added.from,
    until: added.until,
    path: [added.personId],
    next: added.delegateId,
  });
}

type Walk = { from: Date; until: Date; path: readonly string[]; next: string | null };

function walk(absences: readonly Absence[], { from, until, path, next }: Walk): string[] | null {
  if (next === null) return null;
  if (next === path[0]) return [...path, next];
  // A circle further on, without the new absence in it, is none of its own.
  if (path.includes(next)) return null;
  for (const absence of absences) {
    if (absence.personId !== next || absence.from >= until || absence.until <= from) continue;
    const circle = walk(absences, {
      from: absence.from > from ? absence.from : from,
      until: absence.until < until ? absence.until : until,
      path: [...path, next],
      next: absence.delegateId,
    });
    if (circle) return circle;
  }
  return null;
}

/** Of two that overlap, the one that began later: it was entered with the other in mind. */
function absenceOf(absences: readonly Absence[], personId: string, at: Date): Absence | undefined {
  return absences
    .filter((each) => each.personId === personId && each.from <= at && at < each.until)
    .toSorted((a, b) => b.from.getTime() - a.from.getTime() || (a.id < b.id ? 1 : -1))[0];
}
