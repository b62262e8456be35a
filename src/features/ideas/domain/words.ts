// How well an idea fits the words of a question.

export type FoundWords = {
  /** Words of the question that it holds, and those its title holds. */
  shared: readonly string[];
  inTitle: readonly string[];
};

/** The share of the question's weight that it holds; words of the title count twice. */
export function fitOf(
  { shared, inTitle }: FoundWords,
  rarity: ReadonlyMap<string, number>,
): number {
  const sum = (words: readonly string[]) =>
    words.reduce((total, word) => total + (rarity.get(word) ?? 0), 0);
  const whole = sum([...rarity.keys()]);
  return whole === 0 ? 0 : (sum(shared) + sum(inTitle)) / (2 * whole);
}
