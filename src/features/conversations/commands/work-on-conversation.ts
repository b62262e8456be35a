// What people do to one conversation: each in one transaction of its own, by the state machine.

import type { Actor } from '#platform/actor.ts';
import type { Transaction } from '#platform/db/database.ts';
import { AppError, assert } from '#platform/errors.ts';
import type { Conversations } from '../context.ts';
import { conversationNotFound, whoMayWork } from '../context.ts';
import { conversationsErrors } from '../contract.ts';
import type { AnswerKind, Command } from '../domain/conversation.ts';
import { insertAnswer, updateAnswer } from '../store/answers.ts';
import { lockConversations } from '../store/conversations.ts';
import { changeConversation } from './change-conversation.ts';

export type Take = {
  conversationId: string;
  personId: string;
  evenFromAnother?: boolean;
  because?: string | null;
};

/** @throws AppError `conflict` when another has it (unless `evenFromAnother`), it is done, or the person may not work on it */
export async function takeConversation(
  tx: Transaction,
  conversations: Conversations,
  actor: Actor,
  { conversationId, personId, evenFromAnother = false, because = null }: Take,
): Promise<void> {
  const person = await conversations.people.person(personId);
  if (person.deactivatedAt !== null) {
    const message = `${person.name} is no longer here`;
    throw new AppError('conflict', conversationsErrors.personUnusable, message, {
      details: { personId },
    });
  }
  const row = (await lockConversations(tx, [conversationId])).get(conversationId);
  if (!row) throw conversationNotFound(conversationId);
  const mayWork = await whoMayWork(conversations, tx, { unitId: row.unit_id });
  if (!mayWork(person)) {
    const message = `${person.name} has no role that works on this conversation`;
    throw new AppError('conflict', conversationsErrors.personUnusable, message, {
      details: { personId, unitId: row.unit_id },
    });
  }
  const command: Command = { kind: 'take', personId, evenFromAnother, because };
  await changeConversation(tx, conversations, actor, { conversationId, command });
}

export async function releaseConversation(
  tx: Transaction,
  conversations: Conversations,
  actor: Actor,
  { conversationId, because = null }: { conversationId: string; because?: string | null },
): Promise<void> {
  const command: Command = { kind: 'release', because };
  await changeConversation(tx, conversations, actor, { conversationId, command });
}

/** One command in a transaction of its own. */
export async function work(
  conversations: Conversations,
  actor: Actor,
  change: { conversationId: string; command: Command },
): Promise<void> {
  await conversations.platform.db
    .transaction()
    .execute((tx) => changeConversation(tx, conversations, actor, change));
}

/**
 * As a person asks it, who works on those of its unit. What somebody else has is theirs to give back, to put off and to close; who manages conversations may
 * too. @throws AppError `forbidden`
 */
export async function workAs(
  conversations: Conversations,
  actor: Actor,
  change: { conversationId: string; command: Command },
): Promise<void> {
  const { conversationId, command } = change;
  await conversations.platform.db.transaction().execute(async (tx) => {
    const row = (await lockConversations(tx, [conversationId])).get(conversationId);
    const holder = row?.holder_person_id ?? null;
    const isOwn = holder === null || (actor.kind === 'person' && actor.personId === holder);
    if (row && !isOwn) {
      await conversations.people.requireInUnit(actor, 'conversations.manage', row.unit_id);
    } else if (row?.unit_id) {
      await conversations.people.requireInUnit(actor, 'conversations.work', row.unit_id);
    }
    await changeConversation(tx, conversations, actor, { conversationId, command });
  });
}

export type Answer = {
  conversationId: string;
  publicationId: string;
  /** What it answers. */
  postId: string;
  /** Who answers. */
  personId: string;
  kind: AnswerKind;
};

/** Before it is sent: until it is settled, posts of ours that come round are not taken for somebody else's. */
export async function announceAnswer(
  tx: Transaction,
  { platform }: Conversations,
  answer: Answer,
): Promise<void> {
  const isStored = await insertAnswer(tx, { ...answer, at: platform.clock.now() });
  assert(isStored, 'what is answered is a post of a conversation');
}

/** It stands at the network. Said twice is said once. */
export async function settleAnswer(
  tx: Transaction,
  conversations: Conversations,
  actor: Actor,
  { publicationId, nativeId }: { publicationId: string; nativeId: string },
): Promise<void> {
  const at = conversations.platform.clock.now();
  const answer = await updateAnswer(tx, { publicationId, state: 'sent', nativeId, at });
  if (!answer) return;
  const { kind, personId, conversationId } = answer;
  const command: Command = { kind: 'note-answer', answer: kind, personId, publicationId };
  await changeConversation(tx, conversations, actor, { conversationId, command });
}

/** It never will: refused there, or taken back in time. */
export async function dropAnswer(
  tx: Transaction,
  { platform }: Conversations,
  { publicationId }: { publicationId: string },
): Promise<void> {
  const at = platform.clock.now();
  await updateAnswer(tx, { publicationId, state: 'dropped', nativeId: null, at });
}
