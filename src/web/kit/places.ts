// Places in a text, from and to in UTF-16 units; overlapping ones melt into one.

export type Place = { from: number; to: number };

export function mergePlaces(places: readonly Place[], length: number): Place[] {
  const merged: { from: number; to: number }[] = [];
  const sorted = places
    .map(({ from, to }) => ({ from: Math.max(0, from), to: Math.min(length, to) }))
    .filter(({ from, to }) => from < to)
    .sort((a, b) => a.from - b.from);
  for (const place of sorted) {
    const last = merged.at(-1);
    if (last && place.from <= last.to) last.to = Math.max(last.to, place.to);
    else merged.push(place);
  }
  return merged;
}
