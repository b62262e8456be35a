// Topics and their versions, and the stamp that moves whenever matching must learn of a change.

import { sql } from 'kysely';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { TopicsTable } from './tables.ts';
import type { Selectable } from 'kysely';

export type TopicRow = Selectable<TopicsTable> & { query: string; normal_form: string };

// Ingest holds this lock shared while it commits a batch, a change of topics holds it alone: so every post is either
// matched by the new set or already stored when re-matching begins to look.
const topicSetLock = 4_400_302;

export async function lockTopicsForChange(tx: Transaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(${topicSetLock})`.execute(tx);
  await sql`update topic_sets set stamp = stamp + 1 where id = 1`.execute(tx);
}

/** Holds the set still until the transaction ends. @returns its stamp */
export async function holdTopicSet(tx: Transaction): Promise<number> {
  await sql`select pg_advisory_xact_lock_shared(${topicSetLock})`.execute(tx);
  return readTopicSetStamp(tx);
}

export async function readTopicSetStamp(db: Queryable): Promise<number> {
  const { rows } = await sql<{ stamp: number }>`select stamp from topic_sets where id = 1`.execute(
    db,
  );
  return rows[0]?.stamp ?? 0;
}

export type TopicToMatch = { topicId: string; name: string; version: number; query: string };

export async function listTopicsToMatch(db: Queryable): Promise<TopicToMatch[]> {
  const { rows } = await sql<TopicToMatch>`
    select t.id as "topicId", t.name, t.version, v.query
    from topics t join topic_versions v on v.topic_id = t.id and v.version = t.version
    where t.removed_at is null
    order by t.id
  `.execute(db);
  return rows;
}

export async function insertTopic(
  tx: Transaction,
  topic: {
    id: string;
    name: string;
    description: string;
    colour: string;
    ownerUnitId: string | null;
    now: Date;
  },
): Promise<void> {
  await sql`
    insert into topics (id, name, description, colour, owner_unit_id, version, created_at, changed_at)
    values (${topic.id}, ${topic.name}, ${topic.description}, ${topic.colour}, ${topic.ownerUnitId}, 1, ${topic.now},
            ${topic.now})
  `.execute(tx);
}

export async function insertTopicVersion(
  tx: Transaction,
  version: {
    topicId: string;
    version: number;
    query: string;
    normalForm: string;
    because: string | null;
    createdBy: string;
    now: Date;
  },
): Promise<void> {
  await sql`
    insert into topic_versions (topic_id, version, query, normal_form, because, created_at, created_by)
    values (${version.topicId}, ${version.version}, ${version.query}, ${version.normalForm}, ${version.because},
            ${version.now}, ${version.createdBy})
  `.execute(tx);
}

export async function updateTopic(
  tx: Transaction,
  topic: {
    id: string;
    name: string;
    description: string;
    colour: string;
    ownerUnitId: string | null;
    version: number;
    now: Date;
  },
): Promise<void> {
  await sql`
    update topics
    set name = ${topic.name}, description = ${topic.description}, colour = ${topic.colour},
        owner_unit_id = ${topic.ownerUnitId}, version = ${topic.version}, changed_at = ${topic.now}
    where id = ${topic.id}
  `.execute(tx);
}

export async function markTopicRemoved(tx: Transaction, topicId: string, now: Date): Promise<void> {
  await sql`update topics set removed_at = ${now} where id = ${topicId}`.execute(tx);
}

export async function findTopic(
  db: Queryable,
  topicId: string,
  options: { forUpdate?: boolean } = {},
): Promise<TopicRow | null> {
  const { rows } = await sql<TopicRow>`
    select t.id, t.name, t.description, t.colour, t.owner_unit_id, t.version, t.created_at, t.changed_at, t.removed_at,
           v.query, v.normal_form
    from topics t join topic_versions v on v.topic_id = t.id and v.version = t.version
    where t.id = ${topicId} and t.removed_at is null
    ${options.forUpdate ? sql`for update of t` : sql``}
  `.execute(db);
  return rows[0] ?? null;
}

export async function isTopicNameTaken(
  tx: Transaction,
  name: string,
  exceptTopicId: string | null,
): Promise<boolean> {
  const { rows } = await sql`
    select 1 from topics
    where lower(name) = lower(${name}) and removed_at is null and id is distinct from ${exceptTopicId}::uuid
    limit 1
  `.execute(tx);
  return rows.length > 0;
}

export async function countTopics(db: Queryable): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from topics`.execute(
    db,
  );
  return rows[0]?.count ?? 0;
}

export type TopicVersionRow = {
  version: number;
  query: string;
  because: string | null;
  createdAt: Date;
  createdBy: string;
};

export async function listTopicVersions(
  db: Queryable,
  topicId: string,
): Promise<TopicVersionRow[]> {
  const { rows } = await sql<TopicVersionRow>`
    select version, query, because, created_at as "createdAt", created_by as "createdBy"
    from topic_versions where topic_id = ${topicId} order by version desc limit 500
  `.execute(db);
  return rows;
}

export async function findTopicVersion(
  db: Queryable,
  topicId: string,
  version: number,
): Promise<{ query: string } | null> {
  const { rows } = await sql<{ query: string }>`
    select query from topic_versions where topic_id = ${topicId} and version = ${version}
  `.execute(db);
  return rows[0] ?? null;
}
