// Puts an approved text on its way: the row, the job that carries it at the end of the undo window, and a word to the
// conversation, so that its coming round as a post is known for ours. All in the caller's transaction.

import type { Actor } from '#platform/actor.ts';
import type { PersonActor } from '#platform/http/caller.ts';
import type { Transaction } from '#platform/db/database.ts';
import { assert } from '#platform/errors.ts';
import type { Engagement } from '../context.ts';
import { engagementEvents } from '../contract.ts';
import { decidePublication, evolvePublication, NO_PUBLICATION } from '../domain/publication.ts';
import type { PublicationEvent } from '../domain/publication.ts';
import { storePublication, insertPublication } from '../store/publications.ts';
import type { NewPublication, PublicationRow } from '../store/publications.ts';
import type { DraftRow, VersionRow } from '../store/drafts.ts';

export const DELIVER = 'engagement.deliver-publication';

export async function queuePublication(
  engagement: Engagement,
  tx: Transaction,
  actor: PersonActor,
  publication: {
    id: string;
    draft: DraftRow;
    version: VersionRow;
    approvedBy: string;
    undoSeconds: number;
  },
): Promise<void> {
  const { id, draft, version, approvedBy, undoSeconds } = publication;
  await putOnItsWay(engagement, tx, actor, {
    undoSeconds,
    row: {
      id,
      draft_id: draft.id,
      draft_version: version.version,
      conversation_id: draft.conversation_id,
      source_id: draft.source_id,
      post_id: draft.post_id,
      kind: draft.kind,
      purpose: draft.purpose,
      of_publication_id: null,
      text: version.text,
      lang: version.lang,
      visibility: version.visibility,
      // As whom it is said: the writer, whoever let it go.
      person_id: draft.author_id,
      approved_by: approvedBy,
      promised_by: draft.promised_by,
    },
  });
  await engagement.conversations.announceAnswer(tx, {
    conversationId: draft.conversation_id,
    publicationId: id,
    postId: draft.post_id,
    personId: draft.author_id,
    kind: draft.purpose === 'answer' ? 'answer' : 'acknowledgement',
  });
}

/** Also for changes of what stands already. */
export async function putOnItsWay(
  engagement: Engagement,
  tx: Transaction,
  actor: PersonActor,
  { row, undoSeconds }: { row: Omit<NewPublication, 'queued_at' | 'due_at'>; undoSeconds: number },
): Promise<void> {
  const { platform } = engagement;
  const at = platform.clock.now();
  const command = { do: 'queue', approvedBy: row.approved_by, at, undoSeconds } as const;
  const decision = decidePublication(NO_PUBLICATION, command);
  assert(decision.ok, 'what a person approved can be queued');
  const { events } = decision;
  const state = events.reduce(evolvePublication, NO_PUBLICATION);
  assert(state.state === 'queued', 'what was queued waits');
  await insertPublication(tx, { ...row, queued_at: at, due_at: state.sendAt });
  await storePublication(tx, row.id, { state, events, dueAt: state.sendAt, receipt: null, at });
  await enqueueDelivery(engagement, tx, { id: row.id, at: state.sendAt });
  await emitChanged(engagement, tx, actor, { row: { ...row, state: 'queued' }, events });
}

/** One waiting job for each publication; the clock finds those whose job was lost. */
export async function enqueueDelivery(
  { platform }: Engagement,
  tx: Transaction,
  { id, at }: { id: string; at: Date },
): Promise<void> {
  await platform.jobs.enqueue(tx, {
    name: DELIVER,
    payload: { publicationId: id },
    runAt: at,
    key: `${DELIVER}:${id}`,
    attemptsMax: 5,
  });
}

type Told = Pick<PublicationRow, 'id' | 'draft_id' | 'conversation_id' | 'person_id' | 'state'>;

export async function emitChanged(
  { platform }: Engagement,
  tx: Transaction,
  actor: Actor,
  { row, events }: { row: Told; events: readonly PublicationEvent[] },
): Promise<void> {
  const payload = {
    publicationId: row.id,
    draftId: row.draft_id,
    conversationId: row.conversation_id,
    personId: row.person_id,
    state: row.state,
  };
  const subject = `publication:${row.id}`;
  await platform.events.emit(tx, {
    type: engagementEvents.publicationChanged,
    subject,
    actor,
    payload,
  });
  const alarm = events.find((event) => event.type === 'alarm-raised');
  if (!alarm) return;
  await platform.events.emit(tx, {
    type: engagementEvents.alarmRaised,
    subject,
    actor,
    payload: { ...payload, reason: alarm.reason },
  });
}
