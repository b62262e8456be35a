// The figures of the first page.

import { sql } from 'kysely';
import type { Queryable } from '#platform/db/database.ts';

export type TopicDay = {
  topicId: string;
  name: string;
  colour: string;
  last24Hours: number;
  previous24Hours: number;
};

export async function countTopicsOfTwoDays(
  db: Queryable,
  times: { dayAgo: Date; twoDaysAgo: Date },
): Promise<TopicDay[]> {
  const { rows } = await sql<TopicDay>`
    select t.id as "topicId", t.name, t.colour,
           count(m.id) filter (where m.post_created_at >= ${times.dayAgo})::int as "last24Hours",
           count(m.id) filter (where m.post_created_at < ${times.dayAgo})::int as "previous24Hours"
    from topics t
    left join mentions m on m.topic_id = t.id and m.withdrawn_at is null and m.post_created_at >= ${times.twoDaysAgo}
    where t.removed_at is null
    group by t.id
    order by 4 desc, lower(t.name), t.id
    limit 50
  `.execute(db);
  return rows;
}

export async function countUnjudged(db: Queryable, since: Date): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count
    from mentions m join topics t on t.id = m.topic_id and t.removed_at is null
    where m.withdrawn_at is null and m.verdict is null and m.post_created_at >= ${since}
  `.execute(db);
  return rows[0]?.count ?? 0;
}

export async function countPostsHeardOnDays(db: Queryable, fromDay: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select coalesce(sum(posts), 0)::int as count from source_days where day >= ${fromDay}::date
  `.execute(db);
  return rows[0]?.count ?? 0;
}

export type SourceLevels = { listening: number; failing: number; stopped: number; paused: number };

export async function countSourcesByLevel(db: Queryable): Promise<SourceLevels> {
  const { rows } = await sql<SourceLevels>`
    select count(*) filter (where state = 'listening' and failures = 0)::int as listening,
           count(*) filter (where state = 'listening' and failures > 0)::int as failing,
           count(*) filter (where state = 'stopped')::int as stopped,
           count(*) filter (where state = 'paused')::int as paused
    from sources where removed_at is null
  `.execute(db);
  return rows[0] ?? { listening: 0, failing: 0, stopped: 0, paused: 0 };
}
