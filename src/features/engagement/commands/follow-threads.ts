// Conversations are merged and taken apart: what was written, sent, promised and asked goes with the thread that it is
// about, and promises stand as what is said beside them now makes them.

import type { Transaction } from '#platform/db/database.ts';
import type { Engagement } from '../context.ts';
import { listPostsConcerned, moveToConversation } from '../store/threads.ts';
import { settleAnew } from './keep-commitments.ts';

/** Goes by where the threads are now, so that being told late, or twice, does no harm. */
export async function followThreads(
  engagement: Engagement,
  tx: Transaction,
  conversationIds: readonly string[],
): Promise<void> {
  const postIds = await listPostsConcerned(tx, conversationIds);
  const places = await engagement.conversations.conversationsOfPosts(tx, postIds);
  for (const [conversationId, moved] of Map.groupBy(postIds, (id) => places.get(id))) {
    if (conversationId === undefined) continue;
    const from = conversationIds.filter((id) => id !== conversationId);
    await moveToConversation(tx, { from, conversationId, postIds: moved });
  }
  await settleAnew(engagement, tx, conversationIds);
}
