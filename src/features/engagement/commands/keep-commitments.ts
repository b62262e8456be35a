// Promises: made when the word that makes them stands at the network, kept by an answer, broken by the clock.

import type { Actor } from '#platform/actor.ts';
import { systemActor } from '#platform/actor.ts';
import type { Transaction } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import type { PersonActor } from '#platform/http/caller.ts';
import { newId } from '#platform/ids.ts';
import { getNeed, mayFor } from '../context.ts';
import type { Engagement } from '../context.ts';
import { engagementErrors, engagementEvents } from '../contract.ts';
import { decideCommitment, evolveCommitment, NO_COMMITMENT } from '../domain/commitment.ts';
import type {
  CommitmentCommand,
  CommitmentEvent,
  CommitmentRefusal,
} from '../domain/commitment.ts';
import {
  findCommitment,
  insertCommitment,
  listFollowed,
  listUnfulfilled,
  stateOfCommitment,
  storeCommitment,
} from '../store/commitments.ts';
import type { CommitmentRow } from '../store/commitments.ts';
import type { PublicationRow } from '../store/publications.ts';

const system = systemActor('engagement');

export async function makeCommitment(
  engagement: Engagement,
  tx: Transaction,
  row: PublicationRow,
): Promise<void> {
  if (!row.promised_by) return;
  // It was promised when it was written, however long the network took.
  const command = { do: 'make', dueAt: row.promised_by, at: row.created_at } as const;
  const decision = decideCommitment(NO_COMMITMENT, command);
  if (!decision.ok) return;
  const id = newId<'commitment'>();
  await insertCommitment(tx, {
    id,
    conversationId: row.conversation_id,
    personId: row.person_id,
    publicationId: row.id,
    what: row.text,
    dueAt: row.promised_by,
    madeAt: row.created_at,
  });
  const { events } = decision;
  const state = events.reduce(evolveCommitment, NO_COMMITMENT);
  await storeCommitment(tx, id, { state, events, at: row.created_at });
  const made = await findCommitment(tx, id);
  if (made) await tell(engagement, tx, system, { row: made, events });
}

/** @param at when the answer stood at the network */
export async function fulfilCommitments(
  engagement: Engagement,
  tx: Transaction,
  { row, at }: { row: PublicationRow; at: Date },
): Promise<void> {
  for (const commitment of await listUnfulfilled(tx, row.conversation_id)) {
    const command = { do: 'fulfil', publicationId: row.id, at } as const;
    await apply(engagement, tx, system, { commitment, command });
  }
}

/** After threads went from one conversation to another: each is kept by what is said in its own, and by nothing else. */
export async function settleAnew(
  engagement: Engagement,
  tx: Transaction,
  conversationIds: readonly string[],
): Promise<void> {
  const at = engagement.platform.clock.now();
  for (const followed of await listFollowed(tx, conversationIds)) {
    const { isFulfilledElsewhere, answer, id, fulfilled_at: fulfilledAt } = followed;
    if (isFulfilledElsewhere)
      await apply(engagement, tx, system, {
        commitment: followed,
        command: { do: 'unfulfil', at },
      });
    else if (fulfilledAt) continue;
    if (!answer) continue;
    const commitment = await getCommitment(tx, id);
    await apply(engagement, tx, system, { commitment, command: { do: 'fulfil', ...answer } });
  }
}

/**
 * Moved before it is due, or no longer wanted by the other side: by who promised it, by who has the conversation now, or
 * by the hub.
 */
export async function changeCommitment(
  engagement: Engagement,
  actor: PersonActor,
  { id, command }: { id: string; command: CommitmentCommand },
): Promise<void> {
  await engagement.platform.db.transaction().execute(async (tx) => {
    const commitment = await getCommitment(tx, id);
    await requireOwn(engagement, tx, actor, commitment);
    const refusal = await apply(engagement, tx, actor, { commitment, command });
    if (refusal === null) return;
    throw new AppError('conflict', engagementErrors.commitmentRefused, WORDS[refusal], {
      details: { refusal, dueAt: commitment.due_at.toISOString() },
    });
  });
}

export async function tickCommitment(engagement: Engagement, id: string): Promise<void> {
  const { clock, db } = engagement.platform;
  await db.transaction().execute(async (tx) => {
    const commitment = await getCommitment(tx, id);
    await apply(engagement, tx, system, { commitment, command: { do: 'tick', at: clock.now() } });
  });
}

async function getCommitment(tx: Transaction, id: string): Promise<CommitmentRow> {
  const commitment = await findCommitment(tx, id, { forUpdate: true });
  if (commitment) return commitment;
  const message = 'There is no such promise.';
  throw new AppError('not-found', engagementErrors.commitmentNotFound, message);
}

async function requireOwn(
  engagement: Engagement,
  tx: Transaction,
  actor: PersonActor,
  commitment: CommitmentRow,
): Promise<void> {
  if (commitment.person_id === actor.personId) return;
  const need = await getNeed(engagement, tx, commitment.conversation_id);
  if (need.holderPersonId === actor.personId) return;
  if (await mayFor(engagement, tx, actor, { permission: 'engagement.review', need })) return;
  const message = `${commitment.person_name} promised this; only they, who has the conversation now, or a reviewer may change it.`;
  throw new AppError('forbidden', engagementErrors.notYourPromise, message);
}

const WORDS: Readonly<Record<CommitmentRefusal, string>> = {
  'already-made': 'This promise is there already.',
  'due-in-the-past': 'Choose a time that is still to come.',
  'not-open': 'It was kept, broken or released already; a due time that has passed can’t be moved.',
};

async function apply(
  engagement: Engagement,
  tx: Transaction,
  actor: Actor,
  { commitment, command }: { commitment: CommitmentRow; command: CommitmentCommand },
): Promise<CommitmentRefusal | null> {
  const state = stateOfCommitment(commitment);
  const decision = decideCommitment(state, command);
  if (!decision.ok) return decision.refusal;
  const { events } = decision;
  // Also without events: what the clock looked at gets its next moment.
  await storeCommitment(tx, commitment.id, {
    state: events.reduce(evolveCommitment, state),
    events,
    at: command.at,
  });
  await tell(engagement, tx, actor, { row: commitment, events });
  return null;
}

const EVENT_TYPES: Readonly<Record<CommitmentEvent['type'], string>> = {
  made: engagementEvents.commitmentMade,
  moved: engagementEvents.commitmentChanged,
  released: engagementEvents.commitmentChanged,
  reminded: engagementEvents.commitmentReminded,
  kept: engagementEvents.commitmentKept,
  broken: engagementEvents.commitmentBroken,
  'fulfilled-late': engagementEvents.commitmentChanged,
  unfulfilled: engagementEvents.commitmentChanged,
};

async function tell(
  { platform }: Engagement,
  tx: Transaction,
  actor: Actor,
  { row, events }: { row: CommitmentRow; events: readonly CommitmentEvent[] },
): Promise<void> {
  for (const event of events) {
    await platform.events.emit(tx, {
      type: EVENT_TYPES[event.type],
      subject: `commitment:${row.id}`,
      actor,
      payload: {
        commitmentId: row.id,
        conversationId: row.conversation_id,
        personId: row.person_id,
        dueAt: ('dueAt' in event ? event.dueAt : row.due_at).toISOString(),
        what: event.type,
      },
    });
  }
}
