// Posts as later features read them: by their place, with all that a conversation needs to know of them.

import { sql } from 'kysely';
import type { Queryable } from '#platform/db/database.ts';
import type { PostLabels } from '../contract/labels.ts';
import type { PostRow, PostPlace } from './posts.ts';

export type HeardPostRow = PostRow & {
  author_id: string | null;
  is_ours: boolean;
  source_name: string;
  connector: string;
  is_own_place: boolean;
};

/**
 * By their primary key; in no order. `offset 0` keeps the planner to one look at one month for each post: it would rather
 * read whole months and join, because of a set of rows from JSON it knows no size.
 */
export async function listHeardPosts(
  db: Queryable,
  places: readonly PostPlace[],
): Promise<HeardPostRow[]> {
  if (places.length === 0) return [];
  const { rows } = await sql<HeardPostRow>`
    select p.*, s.name as source_name, s.connector, s.is_own_place
    from json_to_recordset(${JSON.stringify(places)}::json) as g("postId" uuid, "postCreatedAt" timestamptz)
    cross join lateral (
      select id, created_at, source_id, native_id, title, text, html, author, author_name, author_url, author_id, is_ours,
             url, lang, community, thread, reply_to, details, fetched_at, revision, deleted_at, drop_after
      from posts where id = g."postId" and created_at = g."postCreatedAt" offset 0
    ) p
    join sources s on s.id = p.source_id
    limit ${places.length}
  `.execute(db);
  return rows;
}

/** Their month is unknown here, so every partition's key is asked: for few posts at a time. */
export async function findPostPlaces(
  db: Queryable,
  postIds: readonly string[],
): Promise<PostPlace[]> {
  const { rows } = await sql<PostPlace>`
    select id as "postId", created_at as "postCreatedAt" from posts
    where id = any(${postIds}::uuid[]) limit ${postIds.length}
  `.execute(db);
  return rows;
}

export type HeardMentionRow = {
  id: string;
  topic_id: string;
  post_id: string;
  post_created_at: Date;
  source_id: string;
  lang: string;
  labels: PostLabels | null;
};

/** Those that still stand. */
export async function listHeardMentions(
  db: Queryable,
  by: { mentionIds: readonly string[] } | { postIds: readonly string[] },
): Promise<HeardMentionRow[]> {
  const wanted =
    'mentionIds' in by
      ? sql`id = any(${by.mentionIds}::uuid[])`
      : sql`post_id = any(${by.postIds}::uuid[])`;
  const { rows } = await sql<HeardMentionRow>`
    select id, topic_id, post_id, post_created_at, source_id, lang, labels
    from mentions where ${wanted} and withdrawn_at is null
    order by post_created_at, id limit 10000
  `.execute(db);
  return rows;
}

/** Newest said first, by `mentions_newest`: what rules are tried on. */
export async function listRecentMentions(
  db: Queryable,
  options: { since: Date; limit: number },
): Promise<HeardMentionRow[]> {
  const { rows } = await sql<HeardMentionRow>`
    select m.id, m.topic_id, m.post_id, m.post_created_at, m.source_id, m.lang, m.labels
    from mentions m join topics t on t.id = m.topic_id and t.removed_at is null
    where m.withdrawn_at is null and m.post_created_at >= ${options.since}
    order by m.post_created_at desc, m.id desc limit ${options.limit}
  `.execute(db);
  return rows;
}

/** What these authors said, the newest heard first: a walk down `posts_of_author` for each. */
export async function listAuthorPlaces(
  db: Queryable,
  authors: readonly { sourceId: string; authorId: string }[],
  page: { beforeId: string | null; limit: number },
): Promise<PostPlace[]> {
  const { rows } = await sql<PostPlace>`
    select p.id as "postId", p.created_at as "postCreatedAt"
    from json_to_recordset(${JSON.stringify(authors)}::json) as a("sourceId" uuid, "authorId" text)
    cross join lateral (
      select id, created_at from posts
      where source_id = a."sourceId" and author_id = a."authorId"
        and (${page.beforeId}::uuid is null or id < ${page.beforeId}::uuid)
      order by id desc limit ${page.limit}
    ) p
    order by p.id desc limit ${page.limit}
  `.execute(db);
  return rows;
}

/** The same posts as other sources of their network heard them: same native id and address. */
export async function listCopiesElsewhere(
  db: Queryable,
  posts: readonly { id: string; createdAt: Date }[],
): Promise<{ postId: string; copyId: string }[]> {
  const { rows } = await sql<{ postId: string; copyId: string }>`
    select p.id as "postId", c.id as "copyId"
    from json_to_recordset(${JSON.stringify(posts)}::json) as g(id uuid, "createdAt" timestamptz)
    cross join lateral (
      select id, source_id, native_id, url from posts
      where id = g.id and created_at = g."createdAt" and url is not null offset 0
    ) p
    join sources s on s.id = p.source_id
    join sources o on o.connector = s.connector and o.id <> s.id
    join post_keys k on k.source_id = o.id and k.native_id = p.native_id
    cross join lateral (
      select id from posts where id = k.post_id and created_at = k.post_created_at and url = p.url offset 0
    ) c
    limit 10000
  `.execute(db);
  return rows;
}
