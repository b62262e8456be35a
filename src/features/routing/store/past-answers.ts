// Answers given elsewhere, many at once: the questions first, then who answered them and how it was taken.

import { assert } from '#platform/errors.ts';
import type { Transaction } from '#platform/db/database.ts';
import { newId } from '#platform/ids.ts';
import type { PastAnswer } from '../facade.ts';
import { questionTextMax } from './evidence.ts';

/** @param answers each with a reference of its own */
export async function keepPastAnswers(
  tx: Transaction,
  answers: readonly PastAnswer[],
): Promise<void> {
  const rows = await tx
    .insertInto('evidence_questions')
    .values(
      answers.map(({ reference, title, text, tags, lang, at }) => ({
        id: newId(),
        reference,
        conversation_id: null,
        title,
        text: text.slice(0, questionTextMax),
        tags: [...tags],
        lang,
        created_at: at,
      })),
    )
    .onConflict((conflict) =>
      // Nothing changes; the row is named in the answer, as a new one is.
      conflict
        .column('reference')
        .doUpdateSet(({ ref }) => ({ reference: ref('excluded.reference') })),
    )
    .returning(['id', 'reference'])
    .execute();
  const idOf = new Map(rows.map(({ id, reference }) => [reference, id]));
  const evidence = answers.flatMap((answer) => {
    const questionId = idOf.get(answer.reference);
    assert(questionId !== undefined, 'every question has its row');
    const { personId, contactId, score, at } = answer;
    const row = {
      person_id: personId,
      question_id: questionId,
      contact_id: contactId,
      score,
      occurred_at: at,
    };
    const kinds = answer.isAccepted ? ([answer.kind, 'accepted'] as const) : [answer.kind];
    return kinds.map((kind) => ({ id: newId(), kind, ...row }));
  });
  await tx
    .insertInto('evidence')
    .values(evidence)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
