// One step of a conversation's state machine inside the caller's transaction: locked, decided, stored, told of.

import { actorKey } from '#platform/actor.ts';
import type { Actor } from '#platform/actor.ts';
import type { Transaction } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import type { ErrorDetails } from '#platform/errors.ts';
import type { Conversations } from '../context.ts';
import { conversationNotFound } from '../context.ts';
import { conversationsErrors, conversationsEvents } from '../contract.ts';
import { decide, evolve, holderOf, theyWait } from '../domain/conversation.ts';
import type { Command, Conversation, ConversationEvent, Refusal } from '../domain/conversation.ts';
import { conversationOf, lockConversations, saveConversation } from '../store/conversations.ts';
import type { ConversationRow } from '../store/conversations.ts';

export type Change = {
  conversationId: string;
  command: Command;
  /** When what they said was said; default now. */
  saidAt?: Date;
  /** Since when they wait, where that is known better than from before. */
  waitingSince?: Date;
};

/** @throws AppError `conflict` when it cannot be done to a conversation that stands so */
export async function changeConversation(
  tx: Transaction,
  conversations: Pick<Conversations, 'platform'>,
  actor: Actor,
  { conversationId, command, saidAt, waitingSince }: Change,
): Promise<Conversation> {
  const row = (await lockConversations(tx, [conversationId])).get(conversationId);
  if (!row) throw conversationNotFound(conversationId);
  const before = conversationOf(row);
  const decision = decide(before, command);
  if (!decision.ok) throw refusal(decision.refusal, row);
  const { events } = decision;
  return recordEvents(tx, conversations, actor, { row, events, saidAt, waitingSince });
}

/** Stores events that were decided on a locked row. Without any nothing is written. */
export async function recordEvents(
  tx: Transaction,
  { platform }: Pick<Conversations, 'platform'>,
  actor: Actor,
  given: Pick<Change, 'saidAt' | 'waitingSince'> & {
    row: ConversationRow;
    events: readonly ConversationEvent[];
  },
): Promise<Conversation> {
  const { row, events } = given;
  const after = events.reduce(evolve, conversationOf(row));
  if (events.length === 0) return after;
  const at = platform.clock.now();
  const since = given.waitingSince ?? row.waiting_since ?? given.saidAt ?? at;
  const waitingSince = theyWait(after.stage) ? since : null;
  await saveConversation(tx, {
    row,
    after,
    events,
    waitingSince,
    at,
    actorKey: actorKey(actor),
    actorName: actor.name,
  });
  await tellOfChange(tx, platform, actor, { row, after, what: events.map(({ type }) => type) });
  return after;
}

export async function tellOfChange(
  tx: Transaction,
  platform: Conversations['platform'],
  actor: Actor,
  told: {
    row: Pick<ConversationRow, 'id' | 'unit_id'>;
    after: Conversation;
    what: readonly string[];
  },
): Promise<void> {
  const { row, after, what } = told;
  await platform.events.emit(tx, {
    type: eventTypeOf(what),
    subject: `conversation:${row.id}`,
    actor,
    payload: {
      conversationId: row.id,
      kind: after.stage.kind,
      holderPersonId: holderOf(after.stage),
      lastHolderPersonId: after.lastHolder,
      unitId: row.unit_id,
      what,
    },
  });
}

function eventTypeOf(what: readonly string[]): string {
  if (what.includes('opened')) return conversationsEvents.opened;
  if (what.includes('reopened')) return conversationsEvents.reopened;
  if (what.includes('closed')) return conversationsEvents.closed;
  return conversationsEvents.changed;
}

const REFUSALS: Record<Refusal, { code: string; message: string }> = {
  merged: {
    code: conversationsErrors.merged,
    message: 'This conversation was merged into another: go on there, or take them apart first',
  },
  done: { code: conversationsErrors.done, message: 'This conversation is done: reopen it first' },
  'not-done': { code: conversationsErrors.notDone, message: 'This conversation is open already' },
  taken: { code: conversationsErrors.taken, message: 'Somebody else has this conversation' },
  'not-taken': {
    code: conversationsErrors.notTaken,
    message: 'Nobody has this conversation, so nobody can give it back',
  },
  past: { code: conversationsErrors.past, message: 'Choose a time in the future' },
  itself: {
    code: conversationsErrors.itself,
    message: 'A conversation cannot be merged with itself',
  },
};

function refusal(kind: Refusal, row: ConversationRow): AppError {
  const { code, message } = REFUSALS[kind];
  const details: ErrorDetails = { conversationId: row.merged_into ?? row.id };
  if (kind === 'taken') details['holderPersonId'] = row.holder_person_id;
  return new AppError('conflict', code, message, { details });
}
