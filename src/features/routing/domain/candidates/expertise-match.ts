// Whether a need is about something a person says to know: a topic it has, or a phrase whose words are in it.

import type { TermCounts } from '../rank/terms.ts';
import { termsOf } from '../rank/terms.ts';

/** A share of a phrase's words that must be there. */
const shareMin = 0.6;

export function isAbout(phrase: string, terms: TermCounts, lang: string | undefined): boolean {
  const asked = [...termsOf({ title: phrase, ...(lang !== undefined && { lang }) }).keys()];
  if (asked.length === 0) return false;
  const found = asked.filter((term) => terms.has(term) || terms.has(`#${term}`));
  return found.length / asked.length >= shareMin;
}
