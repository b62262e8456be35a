// Somebody opens a conversation for a post that no rule chose. One that has a conversation keeps it.

import type { Actor } from '#platform/actor.ts';
import type { Transaction } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import type { Conversations } from '../context.ts';
import { conversationsErrors } from '../contract.ts';
import { findThreads, lockThreads } from '../store/conversation-posts.ts';
import { openConversation } from './open-conversation.ts';

/** @returns the conversation's id */
export async function openByHand(
  tx: Transaction,
  conversations: Conversations,
  actor: Actor,
  postId: string,
): Promise<string> {
  const { listening } = conversations;
  const [opener] = await listening.postsOf(tx, [{ id: postId }]);
  if (!opener || opener.deletedAt !== null) {
    const message = 'There is no such post (any more)';
    throw new AppError('not-found', conversationsErrors.postNotFound, message, {
      details: { postId },
    });
  }
  const { sourceId, thread } = opener;
  await lockThreads(tx, sourceId, [thread]);
  const known = (await findThreads(tx, sourceId, [thread])).get(thread);
  if (known) return known.conversation_id;
  await listening.followThreads(sourceId, [thread]);
  const posts = await listening.threadPosts(tx, sourceId, [thread]);
  const mentions = await listening.mentionsOf(tx, { postIds: posts.map(({ id }) => id) });
  return openConversation(tx, conversations, actor, {
    opener,
    posts,
    mentions,
    because: { kind: 'by-hand' },
  });
}
