// Who is who at the sources: which native ids are known, with what text, and which were deleted.

import { sql } from 'kysely';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { KnownPost } from '../domain/sort-arrivals.ts';

export async function findKnownPosts(
  db: Queryable,
  sourceId: string,
  nativeIds: readonly string[],
): Promise<Map<string, KnownPost>> {
  const { rows } = await sql<{
    native_id: string;
    post_id: string | null;
    post_created_at: Date | null;
    revision: number;
    content_hash: string;
    is_deleted: boolean;
  }>`
    select native_id, post_id, post_created_at, revision, encode(content_hash, 'base64') as content_hash,
           deleted_at is not null as is_deleted
    from post_keys
    where source_id = ${sourceId} and native_id = any(${nativeIds}::text[])
  `.execute(db);
  return new Map(
    rows.map((row) => [
      row.native_id,
      {
        postId: row.post_id,
        postCreatedAt: row.post_created_at,
        revision: row.revision,
        contentHash: row.content_hash,
        isDeleted: row.is_deleted,
      },
    ]),
  );
}

export type NewKey = { nativeId: string; postId: string; createdAt: Date; contentHash: string };

/** @returns how many were new: fewer than given means that somebody else was faster */
export async function insertKeys(
  tx: Transaction,
  sourceId: string,
  keys: readonly NewKey[],
): Promise<number> {
  const result = await sql`
    insert into post_keys (source_id, native_id, post_id, post_created_at, revision, content_hash)
    select ${sourceId}::uuid, k."nativeId", k."postId", k."createdAt", 1, decode(k."contentHash", 'base64')
    from json_to_recordset(${JSON.stringify(keys)}::json)
      as k("nativeId" text, "postId" uuid, "createdAt" timestamptz, "contentHash" text)
    on conflict (source_id, native_id) do nothing
  `.execute(tx);
  return Number(result.numAffectedRows ?? 0);
}

export type KeyChange = { nativeId: string; fromRevision: number; contentHash: string };

/** @returns how many still stood at the revision we knew */
export async function reviseKeys(
  tx: Transaction,
  sourceId: string,
  changes: readonly KeyChange[],
): Promise<number> {
  const result = await sql`
    update post_keys set revision = k."fromRevision" + 1, content_hash = decode(k."contentHash", 'base64')
    from json_to_recordset(${JSON.stringify(changes)}::json)
      as k("nativeId" text, "fromRevision" int, "contentHash" text)
    where post_keys.source_id = ${sourceId} and post_keys.native_id = k."nativeId"
      and post_keys.revision = k."fromRevision" and post_keys.deleted_at is null
  `.execute(tx);
  return Number(result.numAffectedRows ?? 0);
}

/**
 * Leaves a tombstone for each id, also for posts never seen: their copies may come later.
 * @param forgetUnseenAfter until when a tombstone of a post we never had is kept
 */
export async function buryKeys(
  tx: Transaction,
  sourceId: string,
  nativeIds: readonly string[],
  times: { now: Date; forgetUnseenAfter: Date },
): Promise<void> {
  await sql`
    insert into post_keys (source_id, native_id, revision, content_hash, deleted_at, forget_after)
    select ${sourceId}::uuid, k, 0, ''::bytea, ${times.now}, ${times.forgetUnseenAfter}
    from unnest(${nativeIds}::text[]) as k
    on conflict (source_id, native_id) do update
      set deleted_at = ${times.now}, content_hash = ''::bytea, forget_after = null
  `.execute(tx);
}
