// Links of the most usual shape, recognised in place: the run of text is the link and nothing else. Whatever is less
// sure goes to the tokeniser.
// oxlint-disable typescript/no-non-null-assertion -- typed arrays are read within their bounds

const HTTP = [0x68, 0x74, 0x74, 0x70];
const TOP_LEVEL: ReadonlySet<string> = new Set(
  'com org net edu gov io co uk de fr se no dk fi nl it es jp ru br ca au us eu me tv ly gl gd be at ch pl cz in cn'.split(
    ' ',
  ),
);

/** The end of the run that starts at `from`, whose scheme ends with the colon at `colon`, if it is such a link; else 0. */
export function plainLinkEnd(
  codes: Uint16Array,
  from: number,
  colon: number,
  length: number,
): number {
  const size = colon - from;
  if (size !== 4 && !(size === 5 && codes[from + 4] === 0x73)) return 0;
  for (let at = 0; at < 4; at += 1) if (codes[from + at] !== HTTP[at]) return 0;
  let at = colon + 3;
  let dot = 0;
  let label = at;
  for (; at < length; at += 1) {
    const code = codes[at]!;
    if ((code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)) continue;
    if (code === 0x2e) {
      if (at === label) return 0;
      dot = at;
      label = at + 1;
    } else if (code === 0x2d) {
      if (at === label || codes[at + 1] === 0x2e || codes[at + 1] === 0x2f) return 0;
    } else break;
  }
  if (dot === 0 || at - dot < 3 || at - dot > 4) return 0;
  const top = String.fromCharCode(...codes.subarray(dot + 1, at));
  if (!TOP_LEVEL.has(top)) return 0;
  const isShort = dot - colon === 4 && codes[dot - 1] === 0x74 && top === 'co';
  return isShort ? shortPathEnd(codes, at, length) : pathEnd(codes, at, length);
}

const isLetterOrDigit = (code: number) =>
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0x30 && code <= 0x39);

function pathEnd(codes: Uint16Array, from: number, length: number): number {
  let at = from;
  if (at < length && codes[at]! > 0x20 && codes[at] !== 0x2f) return 0;
  for (; at < length && codes[at]! > 0x20; at += 1) {
    const code = codes[at]!;
    const isPlain =
      isLetterOrDigit(code) ||
      code === 0x2f ||
      code === 0x2d ||
      code === 0x5f ||
      code === 0x3d ||
      code === 0x2e;
    if (!isPlain) return 0;
  }
  return at === from || codes[at - 1] !== 0x2e ? at : 0;
}

/** t.co links hold letters and digits only; what follows is cut off by the tokeniser's own rules. */
function shortPathEnd(codes: Uint16Array, from: number, length: number): number {
  if (codes[from] !== 0x2f) return 0;
  let at = from + 1;
  while (at < length && isLetterOrDigit(codes[at]!)) at += 1;
  const isWhole = at === length || codes[at]! <= 0x20;
  return isWhole && at > from + 1 && at - from <= 40 ? at : 0;
}
