// Single stored posts and those people have judged, for what is said of a query.

import { sql } from 'kysely';
import type { Queryable } from '#platform/db/database.ts';
import type { Verdict } from '../contract.ts';
import { postColumns } from './posts.ts';
import type { PostWithSource } from './posts.ts';

/** Null as well when it was deleted at its source. */
export async function findStoredPost(
  db: Queryable,
  postId: string,
): Promise<PostWithSource | null> {
  const { rows } = await sql<PostWithSource>`
    select ${postColumns} from posts p join sources s on s.id = p.source_id
    where p.id = ${postId} and p.deleted_at is null
    limit 1
  `.execute(db);
  return rows[0] ?? null;
}

/** By the index `mentions_judged`. */
export async function listJudgedPosts(
  db: Queryable,
  topicId: string,
  limit: number,
): Promise<(PostWithSource & { verdict: Verdict })[]> {
  const { rows } = await sql<PostWithSource & { verdict: Verdict }>`
    select ${postColumns}, m.verdict
    from (
      select post_id, post_created_at, verdict, verdict_at, id from mentions
      where topic_id = ${topicId} and verdict is not null
      order by verdict_at desc, id desc
      limit ${limit}
    ) m
    join posts p on p.id = m.post_id and p.created_at = m.post_created_at
    join sources s on s.id = p.source_id
    where p.deleted_at is null
    order by m.verdict_at desc, m.id desc
    limit ${limit}
  `.execute(db);
  return rows;
}

/** Newest heard first, matched by a topic or not. @param options.q words that title or text must hold */
export async function listStoredPosts(
  db: Queryable,
  options: { q?: string; sourceId?: string; afterId: string | null; limit: number },
): Promise<PostWithSource[]> {
  const { q, sourceId, afterId } = options;
  const words = (q ?? '').split(/\s+/u).filter(Boolean);
  const holdsAll = words.map((word) => {
    const pattern = `%${word.replace(/[\\%_]/gu, (sign) => `\\${sign}`)}%`;
    return sql`and (text ilike ${pattern} or title ilike ${pattern})`;
  });
  const { rows } = await sql<PostWithSource>`
    select ${postColumns}
    from (
      select * from posts
      where deleted_at is null and source_id not in (select id from sources where removed_at is not null)
        and (${sourceId ?? null}::uuid is null or source_id = ${sourceId ?? null}::uuid)
        and (${afterId}::uuid is null or id < ${afterId}::uuid)
        ${sql.join(holdsAll, sql` `)}
      order by id desc
      limit ${options.limit}
    ) p join sources s on s.id = p.source_id
    order by p.id desc
    limit ${options.limit}
  `.execute(db);
  return rows;
}
