// What people do to one conversation: each in one transaction of its own, by the state machine.

import type { Actor } from '#platform/actor.ts';
import type { Transaction } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import type { Conversations } from '../context.ts';
import { conversationsErrors } from '../contract.ts';
import type { AnswerKind, Command } from '../domain/conversation.ts';
import { insertAnswer, updateAnswer } from '../store/conversation-posts.ts';
import { findConversation } from '../store/conversations.ts';
import { changeConversation } from './change-conversation.ts';

export type Take = {
  conversationId: string;
  personId: string;
  evenFromAnother?: boolean;
  because?: string | null;
};

/** @throws AppError `conflict` when another has it (unless `evenFromAnother`), it is done, or the person is gone */
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

export type Answer = {
  conversationId: string;
  publicationId: string;
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
  await insertAnswer(tx, { ...answer, at: platform.clock.now() });
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
  const { kind, personId } = answer;
  const conversationId = await whereItIsNow(tx, answer.conversationId);
  const command: Command = { kind: 'note-answer', answer: kind, personId, publicationId };
  await changeConversation(tx, conversations, actor, { conversationId, command });
}

/** It may have been merged while the answer was on its way. */
async function whereItIsNow(tx: Transaction, conversationId: string): Promise<string> {
  const row = await findConversation(tx, conversationId);
  return row?.merged_into ? whereItIsNow(tx, row.merged_into) : conversationId;
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
