// Whether a difference in how often something occurs is more than chance, for the small numbers verdicts come in, and
// whether a word can mean anything at all.
import { isFunctionWord } from '#text/function-words.ts';

export type Occurring = {
  readonly inside: number;
  readonly insideAll: number;
  readonly outside: number;
  readonly outsideAll: number;
};

const SUPPORT_MIN = 3;
/** Chi-squared with one degree of freedom at p = 0.01. */
const G_MIN = 6.63;

/** More often inside than outside, by Dunning's log-likelihood ratio (Computational Linguistics 19/1, 1993). */
export function isTelling(counts: Occurring): boolean {
  return counts.inside >= SUPPORT_MIN && isMoreOften(counts) && logLikelihood(counts) >= G_MIN;
}

function isMoreOften({ inside, insideAll, outside, outsideAll }: Occurring): boolean {
  return inside * Math.max(1, outsideAll) > outside * Math.max(1, insideAll);
}

export function logLikelihood({ inside, insideAll, outside, outsideAll }: Occurring): number {
  // One imagined post on either side keeps "3 of 3 against 0 of 0" from proving anything.
  const all = insideAll + outsideAll + 2;
  const having = inside + outside + 1;
  const cells = [
    [inside + 0.5, insideAll + 1, having],
    [outside + 0.5, outsideAll + 1, having],
    [insideAll - inside + 0.5, insideAll + 1, all - having],
    [outsideAll - outside + 0.5, outsideAll + 1, all - having],
  ] as const;
  return (
    2 *
    cells.reduce(
      (sum, [seen, row, column]) => sum + seen * Math.log((seen * all) / (row * column)),
      0,
    )
  );
}

// Two letters of an alphabet are as often a piece of something as a word; of Han one is a word.
const WORD = /\p{L}{3}|\p{Script=Han}|\p{Emoji_Presentation}/u;

/** False for numbers and pieces, and for what holds sentences together whatever they are about ("do", "vid", "in the"). */
export function saysSomething(feature: string): boolean {
  const words = feature.replace(/^[#@$]/u, '').split(' ');
  return words.every((word) => !isFunctionWord(word)) && words.some((word) => WORD.test(word));
}
