// Everything that is due at a time is a row: it rings once, also when Parley was off when it was due.

import { sql } from 'kysely';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import './tables.ts';

export type Clock = {
  id: string;
  kind: 'offer-due' | 'escalation';
  conversationId: string;
  offerId: string | null;
  stepId: string | null;
  round: number;
  dueAt: Date;
};

/** The same clock set twice is one clock. */
export async function setClock(tx: Transaction, clock: Clock): Promise<void> {
  await tx
    .insertInto('clocks')
    .values({
      id: clock.id,
      kind: clock.kind,
      conversation_id: clock.conversationId,
      offer_id: clock.offerId,
      step_id: clock.stepId,
      round: clock.round,
      due_at: clock.dueAt,
      fired_at: null,
      stopped_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Ids of what is due, the longest due first (clocks_running). */
export async function listDueClocks(db: Queryable, now: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('clocks')
    .select('id')
    .where('fired_at', 'is', null)
    .where('stopped_at', 'is', null)
    .where('due_at', '<=', now)
    .orderBy('due_at')
    .orderBy('id')
    .limit(500)
    .execute();
  return rows.map(({ id }) => id);
}

/** Rings it: null when it is not due, rang before, was stopped, or another process rings it just now. */
export async function takeDueClock(
  tx: Transaction,
  clockId: string,
  now: Date,
): Promise<Clock | null> {
  const { rows } = await sql<Clock>`
    update clocks set fired_at = ${now}
    where id = (select id from clocks
      where id = ${clockId} and fired_at is null and stopped_at is null and due_at <= ${now}
      for update skip locked)
    returning id, kind, conversation_id as "conversationId", offer_id as "offerId",
      step_id as "stepId", round, due_at as "dueAt"`.execute(tx);
  return rows[0] ?? null;
}

/** Those of an offer that is over, or of what a conversation no longer waits for. */
export async function stopClocks(
  tx: Transaction,
  stop: { conversationId: string; waitsFor: readonly ('taken' | 'answered')[]; now: Date },
): Promise<void> {
  if (stop.waitsFor.length === 0) return;
  await sql`
    update clocks set stopped_at = ${stop.now}
    from escalation_steps
    where clocks.conversation_id = ${stop.conversationId} and clocks.stopped_at is null
      and escalation_steps.id = clocks.step_id
      and escalation_steps.waits_for = any (${[...stop.waitsFor]}::text[])`.execute(tx);
}

export async function stopOfferClock(tx: Transaction, offerId: string, now: Date): Promise<void> {
  await tx
    .updateTable('clocks')
    .set({ stopped_at: now })
    .where('offer_id', '=', offerId)
    .where('fired_at', 'is', null)
    .execute();
}

export async function listEscalations(
  db: Queryable,
  conversationId: string,
): Promise<{ waitsFor: string; dueAt: Date; firedAt: Date | null }[]> {
  const rows = await selectEscalations(db)
    .where('clocks.conversation_id', '=', conversationId)
    .limit(50)
    .execute();
  return rows.map(({ waitsFor, dueAt, firedAt }) => ({ waitsFor, dueAt, firedAt }));
}

/** Escalations that have rung and are not settled, the longest due first (clocks_late). */
export async function listLate(
  db: Queryable,
): Promise<{ conversationId: string; waitsFor: string; since: Date }[]> {
  const rows = await selectEscalations(db)
    .where('clocks.fired_at', 'is not', null)
    .where('clocks.step_id', 'is not', null)
    .where('dials.phase', '<>', 'idle')
    .limit(100)
    .execute();
  return rows.map(({ conversationId, waitsFor, dueAt }) => ({
    conversationId,
    waitsFor,
    since: dueAt,
  }));
}

/** Of the round that each conversation is in, as far as they were not stopped; by their due times. */
function selectEscalations(db: Queryable) {
  return db
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
      'clocks.due_at as dueAt',
      'clocks.fired_at as firedAt',
    ])
    .where('clocks.stopped_at', 'is', null)
    .orderBy('clocks.due_at')
    .orderBy('clocks.id');
}
