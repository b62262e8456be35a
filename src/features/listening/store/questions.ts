// Which sources are asked about what is stored of them, and until when they are left alone.

import { sql } from 'kysely';
import type { Queryable } from '#platform/db/database.ts';

/** Sources that listen, and have posts or followed threads whose time has come. */
export async function listSourcesToAsk(
  db: Queryable,
  options: {
    about: 'posts' | 'threads';
    connectors: readonly string[];
    now: Date;
    limit: number;
  },
): Promise<string[]> {
  const { about, now } = options;
  const due =
    about === 'posts'
      ? sql`select 1 from posts p where p.source_id = s.id and p.check_at <= ${now}`
      : sql`select 1 from followed_threads t where t.source_id = s.id and t.ask_at <= ${now}`;
  const { rows } = await sql<{ id: string }>`
    select s.id from sources s
    where s.state = 'listening' and s.removed_at is null and s.connector = any(${options.connectors}::text[])
      and (s.recheck_after is null or s.recheck_after <= ${now})
      and exists (${due})
    order by s.recheck_after nulls first, s.id
    limit ${options.limit}
  `.execute(db);
  return rows.map((row) => row.id);
}

export async function pauseQuestions(db: Queryable, sourceId: string, until: Date): Promise<void> {
  await sql`update sources set recheck_after = ${until} where id = ${sourceId}`.execute(db);
}
