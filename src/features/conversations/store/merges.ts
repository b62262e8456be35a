// Threads that go from one conversation to another, and back: with their posts and those who take part.

import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { Side } from '../domain/conversation.ts';
import type { Remaining } from '../domain/remaining.ts';
import { countPosts } from './conversation-posts.ts';

export async function threadsOf(
  db: Queryable,
  conversationId: string,
): Promise<{ id: string; sourceId: string; thread: string; from: Date }[]> {
  const { rows } = await sql<{ id: string; sourceId: string; thread: string; from: Date }>`
    select t.id, t.source_id as "sourceId", t.thread, p.from_at as "from"
    from conversation_threads t
    join conversation_thread_periods p on p.thread_id = t.id and p.until_at is null
    where t.conversation_id = ${conversationId} order by t.id limit 1000
  `.execute(db);
  return rows;
}

/** Of these threads only those that are where they are said to be. */
export async function moveThreads(
  tx: Transaction,
  move: {
    threads: readonly { id: string; periodId: string }[];
    from: string;
    to: string;
    because: string;
    at: Date;
  },
): Promise<void> {
  const { from, to, at } = move;
  const ids = move.threads.map(({ id }) => id);
  await sql`
    with ended as (
      update conversation_thread_periods p set until_at = ${at}
      where p.until_at is null and p.thread_id = any(${ids}::uuid[]) and p.conversation_id = ${from}
      returning p.thread_id
    )
    insert into conversation_thread_periods (id, thread_id, conversation_id, from_at, because)
    select g."periodId", g.id, ${to}, ${at}, ${move.because}
    from json_to_recordset(${JSON.stringify(move.threads)}::json) as g(id uuid, "periodId" uuid)
    join ended on ended.thread_id = g.id
  `.execute(tx);
  await sql`
    update conversation_threads set conversation_id = ${to}
    where id = any(${ids}::uuid[]) and conversation_id = ${from}
  `.execute(tx);
  await sql`
    update conversation_posts set conversation_id = ${to}
    where conversation_id = ${from} and thread_id = any(${ids}::uuid[])
  `.execute(tx);
  await recountParties(tx, to, from);
  await countPosts(tx, [to, from]);
}

/** Whoever speaks in it takes part, in the role they had; what the other one knows of roles stays there. */
async function recountParties(tx: Transaction, to: string, from: string): Promise<void> {
  await sql`
    insert into conversation_parties (conversation_id, identity_id, role, posts_count, joined_at)
    select ${to}, s.identity_id, coalesce(f.role, 'bystander'), s.posts_count, s.joined_at
    from (
      select identity_id, count(*)::int as posts_count, min(post_created_at) as joined_at
      from conversation_posts where conversation_id = ${to} and identity_id is not null
      group by identity_id
    ) s
    left join conversation_parties f on f.conversation_id = ${from} and f.identity_id = s.identity_id
    order by s.identity_id
    on conflict (conversation_id, identity_id) do update set posts_count = excluded.posts_count
  `.execute(tx);
  await sql`
    update conversation_parties p
    set posts_count = (
      select count(*)::int from conversation_posts s
      where s.conversation_id = ${from} and s.identity_id = p.identity_id)
    where p.conversation_id = ${from}
  `.execute(tx);
}

export type MergeRow = {
  id: string;
  conversation_id: string;
  into_id: string;
  thread_ids: string[];
  topics_added: string[];
  posts_until: number;
  merged_at: Date;
  merged_by_name: string;
  undone_at: Date | null;
};

const mergeColumns = sql`
  id, conversation_id, into_id, thread_ids, topics_added, posts_until, merged_at, merged_by_name, undone_at`;

/** Before its threads are moved: the newest of its posts is kept with it. */
export async function insertMerge(
  tx: Transaction,
  merge: Omit<MergeRow, 'undone_at' | 'posts_until'>,
): Promise<void> {
  await sql`
    insert into conversation_merges
      (id, conversation_id, into_id, thread_ids, topics_added, posts_until, merged_at, merged_by_name)
    select ${merge.id}, ${merge.conversation_id}, ${merge.into_id}, ${merge.thread_ids}, ${merge.topics_added},
           coalesce(max(number), 0), ${merge.merged_at}, ${merge.merged_by_name}
    from conversation_posts where conversation_id = ${merge.conversation_id}
  `.execute(tx);
}

export async function endMerge(
  tx: Transaction,
  conversationId: string,
  end: { at: Date; byName: string },
): Promise<MergeRow | null> {
  const { rows } = await sql<MergeRow>`
    update conversation_merges set undone_at = ${end.at}, undone_by_name = ${end.byName}
    where conversation_id = ${conversationId} and undone_at is null
    returning ${mergeColumns}
  `.execute(tx);
  return rows[0] ?? null;
}

/** Of others into this one and of this one, those that were undone too; oldest first. */
export async function listMerges(db: Queryable, conversationId: string): Promise<MergeRow[]> {
  const { rows } = await sql<MergeRow>`
    select ${mergeColumns} from conversation_merges
    where conversation_id = ${conversationId} or into_id = ${conversationId}
    order by merged_at, id limit 200
  `.execute(db);
  return rows;
}

type SpokenPost = { postId: string; side: Side; nativeId: string };

/** What came to it since, in the order in which it came. */
export async function listPostsSince(
  db: Queryable,
  conversationId: string,
  postsUntil: number,
): Promise<SpokenPost[]> {
  const { rows } = await sql<SpokenPost>`
    select post_id as "postId", side, native_id as "nativeId" from conversation_posts
    where conversation_id = ${conversationId} and number > ${postsUntil}
    order by number limit 10000
  `.execute(db);
  return rows;
}

/** What the fold of its state is to hold; merges that stand are those whose threads are here. */
export async function whatRemains(db: Queryable, conversationId: string): Promise<Remaining> {
  const ids = async (query: RawBuilder<{ id: string }>) =>
    new Set((await query.execute(db)).rows.map(({ id }) => id));
  return {
    postIds: await ids(sql`
      select post_id as id from conversation_posts where conversation_id = ${conversationId}
      order by 1 limit 100000`),
    publicationIds: await ids(sql`
      select a.publication_id as id from conversation_threads t join conversation_answers a on a.thread_id = t.id
      where t.conversation_id = ${conversationId} order by 1 limit 100000`),
    conversationIds: await ids(sql`
      select conversation_id as id from conversation_merges
      where into_id = ${conversationId} and undone_at is null order by 1 limit 10000`),
  };
}

/** Since when they wait by what stands in it: their first word after our last one. Null: they said nothing since. */
export async function waitingSinceBySpoken(
  db: Queryable,
  conversationId: string,
): Promise<Date | null> {
  const { rows } = await sql<{ since: Date | null }>`
    select min(post_created_at) as since from conversation_posts
    where conversation_id = ${conversationId} and side = 'theirs' and post_created_at > coalesce(
      (select max(post_created_at) from conversation_posts where conversation_id = ${conversationId} and side = 'ours'),
      '-infinity')
  `.execute(db);
  return rows[0]?.since ?? null;
}

/** The topics it took over and that no post of its own is about go again. */
export async function dropTopics(
  tx: Transaction,
  conversationId: string,
  topicIds: readonly string[],
): Promise<void> {
  await sql`
    update conversations
    set topic_ids = array(select t from unnest(topic_ids) as t where t <> all(${topicIds}::uuid[]) order by t)
    where id = ${conversationId} and topic_ids && ${topicIds}::uuid[]
  `.execute(tx);
}
