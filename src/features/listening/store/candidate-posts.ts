// The stored posts that the token index leaves for a query: a few of them match, none that match are missing.

import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { AskedOfPosts } from '#matching/history/asked-of-posts.ts';
import type { StoredTest } from '#matching/history/token-pattern.ts';
import { postColumns } from './posts.ts';
import type { PostRow, PostWithSource } from './posts.ts';

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

/** The same where no token can be looked up: the database reads every stored post, and sends none for nothing. */
export async function listCandidatesByReading(
  db: Queryable,
  options: { since: Date; test: StoredTest; beforeId: string | null; limit: number },
): Promise<CandidatePlace[]> {
  const { rows } = await sql<CandidatePlace>`
    select p.id, p.created_at from posts p
    where ${conditionOf(options.test)}
      and p.deleted_at is null and p.fetched_at >= ${options.since}
      and (${options.beforeId}::uuid is null or p.id < ${options.beforeId}::uuid)
    order by p.id desc
    limit ${options.limit}
  `.execute(db);
  return rows;
}

function conditionOf(test: StoredTest): RawBuilder<boolean> {
  switch (test.kind) {
    case 'tokens':
      return sql<boolean>`(p.tokens is null or p.tokens::text ~ ${test.pattern})`;
    case 'text':
      return sql<boolean>`(strpos(p.text, ${test.text}) > 0 or strpos(p.title, ${test.text}) > 0)`;
    case 'or':
      return sql<boolean>`(${sql.join(test.tests.map(conditionOf), sql` or `)})`;
  }
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

/** What is read of a stored post to see whether a query may concern it; absent is what was not asked for. */
export type PostGist = CandidatePlace & { lang: string; source_name: string } & Partial<
    Pick<
      PostRow,
      'title' | 'text' | 'author' | 'author_name' | 'url' | 'community' | 'thread' | 'details'
    >
  >;

/** Stored posts in the order they were heard, newest first, as `listPostsHeard` walks down the primary key. */
export async function listGistsHeard(
  db: Queryable,
  options: { since: Date; afterId: string | null; limit: number; asked: AskedOfPosts },
): Promise<PostGist[]> {
  const { texts, rest } = options.asked;
  const { rows } = await sql<PostGist>`
    select p.id, p.created_at, p.lang, s.name as source_name
           ${texts ? sql`, p.title, p.text` : sql``}
           ${rest ? sql`, p.author, p.author_name, p.url, p.community, p.thread, p.details` : sql``}
    from (
      select * from posts
      where fetched_at >= ${options.since} and deleted_at is null
        and source_id not in (select id from sources where removed_at is not null)
        and (${options.afterId}::uuid is null or id < ${options.afterId}::uuid)
      order by id desc
      limit ${options.limit}
    ) p join sources s on s.id = p.source_id
    order by p.id desc
    limit ${options.limit}
  `.execute(db);
  return rows;
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
