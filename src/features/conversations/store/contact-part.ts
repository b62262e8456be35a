// What conversations hold of identities: which posts, in which conversation, in which role, and what was noted there.

import { sql } from 'kysely';
import type { Queryable, Transaction } from '#platform/db/database.ts';

/** The newest heard first. */
export async function listPostsOfIdentities(
  db: Queryable,
  identityIds: readonly string[],
  page: { beforeId: string | null; limit: number },
): Promise<{ id: string; createdAt: Date }[]> {
  const { rows } = await sql<{ id: string; createdAt: Date }>`
    select post_id as id, post_created_at as "createdAt" from conversation_posts
    where identity_id = any(${identityIds}::uuid[])
      and (${page.beforeId}::uuid is null or post_id < ${page.beforeId}::uuid)
    order by post_id desc limit ${page.limit}
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

/** Where they ask, or are concerned: a bystander of a public thread is not who notes are about. */
const about = (identityIds: readonly string[]) => sql`
  select p.conversation_id from conversation_parties p
  where p.identity_id = any(${identityIds}::uuid[]) and p.role in ('asker', 'affected')`;

/** In no order, at most 10,000. */
export async function listConversationsAbout(
  db: Queryable,
  identityIds: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ conversation_id: string }>`
    ${about(identityIds)} group by p.conversation_id limit 10000
  `.execute(db);
  return rows.map((row) => row.conversation_id);
}

/** In the order written. */
export async function listNotesAbout(
  db: Queryable,
  identityIds: readonly string[],
): Promise<{ conversationId: string; text: string; writtenAt: Date }[]> {
  const { rows } = await sql<{ conversationId: string; text: string; writtenAt: Date }>`
    select conversation_id as "conversationId", text, written_at as "writtenAt" from conversation_notes
    where conversation_id in (${about(identityIds)}) and removed_at is null
    order by written_at, id limit 100000
  `.execute(db);
  return rows;
}

/** Their texts go, their places stay. @returns the ids of the notes */
export async function emptyNotesAbout(
  tx: Transaction,
  identityIds: readonly string[],
  now: Date,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update conversation_notes set text = '', removed_at = ${now}
    where conversation_id in (${about(identityIds)}) and removed_at is null returning id
  `.execute(tx);
  return rows.map((row) => row.id);
}

/** Why somebody took it or gave it back is said in words of our own, which may name them. @returns `conversation number` */
export async function emptyReasonsAbout(
  tx: Transaction,
  identityIds: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update conversation_events set body = jsonb_set(body, '{because}', 'null')
    where conversation_id in (${about(identityIds)}) and type in ('taken', 'released')
      and body->>'because' is not null
    returning conversation_id || ' ' || number as id
  `.execute(tx);
  return rows.map((row) => row.id);
}
