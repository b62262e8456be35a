// How well an entry of knowledge fits the words of a question.

export type Candidate = {
  kind: 'note' | 'answer' | 'document';
  /** Words of the question that it holds, and those that its title or question holds. */
  shared: readonly string[];
  inTitle: readonly string[];
  wordsCount: number;
  isAccepted: boolean;
  score: number;
  writtenAt: Date;
};

const YEAR_MS = 365 * 86_400_000;
/** What somebody kept on purpose, with an owner who looks after it, comes before what was only said once. */
const KIND_WEIGHT = { note: 1.35, document: 1.1, answer: 1 } as const;

/**
 * The rarity of the shared words (BM25's idf), those of the title twice, over the length; then what was kept, accepted,
 * and written lately. @param rarity of every word of the question
 */
export function fitOf(
  candidate: Candidate,
  { rarity, now }: { rarity: ReadonlyMap<string, number>; now: Date },
): number {
  const sum = (words: readonly string[]) =>
    words.reduce((total, word) => total + (rarity.get(word) ?? 0), 0);
  const whole = sum([...rarity.keys()]);
  if (whole === 0) return 0;
  const covered = (sum(candidate.shared) + sum(candidate.inTitle)) / (2 * whole);
  // A long text holds many words by chance.
  const length = 1 / (1 + Math.max(0, Math.log2(candidate.wordsCount / 150)) * 0.15);
  const liked =
    1 + (candidate.isAccepted ? 0.15 : 0) + Math.min(Math.max(candidate.score, 0), 20) * 0.005;
  const age = Math.max(0, now.getTime() - candidate.writtenAt.getTime()) / YEAR_MS;
  const fresh = 0.85 + 0.15 * 0.5 ** (age / 2);
  return covered * length * liked * fresh * KIND_WEIGHT[candidate.kind];
}

/** How rare each word is among so many entries. */
export function rarityOf(
  words: readonly string[],
  counts: ReadonlyMap<string, number>,
  entries: number,
): Map<string, number> {
  return new Map(
    [...new Set(words)].map((word) => {
      const holding = counts.get(word) ?? 0;
      return [word, Math.log(1 + (entries - holding + 0.5) / (holding + 0.5))];
    }),
  );
}
