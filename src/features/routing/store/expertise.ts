// What people say they know, who confirmed it, and which topics they look after.

import { sql } from 'kysely';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import './tables.ts';

export type ExpertiseRow = {
  id: string;
  personId: string;
  topicId: string | null;
  phrase: string | null;
  declaredAt: Date;
  confirmedBy: string[];
};

export async function listExpertise(db: Queryable, personId?: string): Promise<ExpertiseRow[]> {
  const { rows } = await sql<ExpertiseRow>`
    select expertise.id, expertise.person_id as "personId", topic_id as "topicId", phrase,
      declared_at as "declaredAt",
      array(select person_id::text from expertise_confirmations
        where expertise_id = expertise.id order by confirmed_at limit 50) as "confirmedBy"
    from expertise
    where ended_at is null and (${personId ?? null}::uuid is null or person_id = ${personId ?? null})
    order by declared_at, id limit 20000`.execute(db);
  return rows;
}

/** Null: it is said already. */
export async function insertExpertise(
  tx: Transaction,
  expertise: Pick<ExpertiseRow, 'id' | 'personId' | 'topicId' | 'phrase'> & {
    by: string;
    now: Date;
  },
): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    insert into expertise (id, person_id, topic_id, phrase, declared_by, declared_at)
    values (${expertise.id}, ${expertise.personId}, ${expertise.topicId}, ${expertise.phrase},
      ${expertise.by}, ${expertise.now})
    on conflict do nothing returning id`.execute(tx);
  return rows[0]?.id ?? null;
}

export async function endExpertise(
  tx: Transaction,
  { id, personId, now }: { id: string; personId: string; now: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('expertise')
    .set({ ended_at: now })
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function findExpertise(
  db: Queryable,
  id: string,
): Promise<{ personId: string } | null> {
  const row = await db
    .selectFrom('expertise')
    .select('person_id as personId')
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

export async function confirmExpertise(
  tx: Transaction,
  { id, personId, now }: { id: string; personId: string; now: Date },
): Promise<void> {
  await tx
    .insertInto('expertise_confirmations')
    .values({ expertise_id: id, person_id: personId, confirmed_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function listTopicOwners(
  db: Queryable,
): Promise<{ topicId: string; personId: string }[]> {
  return await db
    .selectFrom('topic_owners')
    .select(['topic_id as topicId', 'person_id as personId'])
    .orderBy('topic_id')
    .orderBy('person_id')
    .limit(50_000)
    .execute();
}

export async function setOwnedTopics(
  tx: Transaction,
  { personId, topicIds, now }: { personId: string; topicIds: readonly string[]; now: Date },
): Promise<void> {
  await tx.deleteFrom('topic_owners').where('person_id', '=', personId).execute();
  if (topicIds.length === 0) return;
  await tx
    .insertInto('topic_owners')
    .values(topicIds.map((topicId) => ({ topic_id: topicId, person_id: personId, since: now })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
