// Merges as rows with a period.

import { sql } from 'kysely';
import type { Queryable, Transaction } from '#platform/db/database.ts';

export type OpenMergeRow = { id: string; ideaId: string; intoId: string };

/** Those that hold among these ideas. */
export async function listOpenMerges(
  db: Queryable,
  ideaIds: readonly string[],
): Promise<OpenMergeRow[]> {
  const { rows } = await sql<OpenMergeRow>`
    select id, idea_id as "ideaId", into_id as "intoId" from idea_merges
    where idea_id = any(${[...ideaIds]}::uuid[]) and undone_at is null order by id limit 10000`.execute(
    db,
  );
  return rows;
}

export async function insertMerge(
  tx: Transaction,
  merge: { id: string; ideaId: string; intoId: string; at: Date; byName: string },
): Promise<void> {
  await sql`
    insert into idea_merges (id, idea_id, into_id, merged_at, merged_by_name)
    values (${merge.id}, ${merge.ideaId}, ${merge.intoId}, ${merge.at}, ${merge.byName})`.execute(
    tx,
  );
}

export async function endMerge(
  tx: Transaction,
  { id, at, byName }: { id: string; at: Date; byName: string },
): Promise<void> {
  await sql`
    update idea_merges set undone_at = ${at}, undone_by_name = ${byName} where id = ${id}`.execute(
    tx,
  );
}

/** What is a part of an idea now, with who merged it. */
export async function listMergedInto(
  db: Queryable,
  canonicalId: string,
): Promise<{ id: string; number: number; title: string; at: Date; by: string }[]> {
  const { rows } = await sql<{ id: string; number: number; title: string; at: Date; by: string }>`
    select i.id, i.number, i.title, m.merged_at as at, m.merged_by_name as by
    from ideas i join idea_merges m on m.idea_id = i.id and m.undone_at is null
    where i.canonical_id = ${canonicalId} order by m.merged_at, i.id limit 1000`.execute(db);
  return rows;
}
