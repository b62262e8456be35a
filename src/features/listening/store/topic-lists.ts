// Topics as people read them, with how much is said about each.

import { sql } from 'kysely';
import type { Queryable } from '#platform/db/database.ts';
import type { TopicRow } from './topics.ts';

export type TopicWithCounts = TopicRow & {
  mentions: number;
  mentions_7_days: number;
  last_mention_at: Date | null;
};

/** By name; a topic is something a person wrote, so there are hundreds at most. */
export async function listTopics(
  db: Queryable,
  options: {
    weekAgo: Date;
    topicId?: string;
    after: { name: string; id: string } | null;
    limit: number;
  },
): Promise<TopicWithCounts[]> {
  const { after } = options;
  const { rows } = await sql<TopicWithCounts>`
    select t.id, t.name, t.description, t.colour, t.owner_unit_id, t.version, t.created_at, t.changed_at, t.removed_at,
           v.query, v.normal_form, c.mentions, c.mentions_7_days, c.last_mention_at
    from topics t
    join topic_versions v on v.topic_id = t.id and v.version = t.version
    cross join lateral (
      select count(*)::int as mentions,
             count(*) filter (where m.post_created_at >= ${options.weekAgo})::int as mentions_7_days,
             max(m.post_created_at) as last_mention_at
      from mentions m where m.topic_id = t.id and m.withdrawn_at is null
    ) c
    where t.removed_at is null
      and ${options.topicId ? sql`t.id = ${options.topicId}` : sql`true`}
      and ${after ? sql`(lower(t.name), t.id) > (${after.name}, ${after.id}::uuid)` : sql`true`}
    order by lower(t.name), t.id
    limit ${options.limit}
  `.execute(db);
  return rows;
}

export async function listTopicOwners(
  db: Queryable,
  topicIds: readonly string[],
): Promise<{ id: string; name: string; ownerUnitId: string | null }[]> {
  if (topicIds.length === 0) return [];
  const { rows } = await sql<{ id: string; name: string; ownerUnitId: string | null }>`
    select id, name, owner_unit_id as "ownerUnitId" from topics
    where id = any(${topicIds}::uuid[]) order by id limit ${topicIds.length}
  `.execute(db);
  return rows;
}
