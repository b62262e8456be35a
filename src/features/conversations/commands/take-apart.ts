// What was merged is taken apart again: its threads go back with all that was said in them meanwhile, and both stand as if
// they had never been one. Whoever took the whole keeps it.

import type { Actor } from '#platform/actor.ts';
import type { Transaction } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { Conversations } from '../context.ts';
import { conversationNotFound } from '../context.ts';
import { conversationsErrors, conversationsEvents } from '../contract.ts';
import { decide, evolve } from '../domain/conversation.ts';
import type { Command, ConversationEvent } from '../domain/conversation.ts';
import { foldRemaining } from '../domain/remaining.ts';
import type { Remaining } from '../domain/remaining.ts';
import { listAnswersIn } from '../store/answers.ts';
import type { SentAnswer } from '../store/answers.ts';
import {
  conversationOf,
  findConversation,
  listStateEvents,
  lockConversations,
} from '../store/conversations.ts';
import { addTopics } from '../store/conversation-posts.ts';
import {
  dropTopics,
  endMerge,
  listPostsSince,
  moveThreads,
  waitingSinceBySpoken,
  whatRemains,
} from '../store/merges.ts';
import type { MergeRow } from '../store/merges.ts';
import { changeConversation, recordEvents } from './change-conversation.ts';
import { requireManaging } from './require-scope.ts';

export async function unmergeConversation(
  conversations: Conversations,
  actor: Actor,
  conversationId: string,
): Promise<void> {
  const { db, clock, events } = conversations.platform;
  await requireManaging(conversations, actor, conversationId);
  const into = (await findConversation(db, conversationId))?.merged_into ?? null;
  if (into === null) throw notMerged(conversationId);
  await requireManaging(conversations, actor, into);
  await db.transaction().execute(async (tx) => {
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
    const remaining = await whatRemains(tx, into);
    await settleTopics(tx, conversations, merge, remaining);
    await letGo(tx, conversations, actor, merge, remaining);
    await goOn(tx, conversations, actor, merge);
    await events.emit(tx, {
      type: conversationsEvents.unmerged,
      subject: `conversation:${conversationId}`,
      actor,
      payload: { conversationId, intoId: into },
    });
  });
}

/** What came meanwhile is about what it is about; what came with it goes with it, unless the rest is about it too. */
async function settleTopics(
  tx: Transaction,
  { listening }: Conversations,
  merge: MergeRow,
  remaining: Remaining,
): Promise<void> {
  const { conversation_id: id, into_id: into, topics_added: added } = merge;
  const topicsOf = async (postIds: readonly string[]) =>
    new Set((await listening.mentionsOf(tx, { postIds })).map(({ topicId }) => topicId));
  const meanwhile = await listPostsSince(tx, id, merge.posts_until);
  await addTopics(tx, id, [...(await topicsOf(meanwhile.map(({ postId }) => postId)))]);
  if (added.length === 0) return;
  const rest = await topicsOf([...remaining.postIds]);
  const gone = added.filter((topicId) => !rest.has(topicId));
  await dropTopics(tx, into, gone);
}

async function letGo(
  tx: Transaction,
  conversations: Conversations,
  actor: Actor,
  { conversation_id: conversationId, into_id: into }: MergeRow,
  remaining: Remaining,
): Promise<void> {
  const left = foldRemaining(await listStateEvents(tx, into), remaining);
  const since = await waitingSinceBySpoken(tx, into);
  await changeConversation(tx, conversations, actor, {
    conversationId: into,
    command: { kind: 'let-go', conversationId, stage: left.stage },
    ...(since && { waitingSince: since }),
  });
}

async function goOn(
  tx: Transaction,
  conversations: Conversations,
  actor: Actor,
  { conversation_id: conversationId, posts_until }: MergeRow,
): Promise<void> {
  const row = (await lockConversations(tx, [conversationId])).get(conversationId);
  if (!row) throw conversationNotFound(conversationId);
  const commands: Command[] = [
    { kind: 'unmerge' },
    ...(await saidMeanwhile(tx, conversationId, posts_until)),
  ];
  const events: ConversationEvent[] = [];
  let state = conversationOf(row);
  for (const command of commands) {
    const decision = decide(state, command);
    if (!decision.ok) continue;
    events.push(...decision.events);
    state = decision.events.reduce(evolve, state);
  }
  const since = await waitingSinceBySpoken(tx, conversationId);
  await recordEvents(tx, conversations, actor, {
    row,
    events,
    ...(since && { waitingSince: since }),
  });
}

/** Answers of ours in its threads are what they were, an acknowledgement too; those not heard of yet come last. */
async function saidMeanwhile(
  tx: Transaction,
  conversationId: string,
  postsUntil: number,
): Promise<Command[]> {
  const known = new Set(
    (await listStateEvents(tx, conversationId)).flatMap((event) =>
      'publicationId' in event ? (event.publicationId ?? []) : [],
    ),
  );
  const answers = (await listAnswersIn(tx, conversationId)).filter(
    ({ publicationId }) => !known.has(publicationId),
  );
  const isOnItsWay = answers.some(({ isSettled }) => !isSettled);
  const unheard = new Map(
    answers.filter(({ isSettled }) => isSettled).map((answer) => [answer.nativeId, answer]),
  );
  const commands = (await listPostsSince(tx, conversationId, postsUntil)).map((post): Command => {
    const answer = post.side === 'ours' ? unheard.get(post.nativeId) : undefined;
    if (answer) unheard.delete(post.nativeId);
    const { postId, side } = post;
    return answer ? noteOf(answer) : { kind: 'note-post', postId, side, isAnnounced: isOnItsWay };
  });
  return [...commands, ...[...unheard.values()].map(noteOf)];
}

function noteOf({ kind, personId, publicationId }: SentAnswer): Command {
  return { kind: 'note-answer', answer: kind, personId, publicationId };
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
