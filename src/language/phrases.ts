// What is being said now that was not said before: phrases of one to three words whose share of the posts has risen, by
// the log-odds ratio with an informative Dirichlet prior (Monroe, Colaresi and Quinn 2008), each with example posts.
import { isFunctionWord } from '#text/function-words.ts';
import { phraseRuns } from './phrase-runs.ts';
import type { PhraseWord } from './phrase-runs.ts';

export type PhrasePost = {
  readonly id: string;
  readonly text: string;
  /** Near-duplicates count as one voice. */
  readonly group?: string;
};

export type Phrase = {
  /** As most of the posts write it. */
  readonly phrase: string;
  /** How many voices say it now, and said it before. */
  readonly count: number;
  readonly countBefore: number;
  /** By how many standard errors the odds have risen. */
  readonly score: number;
  /** The ids of up to three posts, spread over the order in which they came. */
  readonly examples: readonly string[];
};

export type RisingPhrasesOptions = {
  readonly limit?: number;
  /** Said by at least so many voices now. */
  readonly leastCount?: number;
  /** 1.64: by chance in one of twenty cases. */
  readonly leastScore?: number;
};

type Candidate = {
  readonly words: readonly string[];
  readonly voices: ReadonlySet<number>;
  readonly countBefore: number;
  readonly score: number;
};

/** The phrases that have risen most, strongest first; of those that speak of one matter the fullest stands for all. */
export function risingPhrases(
  now: readonly PhrasePost[],
  before: readonly PhrasePost[],
  { limit = 20, leastCount = 3, leastScore = 1.64 }: RisingPhrasesOptions = {},
): Phrase[] {
  const voices = oneOfEachGroup(now);
  const voicesBefore = oneOfEachGroup(before);
  const saidNow = saidBy(voices, leastCount);
  const saidBefore = countKnown(voicesBefore, saidNow);

  const candidates: Candidate[] = [];
  for (const [key, said] of saidNow) {
    const countBefore = saidBefore.get(key) ?? 0;
    const score = riseOf(said.size, voices.length, countBefore, voicesBefore.length);
    if (score >= leastScore)
      candidates.push({ words: key.split(' '), voices: said, countBefore, score });
  }
  candidates.sort(strongestFirst);
  return absorb(candidates, limit).map((candidate) => describe(candidate, voices));
}

function oneOfEachGroup(posts: readonly PhrasePost[]): PhrasePost[] {
  const voices = new Map<string, PhrasePost>();
  for (const post of posts) {
    const voice = post.group ?? post.id;
    if (!voices.has(voice)) voices.set(voice, post);
  }
  return [...voices.values()];
}

/** By phrase, who says it; only what enough voices say. Longer phrases are built from words that are frequent enough. */
function saidBy(voices: readonly PhrasePost[], leastCount: number): Map<string, Set<number>> {
  const runs = voices.map(({ text }) => phraseRuns(text));
  const spread = new Map<string, number>();
  for (const each of runs)
    for (const word of new Set(each.flat().map(({ folded }) => folded)))
      spread.set(word, (spread.get(word) ?? 0) + 1);
  const isFrequent = ({ folded }: PhraseWord): boolean => (spread.get(folded) ?? 0) >= leastCount;

  const said = new Map<string, Set<number>>();
  for (const [voice, each] of runs.entries())
    for (const words of phrasesIn(each)) {
      if (!words.every(isFrequent)) continue;
      const key = keyOf(words);
      const by = said.get(key);
      if (by) by.add(voice);
      else said.set(key, new Set([voice]));
    }
  for (const [key, by] of said) if (by.size < leastCount) said.delete(key);
  return said;
}

