// Evidence that later features bring: answers imported from elsewhere, posts written, thanks received.

import type { Transaction } from '#platform/db/database.ts';
import { getNeed } from '../context.ts';
import type { Routing } from '../context.ts';
import type { PastAnswer } from '../facade.ts';
import { keepPastAnswers } from '../store/past-answers.ts';
import { noteEvidence } from './note-evidence.ts';

export async function addPastAnswers(
  tx: Transaction,
  answers: readonly PastAnswer[],
): Promise<void> {
  const once = new Map(answers.map((answer) => [answer.reference, answer]));
  if (once.size > 0) await keepPastAnswers(tx, [...once.values()]);
}

export async function noteThanked(
  routing: Routing,
  tx: Transaction,
  { conversationId, personId }: { conversationId: string; personId: string },
): Promise<void> {
  const need = await getNeed(routing, tx, conversationId);
  await noteEvidence(routing, tx, { need, personId, kind: 'thanked' });
}
