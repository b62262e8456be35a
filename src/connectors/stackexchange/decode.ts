// Stack Exchange escapes every text it gives, Markdown and names too.

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
};

export function decoded(text: string): string {
  return text.replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,6}));/gi, (all, dec, hex, name) => {
    if (name !== undefined) return named[String(name)] ?? String(all);
    const code = dec === undefined ? Number.parseInt(String(hex), 16) : Number(dec);
    return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : String(all);
  });
}
