// Puts a proposed clause into the query as somebody wrote it: their lines, spelling and comments stay,
// and what they changed meanwhile is not lost. Pure.

import type { QueryNode } from '#matching/query/tree.ts';

export type Written = { query: string; root: QueryNode['kind'] | null };

/** `clause` is `NOT pie` or `lang:en`; without it, what is written stays as it is. */
export function narrowBy({ query, root }: Written, clause: string): string {
  const written = query.trimEnd();
  return `${root === 'or' ? `(${written})` : written} ${clause}`;
}

/** Mixing AND and OR without parentheses would be read rightly, but warned of. */
export function widenBy({ query, root }: Written, clause: string): string {
  const written = query.trimEnd();
  return `${root === 'and' || root === 'not' ? `(${written})` : written} OR ${clause}`;
}

/**
 * `apple NOT NEAR/2 pie` takes the place of `apple`, where that is written once; else, or in a query
 * that can't be read, the whole proposed query takes the place of what is written.
 */
export function replaceBy({ query, root }: Written, clause: string, proposed: string): string {
  const [term] = clause.split(' NOT NEAR/');
  if (root === null || term === undefined || term === clause) return proposed;
  const places = occurrencesOf(query, term);
  const [place] = places;
  if (place === undefined || places.length > 1) return proposed;
  return `${query.slice(0, place)}(${clause})${query.slice(place + term.length)}`;
}

/** Whole words only: `apple` is not written in `apples`, nor in `title:apple`. */
function occurrencesOf(query: string, term: string): number[] {
  const places: number[] = [];
  let from = query.indexOf(term);
  while (from >= 0) {
    const before = query[from - 1] ?? ' ';
    const after = query[from + term.length] ?? ' ';
    if (/[\s(]/u.test(before) && /[\s)]/u.test(after)) places.push(from);
    from = query.indexOf(term, from + 1);
  }
  return places;
}
