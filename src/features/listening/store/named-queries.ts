// Everything a query may refer to by name: the other topics and the shared lists.

import { sql } from 'kysely';
import type { Queryable } from '#platform/db/database.ts';
import type { NamedQueries, NamedQuery } from '../domain/resolve-query.ts';

/** All topics and lists are written by people: hundreds, not millions. */
export async function listNamedQueries(db: Queryable): Promise<NamedQueries> {
  const topics = await sql<NamedQuery>`
    select t.id as "topicId", t.name, v.query
    from topics t join topic_versions v on v.topic_id = t.id and v.version = t.version
    where t.removed_at is null
    order by lower(t.name), t.id
  `.execute(db);
  const lists = await sql<{ name: string; entries: string[] }>`
    select name, entries from word_lists order by lower(name)
  `.execute(db);
  return { topics: topics.rows, lists: lists.rows };
}
