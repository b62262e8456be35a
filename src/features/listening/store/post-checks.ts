// Stored posts about which their origin is asked again, and when.

import { sql } from 'kysely';
import type { Database, Queryable } from '#platform/db/database.ts';
import type { JsonObject } from '../ports.ts';

export type PostToCheck = {
  id: string;
  created_at: Date;
  native_id: string;
  url: string | null;
  reference: JsonObject | null;
  is_kept: boolean;
};

/** The longest due first; each is put off until `heldUntil`, so that no two ask about it. */
export async function takePostsToCheck(
  db: Database,
  sourceId: string,
  options: { now: Date; heldUntil: Date; limit: number },
): Promise<PostToCheck[]> {
  const { rows } = await sql<PostToCheck>`
    with due as (
      select id, created_at from posts
      where source_id = ${sourceId} and check_at <= ${options.now}
      order by check_at, id limit ${options.limit}
      for update skip locked
    )
    update posts p set check_at = ${options.heldUntil} from due
    where p.id = due.id and p.created_at = due.created_at
    returning p.id, p.created_at, p.native_id, p.url, p.details -> 'reference' as reference,
              p.drop_after is null as is_kept
  `.execute(db);
  return rows;
}

export async function recordChecks(
  db: Queryable,
  checks: readonly { id: string; createdAt: Date; checkAt: Date | null }[],
  now: Date,
): Promise<void> {
  if (checks.length === 0) return;
  await sql`
    update posts p set checked_at = ${now}, check_at = c."checkAt"
    from json_to_recordset(${JSON.stringify(checks)}::json)
      as c(id uuid, "createdAt" timestamptz, "checkAt" timestamptz)
    where p.id = c.id and p.created_at = c."createdAt" and p.deleted_at is null
  `.execute(db);
}

/** Posts that matter more: those of open conversations. Only sooner, never later. */
export async function checkPostsSooner(
  db: Queryable,
  posts: readonly { id: string; createdAt: Date }[],
  at: Date,
): Promise<void> {
  await sql`
    update posts p set check_at = ${at}
    from json_to_recordset(${JSON.stringify(posts)}::json) as c(id uuid, "createdAt" timestamptz)
    where p.id = c.id and p.created_at = c."createdAt" and p.check_at > ${at}
  `.execute(db);
}

export async function checkAuthorsNow(
  db: Queryable,
  sourceId: string,
  authorIds: readonly string[],
  now: Date,
): Promise<void> {
  await sql`
    update posts set check_at = ${now}
    where source_id = ${sourceId} and author_id = any(${authorIds}::text[]) and deleted_at is null
  `.execute(db);
}
