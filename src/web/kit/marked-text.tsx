// Somebody's words with the places marked that made a query match. Offsets are UTF-16 units of the
// very text given.

import { Fragment } from 'react';
import { mergePlaces } from './places.ts';
import type { Place } from './places.ts';

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
