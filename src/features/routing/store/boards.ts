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

/** Escalations that have rung and are not settled. */
export async function listLate(
  db: Queryable,
): Promise<{ conversationId: string; waitsFor: string; since: Date }[]> {
  return await db
    .selectFrom('clocks')
    .innerJoin('escalation_steps', 'escalation_steps.id', 'clocks.step_id')
    .innerJoin('dials', (join) =>
      join
        .onRef('dials.conversation_id', '=', 'clocks.conversation_id')
        .onRef('dials.round', '=', 'clocks.round'),
    )
    .select([
      'clocks.conversation_id as conversationId',
      'escalation_steps.waits_for as waitsFor',
      'clocks.due_at as since',
    ])
    .where('clocks.fired_at', 'is not', null)
    .where('clocks.stopped_at', 'is', null)
    .where('dials.phase', '<>', 'idle')
    .orderBy('clocks.due_at')
    .orderBy('clocks.id')
    .limit(100)
    .execute();
}

/** Nobody has it, and it waits for somebody: the oldest first (dials_with_hub, dials_in_search). */
export async function listWaitingForSomebody(
  db: Queryable,
  { notOfferedTo, limit }: { notOfferedTo: string; limit: number },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select conversation_id as id from dials
    where phase in ('with-hub', 'searching', 'offered')
      and not exists (select from offers
        where offers.conversation_id = dials.conversation_id and offers.person_id = ${notOfferedTo}
          and offers.round = dials.round)
    order by begun_at, conversation_id limit ${limit}`.execute(db);
  return rows.map(({ id }) => id);
}

/** By person: offers open. */
export async function countOpenOffers(db: Queryable): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: string; count: number }>`
    select person_id as id, count(*) as count from offers where outcome is null
    group by person_id`.execute(db);
  return new Map(rows.map(({ id, count }) => [id, count]));
}
