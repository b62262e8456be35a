// Units in the order and depth of their tree: the hub first, then by name below their parents. Pure.

import type { Unit } from '#features/people/contract.ts';

export type PlacedUnit = Unit & { depth: number };

export function placeUnits(units: readonly Unit[], locale: string): PlacedUnit[] {
  const byName = new Intl.Collator(locale);
  const known = new Set(units.map(({ id }) => id));
  const below = (parentId: string | null): Unit[] =>
    units
      .filter((unit) =>
        parentId === null
          ? unit.parentId === null || !known.has(unit.parentId)
          : unit.parentId === parentId,
      )
      .sort((a, b) =>
        a.kind === b.kind ? byName.compare(a.name, b.name) : a.kind === 'hub' ? -1 : 1,
      );
  const placed: PlacedUnit[] = [];
  const walk = (parentId: string | null, depth: number): void => {
    for (const unit of below(parentId)) {
      placed.push({ ...unit, depth });
      walk(unit.id, depth + 1);
    }
  };
  walk(null, 0);
  return placed;
}

/** The unit and all units below it: where it can't be moved to. */
export function withBelow(units: readonly Unit[], unitId: string): Set<string> {
  const found = new Set([unitId]);
  for (let grown = true; grown;) {
    grown = false;
    for (const unit of units) {
      if (unit.parentId !== null && found.has(unit.parentId) && !found.has(unit.id)) {
        found.add(unit.id);
        grown = true;
      }
    }
  }
  return found;
}
