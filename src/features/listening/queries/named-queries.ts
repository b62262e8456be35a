// The queries of topics by name, for a query that may name some.

import type { Queryable } from '#platform/db/database.ts';
import { nameKey } from '../pipeline/read-query.ts';
import type { NamedQueries } from '../pipeline/read-query.ts';
import { listTopicsToMatch } from '../store/topics.ts';

/** Empty, without asking the database, for the many queries that name none. */
export async function namedQueries(db: Queryable, query: string): Promise<NamedQueries> {
  if (!/topic:/i.test(query)) return new Map();
  const topics = await listTopicsToMatch(db);
  return new Map(topics.map((topic) => [nameKey(topic.name), topic.query]));
}
