// What a source must fulfil before it is cut into tokens: a bounded length, and whole characters.
import { queryError, QueryRefused, type QueryDiagnostic } from './diagnostics.ts';

/** Longest source accepted, in UTF-16 units: some 20,000 terms. */
const sourceLengthMax = 200_000;

export function findSourceProblem(source: string): QueryDiagnostic | undefined {
  if (source.length > sourceLengthMax) {
    return queryError(
      { from: sourceLengthMax, to: source.length },
      {
        code: 'too-long',
        message: `A query may be ${sourceLengthMax.toLocaleString('en')} characters long; this one has ${source.length.toLocaleString('en')}.`,
        hint: 'Split it into several topics, or move long lists of words into a shared list (list:name).',
      },
    );
  }
  const broken = source.isWellFormed() ? -1 : findLoneSurrogate(source);
  if (broken < 0) return undefined;
  return queryError(
    { from: broken, to: broken + 1 },
    {
      code: 'broken-character',
      message: 'Half a character stands here.',
      hint: 'Delete it and type it again.',
    },
  );
}

/** Throws QueryRefused. */
export function checkSource(source: string): void {
  const problem = findSourceProblem(source);
  if (problem) throw new QueryRefused(problem);
}

function findLoneSurrogate(source: string): number {
  for (let at = 0; at < source.length; at++) {
    const code = source.codePointAt(at) ?? 0;
    if (code >= 0xd800 && code <= 0xdfff) return at;
    if (code > 0xffff) at++;
  }
  return -1;
}
