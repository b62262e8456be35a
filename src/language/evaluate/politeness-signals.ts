// What makes a request polite or not beyond its words: the strategies of Danescu-Niculescu-Mizil et al. (2013), written as
// patterns of English, and which of them stand together.
import { addText, finish, seedOf } from '../features/text-hash.ts';
import type { Hashed } from '../train/learn.ts';

const SIGNALS: readonly RegExp[] = [
  /\b(?:thank|thanks|thx|appreciate|grateful)/,
  /\b(?:sorry|apologi[sz]e|forgive|excuse me|w?oops|whoops|my bad)/,
  /.\bplease\b/,
  /(?:^|[.!?]\s+)please\b/,
  /^(?:hi|hello|hey|dear|good (?:morning|evening|day))\b/,
  /\b(?:by the way|btw|fyi)\b/,
  /(?:^|[.!?]\s+)(?:what|why|who|how|where|when)\b/,
  /(?:^|[.!?]\s+)(?:so|then|and|but|or)\b/,
  /\b(?:could|would) you\b/,
  /\b(?:can|will) you\b/,
  /(?:^|[.!?]\s+)i(?:'m|'ve|'d)?\b/,
  /\b(?:we|our|us|ourselves)\b/,
  /.\b(?:i|my|mine|myself|me)\b/,
  /(?:^|[.!?]\s+)(?:you|your|yours)\b/,
  /\b(?:you|your|yours|yourself)\b/,
  /\bi (?:think|thought|believe|guess|suppose|wonder|was wondering|assume|feel|suspect|don't know)\b|\b(?:maybe|perhaps|possibl[ey]|apparently|seems?|appears?|might|may|somewhat|sort of|kind of|probably|generally|mostly|often)\b/,
  /\b(?:in fact|actually|really|honestly|the point|the reality|the truth|surely|obviously|clearly)\b/,
  /(?:^|[.!?]\s+)(?:great|good|nice|interesting|cool|excellent|awesome|well done)\b/,
  /\b(?:wondering|would it be|is it possible|would you mind|if you (?:could|can|would|have time)|when you (?:have|get)|let me know|do you think|any chance|feel free)\b/,
  /\b(?:don't|do not|didn't|did not|can't|cannot|won't|isn't|aren't|never|stop)\b/,
  /\b(?:you (?:should|must|need|have to)|why (?:did|do|are|have|don't|didn't) you|what (?:are|do|did) you|do you (?:even|really))\b/,
  /\?.*\?/,
  /\?.*\?.*\?/,
  /\?\s*$/,
  /!/,
  /["“]/,
  /\byour (?:edit|revert|article|work|comment|contribution|help)/,
];

const SIGNAL = seedOf('politeness:');

/** Adds the signals of a text in one block, their pairs in the next. */
export function withSignals(hashed: Hashed, text: string, block: number): Hashed {
  const lower = text.toLowerCase();
  const seen = SIGNALS.flatMap((signal, at) => (signal.test(lower) ? [at] : []));
  const pairs = seen.flatMap((first, at) => seen.slice(at + 1).map((next) => `${first} ${next}`));
  const added = [...seen.map(String), ...pairs].map((name) => finish(addText(SIGNAL, name)));
  return {
    hashes: Uint32Array.from([...hashed.hashes, ...added]),
    blocks: Uint8Array.from([
      ...hashed.blocks,
      ...seen.map(() => block),
      ...pairs.map(() => block + 1),
    ]),
    values: Float32Array.from([...hashed.values, ...added.map(() => 1)]),
  };
}
