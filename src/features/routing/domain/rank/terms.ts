// The words by which a question finds earlier ones: folded, stemmed, without function words, in any language.

import { identifyLanguage } from '#text/language-id.ts';
import { stemWord } from '#text/stems.ts';
import { tokenize } from '#text/tokens.ts';

/** What somebody needs to know. Only the title is sure to be there. */
export type Need = { title: string; text?: string; tags?: readonly string[]; lang?: string };

/** Term to weighted count. */
export type TermCounts = Map<string, number>;

const titleWeight = 2;
const tagWeight = 2;
/** About two pages: longer texts repeat themselves. */
const charactersMax = 8000;

/** A tag is a term of its own, apart from the word it is spelled like. */
export function termsOf(need: Need): TermCounts {
  const text = (need.text ?? '').slice(0, charactersMax);
  const lang = need.lang ?? identifyLanguage(`${need.title} ${text.slice(0, 400)}`).lang;
  const counts: TermCounts = new Map();
  addTerms(counts, need.title, lang, titleWeight);
  addTerms(counts, text, lang, 1);
  for (const tag of need.tags ?? []) add(counts, tagTerm(tag), tagWeight);
  return counts;
}

export const tagTerm = (tag: string): string => `#${tag.toLowerCase()}`;

function addTerms(counts: TermCounts, text: string, lang: string, weight: number): void {
  for (const { kind, folded } of tokenize(text)) {
    if (kind === 'link' || kind === 'mention') continue;
    if (kind === 'word') {
      if (folded.length > 1) add(counts, stemWord(folded, lang), weight);
    } else add(counts, folded, weight);
  }
}

function add(counts: TermCounts, term: string, weight: number): void {
  counts.set(term, (counts.get(term) ?? 0) + weight);
}
