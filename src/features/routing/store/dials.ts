// The dials and their offers as rows: read with a lock, changed event by event. The index `offers_one_open` keeps the
// promise that no conversation is offered to two at once, whatever the code above does.

import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { Reason } from '../contract/reasons.ts';
import type { Dial, DialEvent, Offer, OfferEnd } from '../domain/dial/dial.ts';
import { newDial } from '../domain/dial/dial.ts';
import type { HubReason } from '../domain/dial/next-step.ts';
import './tables.ts';

/** Locked until the transaction ends: two answers to one offer come one after the other. */
export async function lockDial(tx: Transaction, conversationId: string, now: Date): Promise<Dial> {
  await tx
    .insertInto('dials')
    .values({
      conversation_id: conversationId,
      phase: 'idle',
      round: 0,
      given_back_by: null,
      hub_reason: null,
      begun_at: now,
      changed_at: now,
    })
    .onConflict((conflict) => conflict.column('conversation_id').doNothing())
    .execute();
  const row = await tx
    .selectFrom('dials')
    .select(['phase', 'round', 'given_back_by as givenBackBy'])
    .where('conversation_id', '=', conversationId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const offers = await readOffers(tx, conversationId);
  return { ...newDial, ...row, offers: offers.map(shapeForDial) };
}

export type OfferRow = Awaited<ReturnType<typeof readOffers>>[number];

/** Of all rounds, in the order in which they were made (offers_of_conversation). */
export async function readOffers(db: Queryable, conversationId: string) {
  return await selectOffers(db)
    .where('conversation_id', '=', conversationId)
    .orderBy('id')
    .limit(500)
    .execute();
}

export async function findOffer(db: Queryable, offerId: string): Promise<OfferRow | null> {
  return (await selectOffers(db).where('id', '=', offerId).executeTakeFirst()) ?? null;
}

/** Open ones, the most urgent first (offers_open_of_person). @param personId null: everybody's */
export async function listOpenOffers(db: Queryable, personId: string | null): Promise<OfferRow[]> {
  let query = selectOffers(db).where('outcome', 'is', null);
  if (personId !== null) query = query.where('person_id', '=', personId);
  return await query.orderBy('due_at').orderBy('id').limit(200).execute();
}

function selectOffers(db: Queryable) {
  return db
    .selectFrom('offers')
    .select([
      'id',
      'conversation_id as conversationId',
      'round',
      'person_id as personId',
      'path',
      'reasons',
      'offered_at as offeredAt',
      'due_at as dueAt',
      'outcome',
      'ended_at as endedAt',
      'decline_reason as declineReason',
      'words',
      'passed_to as passedTo',
    ]);
}

function shapeForDial(row: OfferRow): Offer {
  return {
    id: row.id,
    round: row.round,
    personId: row.personId,
    path: row.path,
    dueAt: row.dueAt,
    end: endOf(row),
  };
}

function endOf({ outcome, declineReason, words, passedTo }: OfferRow): OfferEnd | null {
  if (outcome === null) return null;
  if (outcome === 'declined')
    return { kind: 'declined', reason: declineReason ?? 'not-mine', words };
  if (outcome === 'passed') return { kind: 'passed', toPersonId: passedTo ?? '', words };
  return { kind: outcome };
}

/** Beside the events themselves: what their rows say more. */
export type DialNotes = {
  now: Date;
  /** Of the offer that is made. */
  reasons?: readonly Reason[];
  decisionId?: string | null;
  hubReason?: HubReason | null;
};

export async function storeDial(
  tx: Transaction,
  change: { conversationId: string; dial: Dial; events: readonly DialEvent[]; notes: DialNotes },
): Promise<void> {
  const { conversationId, dial, events, notes } = change;
  for (const event of events) await storeOfferEvent(tx, { conversationId, dial, event, notes });
  const isBegun = events.some(({ kind }) => kind === 'begun');
  await tx
    .updateTable('dials')
    .set({
      phase: dial.phase,
      round: dial.round,
      given_back_by: dial.givenBackBy,
      changed_at: notes.now,
      hub_reason: notes.hubReason ? JSON.stringify(notes.hubReason) : null,
      ...(isBegun && { begun_at: notes.now }),
    })
    .where('conversation_id', '=', conversationId)
    .execute();
}

async function storeOfferEvent(
  tx: Transaction,
  change: { conversationId: string; dial: Dial; event: DialEvent; notes: DialNotes },
): Promise<void> {
  const { conversationId, dial, event, notes } = change;
  if (event.kind === 'offered') {
    await tx
      .insertInto('offers')
      .values({
        id: event.offerId,
        conversation_id: conversationId,
        round: dial.round,
        person_id: event.personId,
        path: event.path,
        decision_id: notes.decisionId ?? null,
        reasons: JSON.stringify(notes.reasons ?? []),
        offered_at: notes.now,
        due_at: event.dueAt,
        outcome: null,
        ended_at: null,
        decline_reason: null,
        passed_to: null,
      })
      .execute();
  }
  if (event.kind === 'offer-ended') {
    const { end } = event;
    await tx
      .updateTable('offers')
      .set({
        outcome: end.kind,
        ended_at: notes.now,
        decline_reason: end.kind === 'declined' ? end.reason : null,
        passed_to: end.kind === 'passed' ? end.toPersonId : null,
        words: 'words' in end ? end.words : '',
      })
      .where('id', '=', event.offerId)
      .where('outcome', 'is', null)
      .execute();
  }
}
