// Two conversations about the same become one, and can be taken apart again: threads go over with their posts, and what is
// said in them meanwhile goes back with them. Nothing is copied and nothing is lost.

import type { Actor } from '#platform/actor.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { Conversations } from '../context.ts';
import { conversationNotFound } from '../context.ts';
import { conversationsErrors, conversationsEvents } from '../contract.ts';
import { decide, evolve, theyWait } from '../domain/conversation.ts';
import type { ConversationEvent } from '../domain/conversation.ts';
import { conversationOf, findConversation, lockConversations } from '../store/conversations.ts';
import { addTopics } from '../store/conversation-posts.ts';
import { endMerge, insertMerge, listPostsSince, moveThreads, threadsOf } from '../store/merges.ts';
import { changeConversation, recordEvents } from './change-conversation.ts';

export async function mergeConversations(
  conversations: Conversations,
  actor: Actor,
  { conversationId, into }: { conversationId: string; into: string },
): Promise<void> {
  const { db, clock, events } = conversations.platform;
  if (conversationId === into) {
    const message = 'A conversation cannot be merged with itself';
    throw new AppError('conflict', conversationsErrors.itself, message);
  }
  await db.transaction().execute(async (tx) => {
    const rows = await lockConversations(tx, [conversationId, into]);
    const row = rows.get(conversationId);
    if (!row) throw conversationNotFound(conversationId);
    if (!rows.has(into)) throw conversationNotFound(into);
    const waits = row.merged_into === null && theyWait(conversationOf(row).stage);
    await changeConversation(tx, conversations, actor, {
      conversationId,
      command: { kind: 'merge-into', conversationId: into },
    });
    await changeConversation(tx, conversations, actor, {
      conversationId: into,
      command: { kind: 'absorb', conversationId, theyWait: waits },
      ...(row.waiting_since && { saidAt: row.waiting_since }),
    });
    const at = clock.now();
    const threads = await threadsOf(tx, conversationId);
    await insertMerge(tx, {
      id: newId(),
      conversation_id: conversationId,
      into_id: into,
      thread_ids: threads.map(({ id }) => id),
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

/** It stands where it stood, moved on by what was said in its threads meanwhile. */
export async function unmergeConversation(
  conversations: Conversations,
  actor: Actor,
  conversationId: string,
): Promise<void> {
  const { db, clock, events } = conversations.platform;
  await db.transaction().execute(async (tx) => {
    const found = await findConversation(tx, conversationId);
    if (!found) throw conversationNotFound(conversationId);
    const into = found.merged_into;
    if (into === null) throw notMerged(conversationId);
    const rows = await lockConversations(tx, [conversationId, into]);
    const whole = rows.get(into);
    if (!whole || rows.get(conversationId)?.merged_into !== into) throw notMerged(conversationId);
    if (whole.merged_into !== null) throw nested(into, whole.merged_into);
    const at = clock.now();
    const merge = await endMerge(tx, conversationId, { at, byName: actor.name });
    if (!merge) throw notMerged(conversationId);
    await moveThreads(tx, {
      threads: merge.thread_ids.map((id) => ({ id, periodId: newId() })),
      from: into,
      to: conversationId,
      because: 'taken apart',
      at,
    });
    await changeConversation(tx, conversations, actor, {
      conversationId: into,
      command: { kind: 'let-go', conversationId },
    });
    await goOn(tx, conversations, actor, { conversationId, since: merge.merged_at });
    await events.emit(tx, {
      type: conversationsEvents.unmerged,
      subject: `conversation:${conversationId}`,
      actor,
      payload: { conversationId, intoId: into },
    });
  });
}

async function goOn(
  tx: Parameters<typeof recordEvents>[0],
  conversations: Conversations,
  actor: Actor,
  { conversationId, since }: { conversationId: string; since: Date },
): Promise<void> {
  const row = (await lockConversations(tx, [conversationId])).get(conversationId);
  if (!row) throw conversationNotFound(conversationId);
  const unmerged = decide(conversationOf(row), { kind: 'unmerge' });
  const events: ConversationEvent[] = unmerged.ok ? [...unmerged.events] : [];
  let state = events.reduce(evolve, conversationOf(row));
  for (const { postId, side } of await listPostsSince(tx, conversationId, since)) {
    const decision = decide(state, { kind: 'note-post', postId, side, isAnnounced: false });
    if (!decision.ok) continue;
    events.push(...decision.events);
    state = decision.events.reduce(evolve, state);
  }
  await recordEvents(tx, conversations, actor, { row, events });
}

function notMerged(conversationId: string): AppError {
  const message = 'This conversation is not merged into another';
  return new AppError('conflict', conversationsErrors.notMerged, message, {
    details: { conversationId },
  });
}

function nested(into: string, outer: string): AppError {
  const message = 'What it was merged into was merged itself: take that apart first';
  return new AppError('conflict', conversationsErrors.mergeNested, message, {
    details: { conversationId: into, mergedInto: outer },
  });
}
