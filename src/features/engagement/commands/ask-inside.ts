// A question to colleagues about a conversation, and their answers, which can be quoted in the answer to the other side.

import type { PersonActor } from '#platform/http/caller.ts';
import type { Transaction } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { Engagement } from '../context.ts';
import { getNeed, mayFor, requireFor } from '../context.ts';
import { engagementErrors, engagementEvents } from '../contract.ts';
import { closeAsk, findAsk, insertAsk, insertAskAnswer } from '../store/asks.ts';
import type { AskRow } from '../store/asks.ts';

export async function askInside(
  engagement: Engagement,
  actor: PersonActor,
  ask: { conversationId: string; text: string; personIds: readonly string[] },
): Promise<AskRow> {
  const { platform, people } = engagement;
  const need = await getNeed(engagement, platform.db, ask.conversationId);
  await requireFor(engagement, actor, 'engagement.answer', need);
  // Says so before anything is written when one of them is not there.
  for (const personId of ask.personIds) await people.person(personId);
  const id = newId<'ask'>();
  return platform.db.transaction().execute(async (tx) => {
    const at = platform.clock.now();
    await insertAsk(tx, {
      id,
      ...ask,
      aboutPostId: need.openerPostId,
      by: actor.personId,
      at,
    });
    const row = await getAsk(tx, id);
    await emit(engagement, tx, actor, { type: engagementEvents.asked, row });
    return row;
  });
}

/** Anybody may who can read it: the one who knows is not always the one who was asked. */
export async function answerAsk(
  engagement: Engagement,
  actor: PersonActor,
  { askId, text }: { askId: string; text: string },
): Promise<AskRow> {
  const { platform } = engagement;
  return platform.db.transaction().execute(async (tx) => {
    const before = await getAsk(tx, askId);
    if (before.closed_at) {
      const message = 'This question was closed.';
      throw new AppError('conflict', engagementErrors.askNotFound, message);
    }
    const at = platform.clock.now();
    await insertAskAnswer(tx, { askId, personId: actor.personId, text, at });
    const row = await getAsk(tx, askId);
    await emit(engagement, tx, actor, { type: engagementEvents.askAnswered, row });
    return row;
  });
}

export async function closeInsideAsk(
  engagement: Engagement,
  actor: PersonActor,
  askId: string,
): Promise<AskRow> {
  const { platform } = engagement;
  return platform.db.transaction().execute(async (tx) => {
    const before = await getAsk(tx, askId);
    const need = await getNeed(engagement, tx, before.conversation_id);
    const mayAll = await mayFor(engagement, tx, actor, { permission: 'engagement.review', need });
    if (before.asked_by !== actor.personId && !mayAll) {
      const message = `${before.asked_by_name} asked this; only they close it.`;
      throw new AppError('forbidden', engagementErrors.askNotFound, message);
    }
    await closeAsk(tx, askId, platform.clock.now());
    const row = await getAsk(tx, askId);
    await emit(engagement, tx, actor, { type: engagementEvents.askAnswered, row });
    return row;
  });
}

async function getAsk(tx: Transaction, id: string): Promise<AskRow> {
  const ask = await findAsk(tx, id);
  if (ask) return ask;
  throw new AppError('not-found', engagementErrors.askNotFound, 'There is no such question.');
}

async function emit(
  { platform }: Engagement,
  tx: Transaction,
  actor: PersonActor,
  { type, row }: { type: string; row: AskRow },
): Promise<void> {
  await platform.events.emit(tx, {
    type,
    subject: `ask:${row.id}`,
    actor,
    payload: {
      askId: row.id,
      conversationId: row.conversation_id,
      askedBy: row.asked_by,
      personIds: row.people.map(({ personId }) => personId),
    },
  });
}
