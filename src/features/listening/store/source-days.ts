// What was heard per source and day of hearing (UTC): posts, matched or not, and what was edited or deleted there.

import { sql } from 'kysely';
import type { Transaction } from '#platform/db/database.ts';

export async function countHeard(
  tx: Transaction,
  heard: {
    sourceId: string;
    day: string;
    posts: number;
    matched: number;
    revised: number;
    deleted: number;
  },
): Promise<void> {
  await sql`
    insert into source_days (source_id, day, posts, matched, revised, deleted)
    values (${heard.sourceId}, ${heard.day}, ${heard.posts}, ${heard.matched}, ${heard.revised}, ${heard.deleted})
    on conflict (source_id, day) do update
      set posts = source_days.posts + excluded.posts, matched = source_days.matched + excluded.matched,
          revised = source_days.revised + excluded.revised, deleted = source_days.deleted + excluded.deleted
  `.execute(tx);
}
