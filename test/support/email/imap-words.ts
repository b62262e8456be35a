// Commands of IMAP clients taken apart (RFC 3501, 9): a line with its literals becomes words, lists of words in
// brackets; and sets of numbers are read.

export type Word = string | Buffer | Word[];

/** @param pieces the text of the line, with a literal after each piece but the last */
export function wordsOf(pieces: readonly { text: string; literal: Buffer | null }[]): Word[] {
  const stack: Word[][] = [[]];
  for (const { text, literal } of pieces) {
    const tokens = text.match(/"(?:[^"\\]|\\.)*"|[()]|[^\s()"]+(?:\[[^\]]*\](?:<[^>]*>)?)?/g) ?? [];
    for (const token of tokens) {
      if (token === '(') stack.push([]);
      else if (token === ')') {
        const list = stack.pop() ?? [];
        stack.at(-1)?.push(list);
      } else stack.at(-1)?.push(token.startsWith('"') ? unquoted(token) : token);
    }
    if (literal) stack.at(-1)?.push(literal);
  }
  return stack[0] ?? [];
}

function unquoted(token: string): string {
  return token.slice(1, -1).replaceAll(/\\(.)/g, '$1');
}

export function textOf(word: Word | undefined): string {
  if (word === undefined || Array.isArray(word)) return '';
  return typeof word === 'string' ? word : word.toString('utf8');
}

/** `1:3,7:*` */
export function numberSet(set: string, last: number): (number: number) => boolean {
  const ranges = set.split(',').map((part) => {
    const [from = 0, to = from] = part.split(':').map((end) => (end === '*' ? last : Number(end)));
    return { from: Math.min(from, to), to: Math.max(from, to) };
  });
  return (number) => ranges.some(({ from, to }) => number >= from && number <= to);
}
