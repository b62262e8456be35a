// Threads that somebody follows: all their posts are kept, and every new one is told of.

import { sql } from 'kysely';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { PostPlace } from './posts.ts';

/**
 * Marks threads, and keeps what is stored of them. Waits for a batch of this source that is being stored just now, whose
 * posts would be missed otherwise; the next batch sees the marks. Brief, and in a transaction of its own for that reason.
 */
export async function insertFollowedThreads(
  tx: Transaction,
  sourceId: string,
  threads: readonly string[],
  now: Date,
): Promise<void> {
  await sql`
    insert into followed_threads (source_id, thread, followed_at, active_at, ask_at)
    select ${sourceId}, thread, ${now}, ${now}, ${now} from unnest(${threads}::text[]) as thread
    on conflict do nothing
  `.execute(tx);
  await sql`select id from sources where id = ${sourceId} for share`.execute(tx);
  await sql`
    update posts set drop_after = null
    where source_id = ${sourceId} and thread = any(${threads}::text[]) and drop_after is not null
  `.execute(tx);
  await sql`
    update posts p set drop_after = null
    from post_keys k
    where k.source_id = ${sourceId} and k.native_id = any(${threads}::text[])
      and p.id = k.post_id and p.created_at = k.post_created_at and p.drop_after is not null
  `.execute(tx);
}

export async function findFollowedThreads(
  db: Queryable,
  sourceId: string,
  threads: readonly string[],
): Promise<Set<string>> {
  if (threads.length === 0) return new Set();
  const { rows } = await sql<{ thread: string }>`
    select thread from followed_threads
    where source_id = ${sourceId} and thread = any(${threads}::text[])
  `.execute(db);
  return new Set(rows.map((row) => row.thread));
}

/** In which thread stored posts stand, by native id. */
export async function findThreadsOf(
  db: Queryable,
  sourceId: string,
  nativeIds: readonly string[],
): Promise<Map<string, string>> {
  if (nativeIds.length === 0) return new Map();
  const { rows } = await sql<{ nativeId: string; thread: string }>`
    select p.native_id as "nativeId", coalesce(p.thread, p.native_id) as thread
    from post_keys k join posts p on p.id = k.post_id and p.created_at = k.post_created_at
    where k.source_id = ${sourceId} and k.native_id = any(${nativeIds}::text[])
  `.execute(db);
  return new Map(rows.map(({ nativeId, thread }) => [nativeId, thread]));
}

/**
 * The first post of each thread by its key, the others by `posts_of_thread`; in no order.
 * @param limit posts of one thread, the oldest
 */
export async function listThreadPlaces(
  db: Queryable,
  sourceId: string,
  threads: readonly string[],
  limit: number,
): Promise<PostPlace[]> {
  const { rows } = await sql<PostPlace>`
    select p.id as "postId", p.created_at as "postCreatedAt"
    from unnest(${threads}::text[]) as t(thread)
    cross join lateral (
      select id, created_at from posts
      where source_id = ${sourceId} and posts.thread = t.thread order by created_at, id limit ${limit}
    ) p
    union
    select post_id, post_created_at from post_keys
    where source_id = ${sourceId} and native_id = any(${threads}::text[]) and post_id is not null
    limit ${limit * Math.max(1, threads.length)}
  `.execute(db);
  return rows;
}
