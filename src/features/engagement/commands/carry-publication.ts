// Carries one publication to its network, and notes how that ended. Three steps, each of which the process may not live to
// see: taken in hand (committed), carried (by listening, once for each key), noted (committed). See domain/publication.ts.

import { systemActor } from '#platform/actor.ts';
import type { Transaction } from '#platform/db/database.ts';
import { codeOf, messageOf } from '#platform/errors.ts';
import type { ListeningFacade } from '#features/listening/facade.ts';
import type { Engagement } from '../context.ts';
import { engagementEvents } from '../contract.ts';
import { decidePublication, dueTimeOf, evolvePublication } from '../domain/publication.ts';
import type { PublicationCommand, PublicationEvent } from '../domain/publication.ts';
import {
  changePublished,
  findPublicationRow,
  receiptOf,
  stateOfPublication,
  storePublication,
} from '../store/publications.ts';
import type { PublicationRow, StoredReceipt } from '../store/publications.ts';
import { keepPastAnswer } from './keep-past-answer.ts';
import { fulfilCommitments, makeCommitment } from './keep-commitments.ts';
import { emitChanged, enqueueDelivery } from './queue-publication.ts';

type Carried = Parameters<ListeningFacade['deliver']>[1];
type Outcome = Awaited<ReturnType<ListeningFacade['deliver']>>;

const actor = systemActor('engagement');

export async function carryPublication(engagement: Engagement, id: string): Promise<void> {
  const begun = await change(engagement, id, (at) => ({ do: 'begin', at }));
  if (!begun) return;
  const outcome = await carry(engagement, begun);
  const receipt = 'receipt' in outcome ? outcome.receipt : null;
  await change(engagement, id, (at) => noteOf(outcome, at), receipt);
}

/** Late and not told of yet: somebody is called. */
export async function watchPublication(engagement: Engagement, id: string): Promise<void> {
  await change(engagement, id, (at) => ({ do: 'watch', at }));
}

/** It was there, and the network gave it back: its writer is called, as for any other that did not arrive. */
export async function hearReturn(
  engagement: Engagement,
  tx: Transaction,
  returned: { id: string; reason: string },
): Promise<void> {
  const { id, reason } = returned;
  await changeIn(tx, engagement, id, (at) => ({ do: 'hear-return', reason, at }));
}

type Lost = { outcome: 'lost'; reason: string };

async function carry(engagement: Engagement, row: PublicationRow): Promise<Outcome | Lost> {
  const { listening } = engagement;
  try {
    const carried = await toBeCarried(engagement, row);
    if (typeof carried === 'string') return { outcome: 'refused', reason: carried };
    return await listening.deliver(row.source_id, carried);
  } catch (error) {
    // Another process carries this very key: its word counts, ours is to come back.
    if (codeOf(error) === 'listening.delivery-in-hand')
      return { outcome: 'later', reason: messageOf(error), retryAt: null };
    engagement.platform.log.warn(
      { err: error, publication: row.id },
      'nobody knows whether it arrived',
    );
    return { outcome: 'lost', reason: messageOf(error) };
  }
}

/** @returns in words why it never can be */
async function toBeCarried(engagement: Engagement, row: PublicationRow): Promise<Carried | string> {
  const { listening, platform } = engagement;
  const { id: key, created_at: madeAt, kind, text, lang } = row;
  if (kind === 'edit' || kind === 'delete') {
    const changed =
      row.of_publication_id && (await findPublicationRow(platform.db, row.of_publication_id));
    const of = changed ? receiptOf(changed) : null;
    if (!of) return 'What is to be changed does not stand there.';
    return kind === 'edit' ? { key, madeAt, kind, of, text, lang } : { key, madeAt, kind, of };
  }
  const answered = await listening.findAnsweredPost(row.post_id);
  if (!answered) return 'The post that it answers was deleted.';
  const { visibility } = row;
  return { key, madeAt, kind, to: answered.post, text, lang, visibility, media: [] };
}

function noteOf(outcome: Outcome | Lost, at: Date): PublicationCommand {
  switch (outcome.outcome) {
    case 'delivered':
      return { do: 'note-delivered', receipt: outcome.receipt, at };
    case 'refused':
      return { do: 'note-refused', reason: outcome.reason, at };
    case 'later':
      return { do: 'note-later', reason: outcome.reason, retryAt: outcome.retryAt, at };
    case 'lost':
      return { do: 'note-lost', reason: outcome.reason, at };
  }
}

/** @returns the row as it is then; null when there was nothing to do */
async function change(
  engagement: Engagement,
  id: string,
  commandAt: (at: Date) => PublicationCommand,
  receipt: StoredReceipt | null = null,
): Promise<PublicationRow | null> {
  return engagement.platform.db
    .transaction()
    .execute((tx) => changeIn(tx, engagement, id, commandAt, receipt));
}

async function changeIn(
  tx: Transaction,
  engagement: Engagement,
  id: string,
  commandAt: (at: Date) => PublicationCommand,
  receipt: StoredReceipt | null = null,
): Promise<PublicationRow | null> {
  const row = await findPublicationRow(tx, id, { forUpdate: true });
  if (!row) return null;
  const at = engagement.platform.clock.now();
  const state = stateOfPublication(row);
  const decision = decidePublication(state, commandAt(at));
  if (!decision.ok || decision.events.length === 0) return null;
  const { events } = decision;
  const next = events.reduce(evolvePublication, state);
  const dueAt = dueTimeOf(next);
  await storePublication(tx, id, { state: next, events, dueAt, receipt, at });
  if (dueAt) await enqueueDelivery(engagement, tx, { id, at: dueAt });
  const after = { ...row, state: next.state === 'none' ? row.state : next.state };
  await emitChanged(engagement, tx, actor, { row: after, events });
  await follow(engagement, tx, { row: after, events, receipt, at });
  return after;
}

/** What else is true now: the conversation, promises, what was changed, and what is to be found again. */
async function follow(
  engagement: Engagement,
  tx: Transaction,
  change: {
    row: PublicationRow;
    events: readonly PublicationEvent[];
    receipt: StoredReceipt | null;
    at: Date;
  },
): Promise<void> {
  const { row, receipt, at } = change;
  const { conversations, platform } = engagement;
  const isChange = row.kind === 'edit' || row.kind === 'delete';
  if (row.state === 'refused' && !isChange)
    await conversations.dropAnswer(tx, { publicationId: row.id });
  if (row.state !== 'delivered' || !receipt) return;
  if (isChange && row.of_publication_id) {
    const { kind, text, of_publication_id: of } = row;
    await changePublished(tx, of, kind === 'edit' ? { text, receipt } : { deletedAt: at });
    return;
  }
  await conversations.settleAnswer(tx, actor, {
    publicationId: row.id,
    nativeId: receipt.nativeId,
  });
  if (row.purpose === 'owning') await makeCommitment(engagement, tx, row);
  if (row.purpose !== 'answer') return;
  await fulfilCommitments(engagement, tx, { row, at: receipt.at < at ? receipt.at : at });
  await keepPastAnswer(engagement, tx, row);
  await platform.events.emit(tx, {
    type: engagementEvents.answered,
    subject: `conversation:${row.conversation_id}`,
    actor,
    payload: {
      conversationId: row.conversation_id,
      personId: row.person_id,
      publicationId: row.id,
    },
  });
}
