// How many ideas stand where, and how many people two ideas have together.

import { sql } from 'kysely';
import type { Queryable } from '#platform/db/database.ts';
import type { StatusKind } from '../contract/kinds.ts';

/** Those that are listed; of all boards by idea_standings_status_new alone. */
export async function countOpen(
  db: Queryable,
  { boardId, tagId }: { boardId?: string | undefined; tagId?: string | undefined },
): Promise<Map<StatusKind, number>> {
  const { rows } = await sql<{ kind: StatusKind; count: number }>`
    select status_kind as kind, count(*)::int as count from idea_standings
    where standing = 'open' and not is_merged
      ${boardId ? sql`and board_id = ${boardId}` : sql``}
      ${tagId ? sql`and tag_ids @> array[${tagId}::uuid]` : sql``}
    group by 1 limit 10`.execute(db);
  return new Map(rows.map(({ kind, count }) => [kind, count]));
}

export async function countNotOpen(
  db: Queryable,
): Promise<{ held: number; hidden: number; heldComments: number }> {
  const { rows } = await sql<{ held: number; hidden: number; heldComments: number }>`
    select (select count(*)::int from idea_standings where standing = 'held') as held,
      (select count(*)::int from idea_standings where standing = 'hidden') as hidden,
      (select count(*)::int from idea_comments where standing = 'held') as "heldComments"`.execute(
    db,
  );
  return rows[0] ?? { held: 0, hidden: 0, heldComments: 0 };
}

/** Distinct people who voted for any of these. */
export async function countVoters(db: Queryable, ideaIds: readonly string[]): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(distinct who)::int as count from idea_votes
    where idea_id = any(${[...ideaIds]}::uuid[]) and withdrawn_at is null`.execute(db);
  return rows[0]?.count ?? 0;
}

/** As people asked for these. */
export async function countAsked(db: Queryable, ideaIds: readonly string[]): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from idea_wordings
    where idea_id = any(${[...ideaIds]}::uuid[]) and kind = 'asked' and removed_at is null`.execute(
    db,
  );
  return rows[0]?.count ?? 0;
}

/** That others may read. */
export async function countComments(db: Queryable, ideaIds: readonly string[]): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from idea_comments
    where idea_id = any(${[...ideaIds]}::uuid[]) and standing = 'open' and text <> ''`.execute(db);
  return rows[0]?.count ?? 0;
}
