// Evidence that later features bring: answers imported from elsewhere, posts written, thanks received.

import type { Transaction } from '#platform/db/database.ts';
import { getNeed } from '../context.ts';
import type { Routing } from '../context.ts';
import type { PastAnswer } from '../facade.ts';
import { addEvidence, keepQuestion } from '../store/evidence.ts';
import { noteEvidence } from './note-evidence.ts';

export async function addPastAnswer(tx: Transaction, answer: PastAnswer): Promise<void> {
  const { reference, personId, kind, contactId, score, at, isAccepted, ...question } = answer;
  const questionId = await keepQuestion(tx, {
    ...question,
    reference,
    conversationId: null,
    createdAt: at,
  });
  const evidence = { personId, questionId, contactId, score, at };
  await addEvidence(tx, { ...evidence, kind });
  if (isAccepted) await addEvidence(tx, { ...evidence, kind: 'accepted' });
}

export async function noteThanked(
  routing: Routing,
  tx: Transaction,
  { conversationId, personId }: { conversationId: string; personId: string },
): Promise<void> {
  const need = await getNeed(routing, tx, conversationId);
  await noteEvidence(routing, tx, { need, personId, kind: 'thanked' });
}
