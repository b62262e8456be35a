// Rights that depend on whose a conversation is: who manages those of one unit does so there and below.

import type { Actor } from '#platform/actor.ts';
import type { Conversations } from '../context.ts';
import { conversationNotFound } from '../context.ts';
import { findConversation } from '../store/conversations.ts';

/** @throws AppError `forbidden` unless the actor manages conversations in the unit of this one */
export async function requireManaging(
  { platform, people }: Conversations,
  actor: Actor,
  conversationId: string,
): Promise<void> {
  const row = await findConversation(platform.db, conversationId);
  if (!row) throw conversationNotFound(conversationId);
  await people.requireInUnit(actor, 'conversations.manage', row.unit_id);
}

/** Labels and rules are those of the whole organisation. */
export async function requireRuleMaker({ people }: Conversations, actor: Actor): Promise<void> {
  await people.requireInUnit(actor, 'conversations.rules.manage', null);
}
