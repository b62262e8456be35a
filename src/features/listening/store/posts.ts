// The posts themselves: written in bulk, revised, emptied, dropped, and read in the order they were heard.

import { sql } from 'kysely';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { NormalPost } from '../domain/normalise-post.ts';
import type { PostsTable } from './tables.ts';
import type { Selectable } from 'kysely';

/** As most read it. */
export type PostRow = Omit<
  Selectable<PostsTable>,
  'tokens' | 'check_at' | 'checked_at' | 'is_ours' | 'author_id'
>;

export type PostWithSource = PostRow & { source_name: string };

/** What every row of a post has that is matched or shown; posts are p, their sources s. */
export const postColumns = sql`
  p.id, p.created_at, p.source_id, p.native_id, p.title, p.text, p.html, p.author, p.author_name, p.author_url, p.url,
  p.lang, p.community, p.thread, p.reply_to, p.details, p.fetched_at, p.revision, p.deleted_at, p.drop_after,
  s.name as source_name`;

/** `dropAfter` null: kept for good; `checkAt` null: never asked about again. `tokens` is a tsvector as text. */
export type StoredPost = NormalPost & {
  lang: string;
  tokens: string;
  dropAfter: Date | null;
  checkAt: Date | null;
};

export async function insertPosts(
  tx: Transaction,
  sourceId: string,
  posts: readonly StoredPost[],
): Promise<void> {
  await sql`
    insert into posts (id, created_at, source_id, native_id, title, text, html, author, author_name, author_url,
                       author_id, is_ours, url, lang, community, thread, reply_to, details, fetched_at, revision,
                       drop_after, check_at, tokens)
    select p.id, p."createdAt", ${sourceId}::uuid, p."nativeId", p.title, p.text, p.html, p.author, p."authorName",
           p."authorUrl", p."authorId", p."isOurs", p.url, p.lang, p.community, p.thread, p."replyTo", p.details,
           p."fetchedAt", 1, p."dropAfter", p."checkAt", p.tokens::tsvector
    from json_to_recordset(${JSON.stringify(posts)}::json) as p(
      id uuid, "createdAt" timestamptz, "nativeId" text, title text, text text, html text, author text,
      "authorName" text, "authorUrl" text, "authorId" text, "isOurs" boolean, url text, lang text, community text, thread text, "replyTo" text,
      details jsonb, "fetchedAt" timestamptz, "dropAfter" timestamptz, "checkAt" timestamptz, tokens text)
  `.execute(tx);
}

export type Revision = {
  postId: string;
  postCreatedAt: Date;
  title: string | null;
  text: string;
  html: string | null;
  lang: string;
  tokens: string;
  details: NormalPost['details'];
  /** Newly matched: kept for good from now on. */
  isKept: boolean;
};

/** Puts the text so far among the revisions and the new one in its place. */
export async function revisePosts(
  tx: Transaction,
  revisions: readonly Revision[],
  now: Date,
): Promise<void> {
  const given = JSON.stringify(revisions);
  await sql`
    insert into post_revisions (post_id, post_created_at, revision, title, text, html, replaced_at)
    select p.id, p.created_at, p.revision, p.title, p.text, p.html, ${now}
    from posts p
    join json_to_recordset(${given}::json) as r("postId" uuid, "postCreatedAt" timestamptz)
      on p.id = r."postId" and p.created_at = r."postCreatedAt"
  `.execute(tx);
  await sql`
    update posts p
    set title = r.title, text = r.text, html = r.html, lang = r.lang, tokens = r.tokens::tsvector,
        details = r.details, revision = p.revision + 1,
        drop_after = case when r."isKept" then null else p.drop_after end
    from json_to_recordset(${given}::json)
      as r("postId" uuid, "postCreatedAt" timestamptz, title text, text text, html text, lang text, tokens text,
         details jsonb, "isKept" boolean)
    where p.id = r."postId" and p.created_at = r."postCreatedAt"
  `.execute(tx);
}

/** Its month is unknown here, so every partition's key is asked: for one post at a time only. */
export async function findAnswerable(
  db: Queryable,
  postId: string,
): Promise<Pick<
  PostRow,
  'source_id' | 'native_id' | 'title' | 'author' | 'url' | 'thread' | 'details'
> | null> {
  const { rows } = await sql<PostRow>`
    select source_id, native_id, title, author, url, thread, details
    from posts where id = ${postId} and deleted_at is null
    limit 1
  `.execute(db);
  return rows[0] ?? null;
}

