// Units as a tree: which moves are possible.

export type TreeUnit = { id: string; parentId: string | null };

/** Whether a unit would come to stand below itself. */
export function wouldCircle(
  units: readonly TreeUnit[],
  move: { unitId: string; parentId: string | null },
): boolean {
  const parents = new Map(units.map((unit) => [unit.id, unit.parentId]));
  const seen = new Set<string>();
  let above = move.parentId;
  while (above !== null && !seen.has(above)) {
    if (above === move.unitId) return true;
    seen.add(above);
    above = parents.get(above) ?? null;
  }
  return false;
}