function countKnown(
  voices: readonly PhrasePost[],
  known: ReadonlyMap<string, unknown>,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of voices) {
    const keys = new Set([...phrasesIn(phraseRuns(text))].map(keyOf));
    for (const key of keys) if (known.has(key)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

const LONGEST = 3;

function* phrasesIn(runs: readonly PhraseWord[][]): Generator<PhraseWord[]> {
  for (const run of runs)
    for (let from = 0; from < run.length; from += 1)
      for (let to = from + 1; to <= Math.min(run.length, from + LONGEST); to += 1) {
        const words = run.slice(from, to);
        if (isPhrase(words)) yield words;
      }
}

function isPhrase(words: readonly PhraseWord[]): boolean {
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last || isFunctionWord(first.folded) || isFunctionWord(last.folded)) return false;
  return words.some(({ folded }) => /\p{L}/u.test(folded) && !/^[a-z]$/.test(folded));
}

function keyOf(words: readonly PhraseWord[]): string {
  return words.map(({ folded }) => folded).join(' ');
}

/** The prior weighs as much as a tenth of all posts, and says what they say together. */
const PRIOR_SHARE = 0.1;

function riseOf(count: number, all: number, countBefore: number, allBefore: number): number {
  const prior = PRIOR_SHARE * (count + countBefore) + 0.5;
  const priorAll = PRIOR_SHARE * (all + allBefore) + 1;
  const said = [count + prior, countBefore + prior] as const;
  const unsaid = [all + priorAll - said[0], allBefore + priorAll - said[1]] as const;
  const rise = Math.log(said[0] / unsaid[0]) - Math.log(said[1] / unsaid[1]);
  const variance = 1 / said[0] + 1 / unsaid[0] + 1 / said[1] + 1 / unsaid[1];
  return rise / Math.sqrt(variance);
}

function strongestFirst(a: Candidate, b: Candidate): number {
  if (a.score !== b.score) return b.score - a.score;
  if (a.words.length !== b.words.length) return b.words.length - a.words.length;
  return a.words.join(' ') < b.words.join(' ') ? -1 : 1;
}

/** Two phrases speak of one matter when so many voices of both say both; of the rarer one, when they share a word. */
const SAME_MATTER = 0.7;
/** A longer phrase speaks for a shorter one when at least half of its voices say it. */
const SPEAKS_FOR = 0.5;

function absorb(candidates: readonly Candidate[], limit: number): Candidate[] {
  const chosen: { first: Candidate; speaker: Candidate }[] = [];
  for (const candidate of candidates) {
    const same = chosen.find(({ first }) => isSameMatter(first, candidate));
    if (!same) {
      if (chosen.length < limit) chosen.push({ first: candidate, speaker: candidate });
      continue;
    }
    const { speaker } = same;
    const isFuller =
      candidate.words.length > speaker.words.length &&
      candidate.voices.size >= SPEAKS_FOR * speaker.voices.size;
    if (isFuller) same.speaker = candidate;
  }
  return chosen.map(({ speaker }) => speaker);
}

function isSameMatter(a: Candidate, b: Candidate): boolean {
  const [fewer, more] = a.voices.size < b.voices.size ? [a.voices, b.voices] : [b.voices, a.voices];
  let both = 0;
  for (const voice of fewer) if (more.has(voice)) both += 1;
  if (both >= SAME_MATTER * more.size) return true;
  const sharesWord = a.words.some((word) => !isFunctionWord(word) && b.words.includes(word));
  return sharesWord && both >= SAME_MATTER * fewer.size;
}

const EXAMPLES = 3;
/** So many posts tell how a phrase is usually written. */
const WRITTEN_BY = 50;

function describe(candidate: Candidate, voices: readonly PhrasePost[]): Phrase {
  const posts = [...candidate.voices].flatMap((voice) => voices[voice] ?? []);
  const written = new Map<string, number>();
  for (const { text } of posts.slice(0, WRITTEN_BY)) {
    const form = formIn(text, candidate.words.join(' '));
    written.set(form, (written.get(form) ?? 0) + 1);
  }
  const [phrase = ''] = [...written.keys()].toSorted(
    (a, b) => (written.get(b) ?? 0) - (written.get(a) ?? 0),
  );
  const step = (posts.length - 1) / (EXAMPLES - 1);
  const spread = new Set([0, Math.round(step), posts.length - 1]);
  return {
    phrase,
    count: posts.length,
    countBefore: candidate.countBefore,
    score: candidate.score,
    examples: [...spread].flatMap((at) => posts[at]?.id ?? []),
  };
}

function formIn(text: string, key: string): string {
  for (const words of phrasesIn(phraseRuns(text)))
    if (keyOf(words) === key)
      return text.slice(words[0]?.from, words.at(-1)?.to).replace(/\s+/gu, ' ');
  return key;
}
