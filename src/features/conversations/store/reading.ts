// Conversations as others look them up: several by id, by post, their posts in order.

import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import type { Queryable } from '#platform/db/database.ts';
import { conversationColumns } from './conversations.ts';
import type { ConversationRow } from './conversations.ts';
import type { ConversationPostsTable } from './tables.ts';

/** In no order. */
export async function listConversationsById(
  db: Queryable,
  ids: readonly string[],
): Promise<ConversationRow[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<ConversationRow>`
    select ${conversationColumns} from conversations c where c.id = any(${ids}::uuid[]) limit ${ids.length}
  `.execute(db);
  return rows;
}

export async function findConversationOfPost(
  db: Queryable,
  postId: string,
): Promise<string | null> {
  const { rows } = await sql<{ conversation_id: string }>`
    select conversation_id from conversation_posts where post_id = ${postId}
  `.execute(db);
  return rows[0]?.conversation_id ?? null;
}

/** By the post; those of no conversation left out. */
export async function findConversationsOfPosts(
  db: Queryable,
  postIds: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await sql<{ post_id: string; conversation_id: string }>`
    select post_id, conversation_id from conversation_posts where post_id = any(${postIds}::uuid[])
    order by post_id limit ${postIds.length}
  `.execute(db);
  return new Map(rows.map(({ post_id, conversation_id }) => [post_id, conversation_id]));
}

export type ConversationPostRow = Omit<
  Selectable<ConversationPostsTable>,
  'conversation_id' | 'number'
>;

/** Newest first, by `conversation_posts_in_order`. */
export async function listConversationPosts(
  db: Queryable,
  conversationId: string,
  page: { before: { at: string; id: string } | null; limit: number },
): Promise<ConversationPostRow[]> {
  const { before } = page;
  const older = before
    ? sql`and (post_created_at, post_id) < (${before.at}::timestamptz, ${before.id}::uuid)`
    : sql``;
  const { rows } = await sql<ConversationPostRow>`
    select post_id, post_created_at, thread_id, side, identity_id, native_id from conversation_posts
    where conversation_id = ${conversationId} ${older}
    order by post_created_at desc, post_id desc limit ${page.limit}
  `.execute(db);
  return rows;
}
