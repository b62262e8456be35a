// Two conversations about the same become one: threads go over with their posts. Nothing is copied and nothing is lost, so
// that they can be taken apart again (take-apart.ts).

import type { Actor } from '#platform/actor.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { Conversations } from '../context.ts';
import { conversationNotFound } from '../context.ts';
import { conversationsErrors, conversationsEvents } from '../contract.ts';
import { theyWait } from '../domain/conversation.ts';
import { conversationOf, lockConversations } from '../store/conversations.ts';
import { addTopics } from '../store/conversation-posts.ts';
import { insertMerge, moveThreads, threadsOf } from '../store/merges.ts';
import { changeConversation } from './change-conversation.ts';
import { requireManaging } from './require-scope.ts';

export async function mergeConversations(
  conversations: Conversations,
  actor: Actor,
  { conversationId, into }: { conversationId: string; into: string },
): Promise<void> {
  const { db, clock, events } = conversations.platform;
  await requireManaging(conversations, actor, conversationId);
  await requireManaging(conversations, actor, into);
  if (conversationId === into) {
    const message = 'A conversation cannot be merged with itself';
    throw new AppError('conflict', conversationsErrors.itself, message);
  }
  await db.transaction().execute(async (tx) => {
    const rows = await lockConversations(tx, [conversationId, into]);
    const [row, whole] = [rows.get(conversationId), rows.get(into)];
    if (!row) throw conversationNotFound(conversationId);
    if (!whole) throw conversationNotFound(into);
    const waits = row.merged_into === null && theyWait(conversationOf(row).stage);
    await changeConversation(tx, conversations, actor, {
      conversationId,
      command: { kind: 'merge-into', conversationId: into },
    });
    await changeConversation(tx, conversations, actor, {
      conversationId: into,
      command: { kind: 'absorb', conversationId, theyWait: waits },
      waitingSince: earlier(row.waiting_since, whole.waiting_since),
    });
    const at = clock.now();
    const threads = await threadsOf(tx, conversationId);
    await insertMerge(tx, {
      id: newId(),
      conversation_id: conversationId,
      into_id: into,
      thread_ids: threads.map(({ id }) => id),
      topics_added: row.topic_ids.filter((id) => !whole.topic_ids.includes(id)),
      merged_at: at,
      merged_by_name: actor.name,
    });
    await moveThreads(tx, {
      threads: threads.map(({ id }) => ({ id, periodId: newId() })),
      from: conversationId,
      to: into,
      because: 'merged',
      at,
    });
    await addTopics(tx, into, row.topic_ids);
    await events.emit(tx, {
      type: conversationsEvents.merged,
      subject: `conversation:${conversationId}`,
      actor,
      payload: { conversationId, intoId: into },
    });
  });
}

function earlier(one: Date | null, other: Date | null): Date | undefined {
  if (one === null || other === null) return one ?? other ?? undefined;
  return one < other ? one : other;
}
