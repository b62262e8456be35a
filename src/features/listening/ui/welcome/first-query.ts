// Turns what somebody wants to hear about, in their own words, into a first query they can read and
// improve. Pure.

const OPERATORS = /^(?:AND|OR|NOT)$/;

/** `electric bikes, e-bike; "cargo bike"` is `"electric bikes" OR "e-bike" OR "cargo bike"`. */
export function firstQuery(subject: string): string {
  const trimmed = subject.trim();
  if (looksLikeQuery(trimmed)) return trimmed;
  const parts = trimmed
    .split(/[,;\n]|\s+(?:or|eller)\s+/iu)
    .map((part) =>
      part
        .replaceAll(/["“”„()]/g, ' ')
        .trim()
        .replaceAll(/\s+/g, ' '),
    )
    .filter((part) => part !== '');
  return [...new Set(parts)].map(asTerm).join(' OR ');
}

/** Whoever knows the language already is not second-guessed. */
function looksLikeQuery(text: string): boolean {
  return /(?:^|\s)(?:AND|OR|NOT|NEAR\/\d+)(?:\s|$)|["()]|\w:\S/u.test(text);
}

function asTerm(part: string): string {
  const plain = /^[\p{L}\p{N}_#@]+$/u.test(part) && !OPERATORS.test(part);
  return plain ? part : `"${part}"`;
}

export function firstName(subject: string): string {
  const first =
    subject
      .split(/[,;\n]/)[0]
      ?.replaceAll(/["“”„()]/g, '')
      .trim() ?? '';
  const name = first.slice(0, 60);
  return name.charAt(0).toUpperCase() + name.slice(1);
}
