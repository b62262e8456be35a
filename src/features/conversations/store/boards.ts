// Boards: walks along the partial indexes of conversations, a page at a time, and what is counted on them.

import { sql } from 'kysely';
import type { Queryable } from '#platform/db/database.ts';

export async function listLoads(
  db: Queryable,
): Promise<{ personId: string; theyWait: number; weWait: number; oldest: Date | null }[]> {
  const { rows } = await sql<{
    personId: string;
    theyWait: number;
    weWait: number;
    oldest: Date | null;
  }>`
    select holder_person_id as "personId",
           (count(*) filter (where kind in ('with-somebody', 'waiting-for-us')))::int as "theyWait",
           (count(*) filter (where kind = 'waiting-for-them'))::int as "weWait",
           min(waiting_since) filter (where kind in ('with-somebody', 'waiting-for-us')) as oldest
    from conversations
    where merged_into is null and kind <> 'done' and snoozed_until is null and holder_person_id is not null
    group by holder_person_id order by 2 desc, 1 limit 10000
  `.execute(db);
  return rows;
}
