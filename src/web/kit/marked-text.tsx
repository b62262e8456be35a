// Somebody's words with the places marked that made a query match. Offsets are UTF-16 units of the
// very text given; overlapping places melt into one.

import { Fragment } from 'react';

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

export function MarkedText({ text, places }: { text: string; places: readonly Place[] }) {
  let position = 0;
  const parts = mergePlaces(places, text.length).map(({ from, to }) => {
    const before = text.slice(position, from);
    position = to;
    return (
      <Fragment key={from}>
        {before}
        <mark>{text.slice(from, to)}</mark>
      </Fragment>
    );
  });
  return (
    <>
      {parts}
      {text.slice(position)}
    </>
  );
}
