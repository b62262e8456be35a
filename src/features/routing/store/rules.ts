// Rules, duty rotas and escalation policies.

import { sql } from 'kysely';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import { newId } from '#platform/ids.ts';
import type {
  EscalationStep,
  NewPolicy,
  NewRota,
  NewRule,
  Policy,
  Rule,
} from '../contract/rules.ts';
import './tables.ts';

/** In the order in which they are tried. */
export async function listRules(db: Queryable): Promise<Rule[]> {
  return await db
    .selectFrom('routing_rules')
    .select([
      'id',
      'name',
      'topic_ids as topicIds',
      'source_ids as sourceIds',
      'langs',
      'urgency',
      'goes_to as to',
      'unit_id as unitId',
      'offers_max as offersMax',
      'answer_minutes as answerMinutes',
      'delay_minutes_max as delayMinutesMax',
      'certificates',
      'autonomy_min as autonomyMin',
      'rota_id as rotaId',
    ])
    .where('ended_at', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .limit(500)
    .execute();
}

/** Behind the others, or, with `replaces`, in the place of one that ends: decisions name the rule of their time. */
export async function insertRule(
  tx: Transaction,
  { rule, replaces, now }: { rule: NewRule; replaces: string | null; now: Date },
): Promise<string | null> {
  const position = await placeOf(tx, replaces, now);
  if (position === null) return null;
  const id = newId();
  await tx
    .insertInto('routing_rules')
    .values({
      id,
      position,
      name: rule.name,
      topic_ids: rule.topicIds,
      source_ids: rule.sourceIds,
      langs: rule.langs,
      urgency: rule.urgency,
      goes_to: rule.to,
      unit_id: rule.unitId,
      offers_max: rule.offersMax,
      answer_minutes: rule.answerMinutes,
      delay_minutes_max: rule.delayMinutesMax,
      certificates: rule.certificates,
      autonomy_min: rule.autonomyMin,
      rota_id: rule.rotaId,
      created_at: now,
      ended_at: null,
    })
    .execute();
  return id;
}

async function placeOf(
  tx: Transaction,
  replaces: string | null,
  now: Date,
): Promise<number | null> {
  if (replaces !== null) return await endRule(tx, replaces, now);
  const { rows } = await sql<{ next: number }>`
    select coalesce(max(position), 0) + 1 as next from routing_rules where ended_at is null`.execute(
    tx,
  );
  return rows[0]?.next ?? 1;
}

/** @returns its place, or null when there is no such rule */
export async function endRule(tx: Transaction, id: string, now: Date): Promise<number | null> {
  const row = await tx
    .updateTable('routing_rules')
    .set({ ended_at: now })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .returning('position')
    .executeTakeFirst();
  return row?.position ?? null;
}

export async function orderRules(tx: Transaction, ruleIds: readonly string[]): Promise<void> {
  await sql`
    update routing_rules set position = place.number
    from unnest(${[...ruleIds]}::uuid[]) with ordinality as place (id, number)
    where routing_rules.id = place.id and ended_at is null`.execute(tx);
}

export type RotaRow = NewRota & {
  id: string;
  swaps: { id: string; personId: string; from: Date; until: Date }[];
};

export async function listRotas(db: Queryable, since: Date): Promise<RotaRow[]> {
  const rotas = await db
    .selectFrom('rotas')
    .select([
      'id',
      'name',
      'time_zone as timeZone',
      'starts_on as startsOn',
      'hand_over_at as handOverAt',
      'turn_days as turnDays',
    ])
    .where('ended_at', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .limit(200)
    .execute();
  const ids = rotas.map(({ id }) => id);
  if (ids.length === 0) return [];
  const people = await db
    .selectFrom('rota_people')
    .select(['rota_id as rotaId', 'person_id as personId'])
    .where('rota_id', 'in', ids)
    .orderBy('position')
    .execute();
  const swaps = await db
    .selectFrom('rota_swaps')
    .select([
      'id',
      'rota_id as rotaId',
      'person_id as personId',
      'from_at as from',
      'until_at as until',
    ])
    .where('rota_id', 'in', ids)
    .where('ended_at', 'is', null)
    .where('until_at', '>', since)
    // The newest goes before an older one.
    .orderBy('id', 'desc')
    .limit(1000)
    .execute();
  return rotas.map((rota) => ({
    ...rota,
    personIds: people.filter(({ rotaId }) => rotaId === rota.id).map(({ personId }) => personId),
    swaps: swaps.filter(({ rotaId }) => rotaId === rota.id),
  }));
}

/** Makes it, or gives one that is there other turns. */
export async function putRota(
  tx: Transaction,
  { id, rota, now }: { id: string; rota: NewRota; now: Date },
): Promise<void> {
  const values = {
    name: rota.name,
    time_zone: rota.timeZone,
    starts_on: rota.startsOn,
    hand_over_at: rota.handOverAt,
    turn_days: rota.turnDays,
  };
  await tx
    .insertInto('rotas')
    .values({ id, ...values, created_at: now, ended_at: null })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
    .execute();
  await tx.deleteFrom('rota_people').where('rota_id', '=', id).execute();
  await tx
    .insertInto('rota_people')
    .values(
      rota.personIds.map((personId, position) => ({ rota_id: id, position, person_id: personId })),
    )
    .execute();
}

export async function hasRota(db: Queryable, id: string): Promise<boolean> {
  const row = await db
    .selectFrom('rotas')
    .select('id')
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

export async function endRota(tx: Transaction, id: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('rotas')
    .set({ ended_at: now })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function insertSwap(
  tx: Transaction,
  swap: { id: string; rotaId: string; personId: string; from: Date; until: Date; by: string },
): Promise<void> {
  await tx
    .insertInto('rota_swaps')
    .values({
      id: swap.id,
      rota_id: swap.rotaId,
      person_id: swap.personId,
      from_at: swap.from,
      until_at: swap.until,
      entered_by: swap.by,
      ended_at: null,
    })
    .execute();
}

export async function endSwap(
  tx: Transaction,
  { id, rotaId, now }: { id: string; rotaId: string; now: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('rota_swaps')
    .set({ ended_at: now })
    .where('id', '=', id)
    .where('rota_id', '=', rotaId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export type PolicyRow = Omit<Policy, 'steps'> & { steps: (EscalationStep & { id: string })[] };

export async function listPolicies(db: Queryable): Promise<PolicyRow[]> {
  const policies = await db
    .selectFrom('escalation_policies')
    .select(['id', 'name', 'topic_ids as topicIds', 'urgency'])
    .where('ended_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .limit(200)
    .execute();
  const ids = policies.map(({ id }) => id);
  if (ids.length === 0) return [];
  const steps = await selectSteps(db).where('policy_id', 'in', ids).orderBy('position').execute();
  return policies.map((policy) => ({
    ...policy,
    steps: steps
      .filter(({ policyId }) => policyId === policy.id)
      .map((step) => {
        const { policyId: _, ...shown } = step;
        return shown;
      }),
  }));
}

export async function findStep(db: Queryable, id: string) {
  return (await selectSteps(db).where('id', '=', id).executeTakeFirst()) ?? null;
}

function selectSteps(db: Queryable) {
  return db
    .selectFrom('escalation_steps')
    .select([
      'id',
      'policy_id as policyId',
      'waits_for as waitsFor',
      'after_minutes as afterMinutes',
      'tells',
      'person_id as personId',
      'rota_id as rotaId',
    ]);
}

export async function insertPolicy(
  tx: Transaction,
  { id, policy, now }: { id: string; policy: NewPolicy; now: Date },
): Promise<void> {
  await tx
    .insertInto('escalation_policies')
    .values({
      id,
      name: policy.name,
      topic_ids: policy.topicIds,
      urgency: policy.urgency,
      created_at: now,
      ended_at: null,
    })
    .execute();
  await tx
    .insertInto('escalation_steps')
    .values(
      policy.steps.map((step, position) => ({
        id: newId(),
        policy_id: id,
        position,
        waits_for: step.waitsFor,
        after_minutes: step.afterMinutes,
        tells: step.tells,
        person_id: step.personId,
        rota_id: step.rotaId,
      })),
    )
    .execute();
}

export async function endPolicy(tx: Transaction, id: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('escalation_policies')
    .set({ ended_at: now })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