export type PostPlace = { postId: string; postCreatedAt: Date };

/** Takes every text of a deleted post away; the row stays, so that its mentions can say what happened. */
export async function emptyPosts(
  tx: Transaction,
  places: readonly PostPlace[],
  now: Date,
): Promise<void> {
  const ids = places.map((place) => place.postId);
  await sql`delete from post_revisions where post_id = any(${ids}::uuid[])`.execute(tx);
  await sql`
    update posts p
    set title = null, text = '', html = null, author = null, author_name = null, author_url = null,
        author_id = null, url = null, community = null, details = '{}', tokens = null, check_at = null,
        deleted_at = ${now}
    from json_to_recordset(${JSON.stringify(places)}::json) as r("postId" uuid, "postCreatedAt" timestamptz)
    where p.id = r."postId" and p.created_at = r."postCreatedAt"
  `.execute(tx);
}

export async function keepPosts(tx: Transaction, places: readonly PostPlace[]): Promise<void> {
  await sql`
    update posts p set drop_after = null
    from json_to_recordset(${JSON.stringify(places)}::json) as r("postId" uuid, "postCreatedAt" timestamptz)
    where p.id = r."postId" and p.created_at = r."postCreatedAt" and p.drop_after is not null
  `.execute(tx);
}

/**
 * Stored posts in the order they were heard, newest first: a walk down the primary key. The page is settled before
 * the names of sources are fetched: asked for both at once, PostgreSQL takes the join for nearly empty and sorts all
 * posts for every page (100,000 posts: 100 ms instead of 5).
 */
export async function listPostsHeard(
  db: Queryable,
  options: { since: Date; afterId: string | null; limit: number },
): Promise<PostWithSource[]> {
  const { rows } = await sql<PostWithSource>`
    select ${postColumns}
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

export async function measurePostsHeard(
  db: Queryable,
  since: Date,
): Promise<{ count: number; oldest: Date | null }> {
  const { rows } = await sql<{ count: number; oldest: Date | null }>`
    select count(*)::int as count, min(fetched_at) as oldest
    from posts where fetched_at >= ${since} and deleted_at is null
  `.execute(db);
  return rows[0] ?? { count: 0, oldest: null };
}

/**
 * Drops unmatched posts whose time is over. Their keys stay for a while, so that a source that still shows them is
 * not taken at its word that they are new.
 * @returns how many; fewer than `limit` means that none are left
 */
export async function dropPosts(
  tx: Transaction,
  options: { now: Date; forgetAfter: Date; limit: number },
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    with due as (
      select id, created_at from posts
      where drop_after < ${options.now}
      order by drop_after, id limit ${options.limit}
      for update skip locked
    ), dropped as (
      delete from posts p using due where p.id = due.id and p.created_at = due.created_at
      returning p.source_id, p.native_id
    ), keys as (
      update post_keys k set post_id = null, post_created_at = null, forget_after = ${options.forgetAfter}
      from dropped where k.source_id = dropped.source_id and k.native_id = dropped.native_id
      returning 1
    )
    select count(*)::int as count from dropped
  `.execute(tx);
  return rows[0]?.count ?? 0;
}

/** @returns how many keys were forgotten; fewer than `limit` means that none are left */
export async function forgetKeys(tx: Transaction, now: Date, limit: number): Promise<number> {
  const result = await sql`
    delete from post_keys where ctid = any(array(
      select ctid from post_keys where forget_after < ${now} order by forget_after limit ${limit} for update skip locked
    ))
  `.execute(tx);
  return Number(result.numAffectedRows ?? 0);
}

/** Holds those posts that still stand as they were read, so that they can be mentioned. @returns their ids */
export async function lockUnchangedPosts(
  tx: Transaction,
  posts: readonly PostRow[],
): Promise<Set<string>> {
  const given = posts.map(({ id, created_at, revision }) => ({ id, created_at, revision }));
  const { rows } = await sql<{ id: string }>`
    select p.id from posts p
    join json_to_recordset(${JSON.stringify(given)}::json) as g(id uuid, created_at timestamptz, revision int)
      on p.id = g.id and p.created_at = g.created_at and p.revision = g.revision
    where p.deleted_at is null
    for share of p
  `.execute(tx);
  return new Set(rows.map((row) => row.id));
}
