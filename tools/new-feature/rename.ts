// The slice under another name: in paths, types, tables, addresses and sentences, each in the
// spelling of its place.

export type Naming = {
  /** `loop-ledger`: folders, permissions, events, addresses */
  kebab: string;
  /** `loopLedger` */
  camel: string;
  /** `LoopLedger` */
  pascal: string;
  /** `loop_ledger`: tables */
  snake: string;
  /** `Loop ledger`: the heading of its README */
  words: string;
};

const NAME = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** @returns null when it is no name of a feature: lower-case words joined by hyphens */
export function namingOf(name: string): Naming | null {
  if (!NAME.test(name)) return null;
  const parts = name.split('-');
  const pascal = parts.map(capitalise).join('');
  return {
    kebab: name,
    camel: pascal.charAt(0).toLowerCase() + pascal.slice(1),
    pascal,
    snake: parts.join('_'),
    words: capitalise(parts.join(' ')),
  };
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** @param day `2026-11-30`: migrations are ordered by the day they were made */
export function rename(text: string, naming: Naming, day: string): string {
  return text
    .replaceAll('2000-01-01-00', `${day}-50`)
    .replace(/^(# |\/\/ .*?)\bSamples\b(?![A-Za-z])/gm, `$1${naming.words}`)
    .replaceAll('Samples', naming.pascal)
    .replace(/\bsamples(?=_)/g, naming.snake)
    .replace(/\bsamples(?=[A-Z])/g, naming.camel)
    .replace(/\bsamples\b/g, naming.kebab);
}
