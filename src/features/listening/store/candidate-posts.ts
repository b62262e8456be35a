// The stored posts that the token index leaves for a query: a few of them match, none that match are missing.

import { sql } from 'kysely';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import { postColumns } from './stored-posts.ts';
import type { PostWithSource } from './stored-posts.ts';

export type CandidatePlace = { id: string; created_at: Date };

/**
 * Newest heard first, by `posts_tokens` and `posts_without_tokens`, or down the primary key where nearly all are left.
 * @param options.tokens a tsquery
 */
export async function listCandidates(
  db: Queryable,
  options: { since: Date; tokens: string; beforeId: string | null; limit: number },
): Promise<CandidatePlace[]> {
  const { rows } = await sql<CandidatePlace>`
    select p.id, p.created_at from posts p
    where (p.tokens @@ ${options.tokens}::tsquery or p.tokens is null)
      and p.deleted_at is null and p.fetched_at >= ${options.since}
      and (${options.beforeId}::uuid is null or p.id < ${options.beforeId}::uuid)
    order by p.id desc
    limit ${options.limit}
  `.execute(db);
  return rows;
}

/** Posts that were found for the topic before, so that what no longer matches is withdrawn; newest heard first. */
export async function listFoundBefore(
  db: Queryable,
  options: { topicId: string; since: Date; beforeId: string | null; limit: number },
): Promise<CandidatePlace[]> {
  const { rows } = await sql<CandidatePlace>`
    select p.id, p.created_at
    from (
      select post_id, post_created_at from mentions where topic_id = ${options.topicId} and withdrawn_at is null
      union
      select post_id, post_created_at from undecided_mentions where topic_id = ${options.topicId}
    ) m
    join posts p on p.id = m.post_id and p.created_at = m.post_created_at
    where p.deleted_at is null and p.fetched_at >= ${options.since}
      and (${options.beforeId}::uuid is null or p.id < ${options.beforeId}::uuid)
    order by p.id desc
    limit ${options.limit}
  `.execute(db);
  return rows;
}

/** Which of these posts the topic found before. */
export async function findFoundBefore(
  tx: Transaction,
  topicId: string,
  postIds: readonly string[],
): Promise<Set<string>> {
  const { rows } = await sql<{ post_id: string }>`
    select post_id from mentions
    where topic_id = ${topicId} and post_id = any(${postIds}::uuid[]) and withdrawn_at is null
    union
    select post_id from undecided_mentions where topic_id = ${topicId} and post_id = any(${postIds}::uuid[])
  `.execute(tx);
  return new Set(rows.map((row) => row.post_id));
}

/** Those that still stand, newest heard first. */
export async function listPostsAt(
  db: Queryable,
  places: readonly CandidatePlace[],
): Promise<PostWithSource[]> {
  const { rows } = await sql<PostWithSource>`
    select ${postColumns}
    from json_to_recordset(${JSON.stringify(places)}::json) as g(id uuid, created_at timestamptz)
    join posts p on p.id = g.id and p.created_at = g.created_at
    join sources s on s.id = p.source_id
    where p.deleted_at is null and s.removed_at is null
    order by p.id desc
    limit ${places.length}
  `.execute(db);
  return rows;
}
