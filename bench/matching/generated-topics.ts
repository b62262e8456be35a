// Topics such as listening teams write, made from the words of given texts by their real frequency: 45 % lists of 2 to 6
// rare terms or phrases, 25 % (brand OR alias) AND (up to 15 words of context) NOT noise, 15 % phrases and NEAR/5,
// 10 % lists of 30 to 80, 5 % tags, handles and prefixes. The same seed gives the same topics.
import { tokenize } from '#text/tokens.ts';

export type GeneratedTopic = { readonly id: string; readonly query: string };

/** A small, fast generator of numbers from 0 up to 1 (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Words = {
  readonly rare: readonly string[];
  readonly context: readonly string[];
  readonly pairs: readonly string[];
  readonly near: readonly (readonly [string, string])[];
};

const WORD = /^[\p{L}][\p{L}\p{M}]{2,}$/u;

function countWords(texts: readonly string[]): Words {
  const counts = new Map<string, number>();
  const pairs = new Map<string, number>();
  const near: (readonly [string, string])[] = [];
  for (const text of texts) {
    const words = tokenize(text).filter((token) => token.kind === 'word');
    for (const folded of new Set(words.map((word) => word.folded)))
      if (WORD.test(folded)) counts.set(folded, (counts.get(folded) ?? 0) + 1);
    for (const [at, word] of words.entries()) {
      const next = words[at + 1];
      if (next && WORD.test(word.folded) && WORD.test(next.folded)) {
        const pair = `${word.folded} ${next.folded}`;
        pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
      }
      const later = words[at + 3];
      if (later && near.length < 200_000) near.push([word.folded, later.folded]);
    }
  }
  const between = (from: Map<string, number>, low: number, high: number) =>
    Array.from(from)
      .filter(
        ([, count]) => count >= low * texts.length && count >= 2 && count <= high * texts.length,
      )
      .map(([word]) => word);
  const isKnown = (word: string) =>
    (counts.get(word) ?? 0) / texts.length < 0.002 && (counts.get(word) ?? 0) > 1;
  return {
    rare: between(counts, 0.000_02, 0.000_5),
    context: between(counts, 0.001, 0.02),
    pairs: between(pairs, 0.000_02, 0.000_5),
    near: near.filter(([one, other]) => isKnown(one) && isKnown(other)),
  };
}

export function generateTopics(
  count: number,
  texts: readonly string[],
  seed = 7,
): GeneratedTopic[] {
  const words = countWords(texts);
  const random = seededRandom(seed);
  const pick = <Each>(from: readonly Each[]): Each => {
    const picked = from[Math.floor(random() * from.length)];
    if (picked === undefined) throw new Error('no words to pick from');
    return picked;
  };
  const between = (low: number, high: number) => low + Math.floor(random() * (high - low + 1));
  const some = (low: number, high: number, make: () => string) =>
    Array.from({ length: between(low, high) }, make).join(' OR ');
  const term = () => (random() < 0.3 ? `"${pick(words.pairs)}"` : pick(words.rare));
  const query = (): string => {
    const kind = random();
    if (kind < 0.45) return some(2, 6, term);
    if (kind < 0.7)
      return `(${some(1, 3, term)}) AND (${some(3, 15, () => pick(words.context))}) NOT (${some(1, 4, () => pick(words.context))})`;
    if (kind < 0.775) return `"${pick(words.pairs)}"`;
    if (kind < 0.85) return pick(words.near).join(' NEAR/5 ');
    if (kind < 0.95) return some(30, 80, term);
    const word = pick(words.rare);
    return pick([`#${word}`, `@${word}`, `${word.slice(0, Math.max(5, word.length - 2))}*`]);
  };
  return Array.from({ length: count }, (_, index) => ({ id: `t${index}`, query: query() }));
}
