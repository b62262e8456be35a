// New posts meet conversations: those of a thread that has one join it and move it on; of the others, those that the rules
// choose open one, with the whole thread.

import type { HeardMention, HeardPost } from '#features/listening/facade.ts';
import type { Actor } from '#platform/actor.ts';
import type { Transaction } from '#platform/db/database.ts';
import type { Conversations } from '../context.ts';
import { decide, evolve } from '../domain/conversation.ts';
import { factsOf } from '../domain/facts-of.ts';
import { decideOpening } from '../domain/opening.ts';
import type { OpeningDecision } from '../domain/opening.ts';
import { isAnnounced } from '../store/answers.ts';
import { conversationOf, lockConversations } from '../store/conversations.ts';
import {
  addTopics,
  findKnownPosts,
  findThreads,
  insertConversationPosts,
  lockThreads,
} from '../store/conversation-posts.ts';
import type { ThreadRow } from '../store/conversation-posts.ts';
import { listRules } from '../store/opening-rules.ts';
import { recordEvents, tellOfChange } from './change-conversation.ts';
import { openConversation } from './open-conversation.ts';
import { placePosts } from './place-posts.ts';

/** What is older opens nothing: an import of years, a topic that looks back. */
const openWithinMs = 3 * 86_400_000;

export type Arrival = {
  /** Of one source. */
  posts: readonly HeardPost[];
  mentions: readonly HeardMention[];
};

/** Safe to be told twice: a post that is with a conversation stays there and moves nothing. */
export async function takeInPosts(
  tx: Transaction,
  conversations: Conversations,
  actor: Actor,
  { posts, mentions }: Arrival,
): Promise<void> {
  const mentionsOfPost = Map.groupBy(mentions, ({ postId }) => postId);
  const bySource = Map.groupBy(posts, (post) => post.sourceId);
  const threadsOf = new Map<string, Map<string, ThreadRow>>();
  for (const [sourceId, ofSource] of bySource) {
    const threads = ofSource.map((post) => post.thread);
    threadsOf.set(sourceId, await findThreads(tx, sourceId, threads));
  }
  // All at once, in the order that merging keeps: one after the other, two would wait for one another.
  const joined = [...threadsOf.values()].flatMap((threads) => [...threads.values()]);
  await lockConversations(
    tx,
    joined.map((thread) => thread.conversation_id),
  );
  for (const [sourceId, ofSource] of bySource) {
    const threads = threadsOf.get(sourceId);
    const waiting: HeardPost[] = [];
    for (const [thread, ofThread] of Map.groupBy(ofSource, (post) => post.thread)) {
      const known = threads?.get(thread);
      const mentioned = ofThread.flatMap((post) => mentionsOfPost.get(post.id) ?? []);
      if (known) await joinConversation(tx, conversations, actor, known, ofThread, mentioned);
      else waiting.push(...ofThread);
    }
    await openWhereRulesSay(tx, conversations, actor, { sourceId, posts: waiting, mentionsOfPost });
  }
}

async function openWhereRulesSay(
  tx: Transaction,
  conversations: Conversations,
  actor: Actor,
  given: {
    sourceId: string;
    posts: readonly HeardPost[];
    mentionsOfPost: ReadonlyMap<string, readonly HeardMention[]>;
  },
): Promise<void> {
  if (given.posts.length === 0) return;
  const rules = await listRules(tx);
  const oldest = conversations.platform.clock.now().getTime() - openWithinMs;
  const openers = new Map<string, { post: HeardPost; decision: OpeningDecision }>();
  for (const post of given.posts) {
    if (openers.has(post.thread) || post.createdAt.getTime() < oldest) continue;
    if (post.deletedAt !== null) continue;
    const decision = decideOpening(rules, factsOf(post, given.mentionsOfPost.get(post.id) ?? []));
    if (decision.opens) openers.set(post.thread, { post, decision });
  }
  const { listening } = conversations;
  await lockThreads(tx, given.sourceId, [...openers.keys()]);
  const [open] = (await findThreads(tx, given.sourceId, [...openers.keys()])).values();
  // By hand, since it was looked up: the event is handled again, and finds its conversation.
  if (open) throw new Error(`thread ${open.id} was opened just now`);
  for (const { thread } of await heardElsewhere(tx, conversations, openers)) openers.delete(thread);
  await listening.followThreads(given.sourceId, [...openers.keys()]);
  const stored = await listening.threadPosts(tx, given.sourceId, [...openers.keys()]);
  const mentions = await listening.mentionsOf(tx, { postIds: stored.map(({ id }) => id) });
  const postsOfThread = Map.groupBy(stored, ({ thread }) => thread);
  for (const [thread, { post, decision }] of openers) {
    await openConversation(tx, conversations, actor, {
      opener: post,
      posts: postsOfThread.get(thread) ?? [post],
      mentions,
      because: decision.because,
    });
  }
}

/** Two sources of one network may hear the same post; one conversation is enough. */
async function heardElsewhere(
  tx: Transaction,
  { listening }: Conversations,
  openers: ReadonlyMap<string, { post: HeardPost }>,
): Promise<HeardPost[]> {
  const posts = [...openers.values()].map(({ post }) => post);
  const copies = await listening.copiesElsewhere(tx, posts);
  const known = await findKnownPosts(
    tx,
    copies.map(({ copyId }) => copyId),
  );
  const ids = new Set(copies.flatMap(({ postId, copyId }) => (known.has(copyId) ? postId : [])));
  return posts.filter(({ id }) => ids.has(id));
}

/** Posts of a thread that has a conversation, in the order said. */
async function joinConversation(
  tx: Transaction,
  conversations: Conversations,
  actor: Actor,
  thread: ThreadRow,
  posts: readonly HeardPost[],
  mentions: readonly HeardMention[],
): Promise<void> {
  const conversationId = thread.conversation_id;
  const row = (await lockConversations(tx, [conversationId])).get(conversationId);
  // Merged or taken apart since it was looked up: the event is handled again, and finds the thread where it is now.
  if (!row || row.merged_into !== null) throw new Error(`thread ${thread.id} has just moved`);
  const topicIds = [...new Set(mentions.map(({ topicId }) => topicId))];
  if (topicIds.length > 0) await addTopics(tx, conversationId, topicIds);
  const known = await findKnownPosts(
    tx,
    posts.map(({ id }) => id),
  );
  const fresh = posts.filter(({ id }) => !known.has(id));
  if (fresh.length === 0) return;
  const joining = await placePosts(tx, conversations, {
    conversationId,
    threadId: thread.id,
    posts: fresh,
    mentionedIds: new Set(mentions.map(({ postId }) => postId)),
    openerId: null,
  });
  await insertConversationPosts(tx, conversationId, joining);
  const events = [];
  let state = conversationOf(row);
  for (const { postId, side, nativeId } of joining) {
    const announced = side === 'ours' && (await isAnnounced(tx, thread.id, nativeId));
    const decision = decide(state, { kind: 'note-post', postId, side, isAnnounced: announced });
    if (!decision.ok) continue;
    events.push(...decision.events);
    state = decision.events.reduce(evolve, state);
  }
  const saidAt = fresh[0]?.createdAt;
  if (events.length > 0) await recordEvents(tx, conversations, actor, { row, events, saidAt });
  else {
    await tellOfChange(tx, conversations.platform, actor, {
      row,
      after: state,
      what: ['posts-added'],
    });
  }
}
