// What the hub and everybody look at: where each conversation stands in its routing, and who has how much to do.

import { sql } from 'kysely';
import type { Queryable } from '#platform/db/database.ts';
import type { Candidate, HubReason } from '../domain/dial/next-step.ts';
import './tables.ts';

export async function findDial(db: Queryable, conversationId: string) {
  return await db
    .selectFrom('dials')
    .select(['phase', 'round', 'hub_reason as hubReason'])
    .where('conversation_id', '=', conversationId)
    .executeTakeFirst();
}

export async function insertDecision(
  db: Queryable,
  decision: {
    id: string;
    conversationId: string;
    round: number;
    ruleId: string | null;
    candidates: readonly Candidate[];
    now: Date;
  },
): Promise<void> {
  await db
    .insertInto('route_decisions')
    .values({
      id: decision.id,
      conversation_id: decision.conversationId,
      round: decision.round,
      rule_id: decision.ruleId,
      candidates: JSON.stringify(decision.candidates),
      made_at: decision.now,
    })
    .execute();
}

/** The newest (route_decisions_of_conversation). */
export async function findDecision(db: Queryable, conversationId: string) {
  return await db
    .selectFrom('route_decisions')
    .select(['candidates', 'made_at as madeAt'])
    .where('conversation_id', '=', conversationId)
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** The longest waiting first (dials_with_hub). */
export async function listWithHub(
  db: Queryable,
): Promise<{ conversationId: string; since: Date; hubReason: HubReason | null }[]> {
  return await db
    .selectFrom('dials')
    .select(['conversation_id as conversationId', 'changed_at as since', 'hub_reason as hubReason'])
    .where('phase', '=', 'with-hub')
    .orderBy('changed_at')
    .orderBy('conversation_id')
    .limit(100)
    .execute();
}

/**
 * What nobody has and was not offered to a person in this round, where they were among the first when it was last
 * decided whom to ask. Of the newest that wait (dials_waiting), each with one look at route_decisions_of_conversation.
 */
export async function listRankedHigh(
  db: Queryable,
  { personId, placeMax, limit }: { personId: string; placeMax: number; limit: number },
): Promise<{ conversationId: string; candidate: Candidate; place: number }[]> {
  const { rows } = await sql<{ conversationId: string; candidate: Candidate; place: number }>`
    with waiting as (
      select conversation_id, round, begun_at from dials
      where phase in ('with-hub', 'searching', 'offered')
      order by begun_at desc, conversation_id desc limit ${limit}
    )
    select conversation_id as "conversationId", ranked.candidate, ranked.place::int as place
    from waiting
    cross join lateral (
      select candidates from route_decisions
      where conversation_id = waiting.conversation_id order by made_at desc, id desc limit 1
    ) decided
    cross join lateral jsonb_array_elements(decided.candidates)
      with ordinality as ranked (candidate, place)
    where ranked.place <= ${placeMax} and ranked.candidate ->> 'personId' = ${personId}
      and not exists (select from offers
        where offers.conversation_id = waiting.conversation_id and offers.person_id = ${personId}
          and offers.round = waiting.round)
    order by ranked.place, waiting.begun_at desc, conversation_id`.execute(db);
  return rows;
}

/** By person: offers open. */
export async function countOpenOffers(db: Queryable): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: string; count: number }>`
    select person_id as id, count(*) as count from offers where outcome is null
    group by person_id`.execute(db);
  return new Map(rows.map(({ id, count }) => [id, count]));
}
