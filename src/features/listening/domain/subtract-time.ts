// What is left of a gap when a part of it was filled.

export type Span = { from: Date; until: Date };

/** @returns none, one or two spans, in order */
export function subtractTime(gap: Span, filled: Span): Span[] {
  const before = { from: gap.from, until: earlier(gap.until, filled.from) };
  const after = { from: later(gap.from, filled.until), until: gap.until };
  return [before, after].filter(({ from, until }) => from < until);
}

function earlier(a: Date, b: Date): Date {
  return a < b ? a : b;
}

function later(a: Date, b: Date): Date {
  return a > b ? a : b;
}
