// Accounts that were deleted at their network: tombstones of authors, and how far their posts have been purged.

import { sql } from 'kysely';
import type { Queryable, Transaction } from '#platform/db/database.ts';

export async function buryAuthors(
  tx: Transaction,
  sourceId: string,
  authorIds: readonly string[],
  now: Date,
): Promise<void> {
  await sql`
    insert into deleted_authors (source_id, author_id, deleted_at)
    select ${sourceId}::uuid, a, ${now} from unnest(${authorIds}::text[]) as a
    on conflict (source_id, author_id) do nothing
  `.execute(tx);
}

/** @returns those of them that are deleted */
export async function findDeletedAuthors(
  db: Queryable,
  sourceId: string,
  authorIds: readonly string[],
): Promise<Set<string>> {
  if (authorIds.length === 0) return new Set();
  const { rows } = await sql<{ author_id: string }>`
    select author_id from deleted_authors
    where source_id = ${sourceId} and author_id = any(${authorIds}::text[])
  `.execute(db);
  return new Set(rows.map((row) => row.author_id));
}

export type DeletedAuthor = { source_id: string; author_id: string };

/** Locked, so that two workers do not purge the same. */
export async function takeAuthorToPurge(tx: Transaction): Promise<DeletedAuthor | null> {
  const { rows } = await sql<DeletedAuthor>`
    select source_id, author_id from deleted_authors
    where purged_at is null
    order by deleted_at, author_id limit 1
    for update skip locked
  `.execute(tx);
  return rows[0] ?? null;
}

export async function listPostsOfAuthor(
  tx: Transaction,
  author: DeletedAuthor,
  limit: number,
): Promise<{ native_id: string; id: string; created_at: Date }[]> {
  const { rows } = await sql<{ native_id: string; id: string; created_at: Date }>`
    select native_id, id, created_at from posts
    where source_id = ${author.source_id} and author_id = ${author.author_id}
    order by id limit ${limit}
  `.execute(tx);
  return rows;
}

/** @param forgetAfter for an account of which nothing was here */
export async function markPurged(
  tx: Transaction,
  author: DeletedAuthor,
  times: { now: Date; forgetAfter: Date | null },
): Promise<void> {
  await sql`
    update deleted_authors set purged_at = ${times.now}, forget_after = ${times.forgetAfter}
    where source_id = ${author.source_id} and author_id = ${author.author_id}
  `.execute(tx);
}

/** @returns how many; fewer than `limit` means that none are left */
export async function forgetAuthors(tx: Transaction, now: Date, limit: number): Promise<number> {
  const result = await sql`
    delete from deleted_authors where ctid = any(array(
      select ctid from deleted_authors where forget_after < ${now} order by forget_after limit ${limit}
      for update skip locked
    ))
  `.execute(tx);
  return Number(result.numAffectedRows ?? 0);
}
