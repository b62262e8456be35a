// Which posts belong to which conversation, by thread, and who takes part.

import { sql } from 'kysely';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { Side } from '../domain/conversation.ts';
import type { PartyRole } from '../domain/side-of.ts';
import type { ConversationThreadsTable } from './tables.ts';

export type ThreadRow = ConversationThreadsTable;

/** Nobody else opens a conversation for it until the end of the transaction. */
export async function lockThreads(
  tx: Transaction,
  sourceId: string,
  threads: readonly string[],
): Promise<void> {
  for (const thread of threads.toSorted()) {
    const key = `conversation thread ${sourceId} ${thread}`;
    await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(tx);
  }
}

export async function findThreads(
  db: Queryable,
  sourceId: string,
  threads: readonly string[],
): Promise<Map<string, ThreadRow>> {
  const { rows } = await sql<ThreadRow>`
    select id, source_id, thread, conversation_id from conversation_threads
    where source_id = ${sourceId} and thread = any(${threads}::text[])
    limit ${threads.length}
  `.execute(db);
  return new Map(rows.map((row) => [row.thread, row]));
}

export async function insertThread(
  tx: Transaction,
  thread: ThreadRow & { periodId: string; at: Date; because: string },
): Promise<void> {
  await sql`
    with added as (
      insert into conversation_threads (id, source_id, thread, conversation_id)
      values (${thread.id}, ${thread.source_id}, ${thread.thread}, ${thread.conversation_id})
      returning id
    )
    insert into conversation_thread_periods (id, thread_id, conversation_id, from_at, because)
    select ${thread.periodId}, id, ${thread.conversation_id}, ${thread.at}, ${thread.because} from added
  `.execute(tx);
}

export type NewConversationPost = {
  postId: string;
  postCreatedAt: Date;
  threadId: string;
  side: Side;
  role: PartyRole;
  identityId: string | null;
  nativeId: string;
};

/** Which of these posts are with some conversation already. */
export async function findKnownPosts(
  db: Queryable,
  postIds: readonly string[],
): Promise<Set<string>> {
  const { rows } = await sql<{ post_id: string }>`
    select post_id from conversation_posts where post_id = any(${postIds}::uuid[])
    limit ${postIds.length}
  `.execute(db);
  return new Set(rows.map((row) => row.post_id));
}

/** Adds posts with their authors as parties, and counts them. */
export async function insertConversationPosts(
  tx: Transaction,
  conversationId: string,
  posts: readonly NewConversationPost[],
): Promise<void> {
  const given = JSON.stringify(posts);
  await sql`
    insert into conversation_posts (conversation_id, post_id, post_created_at, thread_id, side, identity_id, native_id)
    select ${conversationId}, "postId", "postCreatedAt", "threadId", side, "identityId", "nativeId"
    from json_to_recordset(${given}::json) as g(
      "postId" uuid, "postCreatedAt" timestamptz, "threadId" uuid, side text, "identityId" uuid, "nativeId" text)
  `.execute(tx);
  await sql`
    insert into conversation_parties (conversation_id, identity_id, role, posts_count, joined_at)
    select ${conversationId}, "identityId", (array_agg(role order by at desc))[1], count(*), min(at)
    from json_to_recordset(${given}::json) as g("identityId" uuid, role text, "postCreatedAt" timestamptz),
         lateral (select "postCreatedAt" as at) as said
    where "identityId" is not null
    group by "identityId" order by "identityId"
    on conflict (conversation_id, identity_id) do update
      set posts_count = conversation_parties.posts_count + excluded.posts_count,
          role = case when conversation_parties.is_set then conversation_parties.role else excluded.role end
  `.execute(tx);
  await addToCounts(tx, conversationId, posts);
}

/** A thread may be very long: what came is added to what was counted. */
async function addToCounts(
  tx: Transaction,
  conversationId: string,
  posts: readonly NewConversationPost[],
): Promise<void> {
  const newest = posts.toSorted(inOrderSaid).at(-1);
  if (!newest) return;
  const { postId, postCreatedAt } = newest;
  const ours = posts.filter(({ side }) => side === 'ours').length;
  await sql`
    update conversations
    set posts_count = posts_count + ${posts.length}, ours_count = ours_count + ${ours},
        (last_post_id, last_post_created_at) = (
          select case when is_newer then ${postId} else last_post_id end,
                 case when is_newer then ${postCreatedAt} else last_post_created_at end
          from (select (${postCreatedAt}::timestamptz, ${postId}::uuid) > (last_post_created_at, last_post_id) as is_newer) s)
    where id = ${conversationId}
  `.execute(tx);
}

function inOrderSaid(a: NewConversationPost, b: NewConversationPost): number {
  return a.postCreatedAt.getTime() - b.postCreatedAt.getTime() || (a.postId < b.postId ? -1 : 1);
}

/** Posts and newest word as they stand in conversation_posts, counted anew. */
export async function countPosts(
  tx: Transaction,
  conversationIds: readonly string[],
): Promise<void> {
  await sql`
    update conversations c
    set posts_count = s.posts_count, ours_count = s.ours_count, last_post_id = s.last_id,
        last_post_created_at = s.last_at
    from (
      select conversation_id, count(*)::int as posts_count, (count(*) filter (where side = 'ours'))::int as ours_count,
             max(post_created_at) as last_at,
             (array_agg(post_id order by post_created_at desc, post_id desc))[1] as last_id
      from conversation_posts where conversation_id = any(${conversationIds}::uuid[])
      group by conversation_id
    ) s
    where c.id = s.conversation_id
  `.execute(tx);
}

export async function addTopics(
  tx: Transaction,
  conversationId: string,
  topicIds: readonly string[],
): Promise<void> {
  await sql`
    update conversations
    set topic_ids = array(select distinct t from unnest(topic_ids || ${topicIds}::uuid[]) as t order by t)
    where id = ${conversationId} and not topic_ids @> ${topicIds}::uuid[]
  `.execute(tx);
}

export async function partyRoles(
  db: Queryable,
  conversationId: string,
  identityIds: readonly string[],
): Promise<Map<string, PartyRole>> {
  const { rows } = await sql<{ identity_id: string; role: PartyRole }>`
    select identity_id, role from conversation_parties
    where conversation_id = ${conversationId} and identity_id = any(${identityIds}::uuid[])
    limit ${identityIds.length}
  `.execute(db);
  return new Map(rows.map((row) => [row.identity_id, row.role]));
}

/** Whether these native ids are posts of ours in a thread. */
export async function findOurs(
  db: Queryable,
  threadId: string,
  nativeIds: readonly string[],
): Promise<Set<string>> {
  if (nativeIds.length === 0) return new Set();
  const { rows } = await sql<{ native_id: string }>`
    select native_id from conversation_posts
    where thread_id = ${threadId} and native_id = any(${nativeIds}::text[]) and side = 'ours'
  `.execute(db);
  return new Set(rows.map((row) => row.native_id));
}
