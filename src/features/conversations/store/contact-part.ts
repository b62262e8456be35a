// What conversations hold of identities: which posts, in which conversation, in which role.

import { sql } from 'kysely';
import type { Queryable } from '#platform/db/database.ts';

export async function listPostsOfIdentities(
  db: Queryable,
  identityIds: readonly string[],
): Promise<{ id: string; createdAt: Date }[]> {
  const { rows } = await sql<{ id: string; createdAt: Date }>`
    select post_id as id, post_created_at as "createdAt" from conversation_posts
    where identity_id = any(${identityIds}::uuid[]) order by post_id limit 100000
  `.execute(db);
  return rows;
}

/** Newest first. */
export async function listConversationsOfIdentities(
  db: Queryable,
  identityIds: readonly string[],
): Promise<{ id: string; role: string; kind: string; openedAt: Date; posts: number }[]> {
  const { rows } = await sql<{
    id: string;
    role: string;
    kind: string;
    openedAt: Date;
    posts: number;
  }>`
    select c.id, p.role, c.kind, c.opened_at as "openedAt", p.posts_count as posts
    from conversation_parties p join conversations c on c.id = p.conversation_id
    where p.identity_id = any(${identityIds}::uuid[])
    order by c.opened_at desc, c.id limit 10000
  `.execute(db);
  return rows;
}
