// Threads that go from one conversation to another, and back: with their posts and those who take part.

import { sql } from 'kysely';
import type { Queryable, Transaction } from '#platform/db/database.ts';
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
  merged_at: Date;
  merged_by_name: string;
  undone_at: Date | null;
};

export async function insertMerge(
  tx: Transaction,
  merge: Omit<MergeRow, 'undone_at'>,
): Promise<void> {
  await sql`
    insert into conversation_merges (id, conversation_id, into_id, thread_ids, merged_at, merged_by_name)
    values (${merge.id}, ${merge.conversation_id}, ${merge.into_id}, ${merge.thread_ids}, ${merge.merged_at},
            ${merge.merged_by_name})
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
    returning id, conversation_id, into_id, thread_ids, merged_at, merged_by_name, undone_at
  `.execute(tx);
  return rows[0] ?? null;
}

/** Of others into this one and of this one, those that were undone too; oldest first. */
export async function listMerges(db: Queryable, conversationId: string): Promise<MergeRow[]> {
  const { rows } = await sql<MergeRow>`
    select id, conversation_id, into_id, thread_ids, merged_at, merged_by_name, undone_at
    from conversation_merges
    where conversation_id = ${conversationId} or into_id = ${conversationId}
    order by merged_at, id limit 200
  `.execute(db);
  return rows;
}

/** What was said in it since, in the order said. */
export async function listPostsSince(
  db: Queryable,
  conversationId: string,
  since: Date,
): Promise<{ postId: string; side: 'theirs' | 'ours' | 'bystander' | 'automatic' }[]> {
  const { rows } = await sql<{
    postId: string;
    side: 'theirs' | 'ours' | 'bystander' | 'automatic';
  }>`
    select post_id as "postId", side from conversation_posts
    where conversation_id = ${conversationId} and post_created_at > ${since}
    order by post_created_at, post_id limit 5000
  `.execute(db);
  return rows;
}
