// Three-valued logic (Kleene's): what depends on a label or a count that is not there yet is unknown, and stays so
// unless the rest of the query decides it, so that no match is lost before understanding has run.

export type Truth = 'yes' | 'no' | 'unknown';

export function truthOf(holds: boolean): Truth {
  return holds ? 'yes' : 'no';
}

export function negate(truth: Truth): Truth {
  if (truth === 'unknown') return 'unknown';
  return truth === 'yes' ? 'no' : 'yes';
}

type Decide<Part> = (part: Part) => Truth;

/** Asks no further than it has to. */
export function all<Part>(parts: readonly Part[], decide: Decide<Part>): Truth {
  let result: Truth = 'yes';
  for (const part of parts) {
    const truth = decide(part);
    if (truth === 'no') return 'no';
    if (truth === 'unknown') result = 'unknown';
  }
  return result;
}

export function any<Part>(parts: readonly Part[], decide: Decide<Part>): Truth {
  let result: Truth = 'no';
  for (const part of parts) {
    const truth = decide(part);
    if (truth === 'yes') return 'yes';
    if (truth === 'unknown') result = 'unknown';
  }
  return result;
}

export function atLeast<Part>(count: number, parts: readonly Part[], decide: Decide<Part>): Truth {
  let sure = 0;
  let possible = 0;
  for (const part of parts) {
    const truth = decide(part);
    if (truth === 'yes') sure++;
    if (truth !== 'no') possible++;
  }
  if (sure >= count) return 'yes';
  return possible >= count ? 'unknown' : 'no';
}
