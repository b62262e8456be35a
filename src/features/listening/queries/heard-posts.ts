// What later features read of posts and mentions: whole, by id, by thread.

import type { Queryable } from '#platform/db/database.ts';
import type { PostLabels } from '../contract/labels.ts';
import { listThreadPlaces } from '../store/followed-threads.ts';
import {
  findPostPlaces,
  listAuthorPlaces,
  listHeardMentions,
  listHeardPosts,
  listRecentMentions,
} from '../store/heard-posts.ts';
import type { HeardMentionRow, HeardPostRow } from '../store/heard-posts.ts';
import type { PostDetails } from '../store/tables.ts';

/** A post and the place it was said at. Texts are empty once it was deleted at its origin. */
export type HeardPost = {
  id: string;
  sourceId: string;
  sourceName: string;
  /** Name of the connector: `bluesky`. */
  connector: string;
  /** Of its source: a mailbox, a forum of ours. */
  isOwnPlace: boolean;
  nativeId: string;
  /** Native id of the first post of its thread, which may be itself. */
  thread: string;
  replyTo: string | null;
  quotes: string | null;
  title: string | null;
  text: string;
  html: string | null;
  /** Handle; the name shown beside it. */
  author: string | null;
  authorName: string | null;
  authorUrl: string | null;
  authorId: string | null;
  isOurs: boolean;
  automatic: 'auto-reply' | 'calendar' | 'bounce' | null;
  visibility: 'public' | 'unlisted' | 'followers' | 'direct';
  url: string | null;
  lang: string;
  community: string | null;
  media: NonNullable<PostDetails['media']>;
  to: readonly string[];
  createdAt: Date;
  fetchedAt: Date;
  revision: number;
  deletedAt: Date | null;
};

export type HeardMention = {
  id: string;
  topicId: string;
  postId: string;
  postCreatedAt: Date;
  sourceId: string;
  lang: string;
  labels: PostLabels | null;
};

/** In the order said; those that were dropped are left out. */
export async function readPosts(
  db: Queryable,
  posts: readonly { id: string; createdAt?: Date }[],
): Promise<HeardPost[]> {
  const unplaced = posts.flatMap(({ id, createdAt }) => (createdAt ? [] : [id]));
  const found = unplaced.length > 0 ? await findPostPlaces(db, unplaced) : [];
  const known = posts.flatMap(({ id, createdAt }) =>
    createdAt ? [{ postId: id, postCreatedAt: createdAt }] : [],
  );
  const rows = await listHeardPosts(db, [...known, ...found]);
  return rows.map(toHeardPost).toSorted(inOrderSaid);
}

const threadPostsMax = 2000;

/** What is stored of these threads, in the order said; of very long ones the beginning. */
export async function readThreadPosts(
  db: Queryable,
  sourceId: string,
  threads: readonly string[],
): Promise<HeardPost[]> {
  const places = await listThreadPlaces(db, sourceId, threads, threadPostsMax);
  return (await listHeardPosts(db, places)).map(toHeardPost).toSorted(inOrderSaid);
}

export async function readHeardMentions(
  db: Queryable,
  by: { mentionIds: readonly string[] } | { postIds: readonly string[] },
): Promise<HeardMention[]> {
  return (await listHeardMentions(db, by)).map(toHeardMention);
}

export async function readRecentMentions(
  db: Queryable,
  options: { since: Date; limit: number },
): Promise<HeardMention[]> {
  return (await listRecentMentions(db, options)).map(toHeardMention);
}

/** What these authors said, the newest heard first. */
export async function readAuthorPosts(
  db: Queryable,
  authors: readonly { sourceId: string; authorId: string }[],
  page: { beforeId: string | null; limit: number },
): Promise<HeardPost[]> {
  if (authors.length === 0) return [];
  const places = await listAuthorPlaces(db, authors, page);
  const posts = (await listHeardPosts(db, places)).map(toHeardPost);
  return posts.toSorted((a, b) => (a.id < b.id ? 1 : -1));
}

function toHeardMention(row: HeardMentionRow): HeardMention {
  return {
    id: row.id,
    topicId: row.topic_id,
    postId: row.post_id,
    postCreatedAt: row.post_created_at,
    sourceId: row.source_id,
    lang: row.lang,
    labels: row.labels,
  };
}

function toHeardPost(row: HeardPostRow): HeardPost {
  const { details } = row;
  return {
    id: row.id,
    sourceId: row.source_id,
    sourceName: row.source_name,
    connector: row.connector,
    isOwnPlace: row.is_own_place,
    nativeId: row.native_id,
    thread: row.thread ?? row.native_id,
    replyTo: row.reply_to,
    quotes: details.quotes ?? null,
    title: row.title,
    text: row.text,
    html: row.html,
    author: row.author,
    authorName: row.author_name,
    authorUrl: row.author_url,
    authorId: row.author_id,
    isOurs: row.is_ours,
    automatic: details.automatic ?? null,
    visibility: details.visibility ?? 'public',
    url: row.url,
    lang: row.lang,
    community: row.community,
    media: details.media ?? [],
    to: details.to ?? [],
    createdAt: row.created_at,
    fetchedAt: row.fetched_at,
    revision: row.revision,
    deletedAt: row.deleted_at,
  };
}

function inOrderSaid(a: HeardPost, b: HeardPost): number {
  return a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1);
}
