// Reasons in the words of whoever reads them. What somebody answered before is called by what it is called now: a question
// that was erased is named no more.

import type { Queryable } from '#platform/db/database.ts';
import type { Reason } from '../contract/reasons.ts';
import { findTitles } from '../store/evidence.ts';
import { wordsIn } from '../words/words-in.ts';
import type { Language } from '../words/words.ts';

export type Wording = (reason: Reason) => string;

/** @param of.reasons all that will be worded */
export async function readWording(
  db: Queryable,
  of: { reasons: readonly Reason[]; language: Language; timeZone?: string },
): Promise<Wording> {
  const ids = of.reasons.flatMap((reason) => ('questionId' in reason ? reason.questionId : []));
  const titles = await findTitles(db, [...new Set(ids)]);
  const words = wordsIn(of.language);
  const { timeZone = 'UTC' } = of;
  const titleOf = (questionId: string) => titles.get(questionId) ?? null;
  return (reason) => words.reason(reason, { titleOf, timeZone });
}
