// What was heard per source and day of hearing (UTC), matched or not.

import { sql } from 'kysely';
import type { Transaction } from '#platform/db/database.ts';

export async function countHeard(
  tx: Transaction,
  heard: { sourceId: string; day: string; posts: number; matched: number },
): Promise<void> {
  await sql`
    insert into source_days (source_id, day, posts, matched)
    values (${heard.sourceId}, ${heard.day}, ${heard.posts}, ${heard.matched})
    on conflict (source_id, day) do update
      set posts = source_days.posts + excluded.posts, matched = source_days.matched + excluded.matched
  `.execute(tx);
}
