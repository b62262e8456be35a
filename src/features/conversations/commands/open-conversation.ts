// A thread becomes a conversation: new, nobody's, with every post that is stored of it.

import type { HeardMention, HeardPost } from '#features/listening/facade.ts';
import type { Actor } from '#platform/actor.ts';
import type { Transaction } from '#platform/db/database.ts';
import { assert } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { Conversations } from '../context.ts';
import { decide, evolve, opened } from '../domain/conversation.ts';
import type { ConversationEvent, Side } from '../domain/conversation.ts';
import type { OpeningReason } from '../domain/opening.ts';
import { insertConversation, lockConversations } from '../store/conversations.ts';
import { insertConversationPosts, insertThread } from '../store/conversation-posts.ts';
import { recordEvents } from './change-conversation.ts';
import { placePosts } from './place-posts.ts';

export type Opening = {
  /** The post for which it is opened; its author is who asks. */
  opener: HeardPost;
  /** Of its thread, the opener among them, in the order said. */
  posts: readonly HeardPost[];
  /** Of any of them. */
  mentions: readonly HeardMention[];
  because: OpeningReason | { kind: 'by-hand' };
};

/** @returns its id */
export async function openConversation(
  tx: Transaction,
  conversations: Conversations,
  actor: Actor,
  { opener, posts, mentions, because }: Opening,
): Promise<string> {
  const { platform, listening, contacts } = conversations;
  const at = platform.clock.now();
  const id = newId<'conversation'>();
  const threadId = newId<'thread'>();
  const postIds = new Set(posts.map((post) => post.id));
  const ofThread = mentions.filter(({ postId }) => postIds.has(postId));
  const ofOpener = ofThread.filter(({ postId }) => postId === opener.id);
  const labels = ofOpener.find((mention) => mention.labels !== null)?.labels ?? null;
  const topicIds = [...new Set([...ofOpener, ...ofThread].map(({ topicId }) => topicId))];
  const topics = await listening.topicsOf(tx, topicIds);
  const owners = topicIds.map((topicId) => topics.find((topic) => topic.id === topicId));
  const asker = await contacts.identify(tx, [opener]);
  await insertConversation(tx, {
    id,
    source_id: opener.sourceId,
    first_post_id: opener.id,
    first_post_created_at: opener.createdAt,
    language: opener.lang,
    topic_ids: topicIds.toSorted(),
    intent: labels?.intent.label ?? null,
    sentiment: labels?.sentiment.label ?? null,
    urgency: labels?.urgency.label ?? null,
    crisis: labels?.crisis.label ?? null,
    unit_id: owners.find((topic) => topic?.ownerUnitId)?.ownerUnitId ?? null,
    asker_identity_id: asker.get(opener.id)?.identityId ?? null,
    opened_because: because,
    opened_at: at,
  });
  await insertThread(tx, {
    id: threadId,
    source_id: opener.sourceId,
    thread: opener.thread,
    conversation_id: id,
    periodId: newId(),
    at,
    because: 'opened',
  });
  const placed = await placePosts(tx, conversations, {
    conversationId: id,
    threadId,
    posts,
    mentionedIds: new Set(ofThread.map(({ postId }) => postId)),
    openerId: opener.id,
  });
  await insertConversationPosts(tx, id, placed);
  const row = (await lockConversations(tx, [id])).get(id);
  assert(row, 'a conversation that was just stored is there');
  await recordEvents(tx, conversations, actor, {
    row,
    events: openingEvents(opener, placed, because),
  });
  await listening.checkSoon(posts.map((post) => ({ id: post.id, createdAt: post.createdAt })));
  return id;
}

/** What was said before and after the opener until now has been said: an answer of ours among it counts. */
function openingEvents(
  opener: HeardPost,
  placed: readonly { postId: string; postCreatedAt: Date; side: Side }[],
  because: Opening['because'],
): ConversationEvent[] {
  const events: ConversationEvent[] = [
    { type: 'opened', because: because.kind, postId: opener.id },
  ];
  let state = opened;
  const since = placed.filter(({ postCreatedAt }) => postCreatedAt > opener.createdAt);
  for (const { postId, side } of since) {
    const decision = decide(state, { kind: 'note-post', postId, side, isAnnounced: false });
    if (!decision.ok) continue;
    events.push(...decision.events);
    state = decision.events.reduce(evolve, state);
  }
  return events;
}
