// What a person does to a publication: takes it back in time, tries a refused one again, changes or deletes what stands.

import type { PersonActor } from '#platform/http/caller.ts';
import type { Transaction } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { getNeed, mayFor, requireFor } from '../context.ts';
import type { Engagement } from '../context.ts';
import { engagementErrors } from '../contract.ts';
import { decidePublication, dueTimeOf, evolvePublication } from '../domain/publication.ts';
import type { PublicationCommand, PublicationRefusal } from '../domain/publication.ts';
import { checkText, readGround } from '../queries/check-text.ts';
import { findPublicationRow, stateOfPublication, storePublication } from '../store/publications.ts';
import type { PublicationRow } from '../store/publications.ts';
import { changeDraft } from './change-draft.ts';
import { emitChanged, enqueueDelivery, putOnItsWay } from './queue-publication.ts';
import { RefusedByChecks } from './refused-by-checks.ts';

/** Undo: the draft is there again, to be worked on. */
export async function withdrawPublication(
  engagement: Engagement,
  actor: PersonActor,
  id: string,
): Promise<void> {
  await engagement.platform.db.transaction().execute(async (tx) => {
    const at = engagement.platform.clock.now();
    const row = await command(engagement, tx, actor, { id, command: { do: 'withdraw', at } });
    if (row.kind === 'edit' || row.kind === 'delete') return;
    if (row.draft_id) await changeDraft(tx, row.draft_id, { do: 'reopen', at });
    await engagement.conversations.dropAnswer(tx, { publicationId: row.id });
  });
}

export async function retryPublication(
  engagement: Engagement,
  actor: PersonActor,
  id: string,
): Promise<void> {
  await engagement.platform.db.transaction().execute(async (tx) => {
    const at = engagement.platform.clock.now();
    const row = await command(engagement, tx, actor, { id, command: { do: 'retry', at } });
    if (row.kind === 'edit' || row.kind === 'delete') return;
    await engagement.conversations.announceAnswer(tx, {
      conversationId: row.conversation_id,
      publicationId: row.id,
      postId: row.post_id,
      personId: row.person_id,
      kind: row.purpose === 'answer' ? 'answer' : 'acknowledgement',
    });
  });
}

/** A deed of its own, with its own key, receipt and alarm. @returns its id */
export async function changePublishedText(
  engagement: Engagement,
  actor: PersonActor,
  { id, change }: { id: string; change: { kind: 'edit'; text: string } | { kind: 'delete' } },
): Promise<string> {
  return engagement.platform.db.transaction().execute(async (tx) => {
    const row = await getOwn(engagement, tx, actor, id);
    if (
      row.state !== 'delivered' ||
      row.deleted_at !== null ||
      row.kind === 'edit' ||
      row.kind === 'delete'
    ) {
      throw refused('Only what stands at the network can be changed there.', id);
    }
    const text = change.kind === 'edit' ? change.text : row.text;
    const undoSeconds = await requireAllowed(engagement, tx, actor, {
      row,
      change: change.kind,
      text,
    });
    const editId = newId<'publication'>();
    await putOnItsWay(engagement, tx, actor, {
      undoSeconds,
      row: {
        ...row,
        id: editId,
        draft_id: null,
        draft_version: null,
        kind: change.kind,
        of_publication_id: id,
        text,
        person_id: row.person_id,
        approved_by: actor.personId,
        promised_by: null,
      },
    });
    return editId;
  });
}

/** The place must be able to, and the new words go through the same checks as the old ones. */
async function requireAllowed(
  engagement: Engagement,
  tx: Transaction,
  actor: PersonActor,
  { row, change, text }: { row: PublicationRow; change: 'edit' | 'delete'; text: string },
): Promise<number> {
  const need = await getNeed(engagement, tx, row.conversation_id);
  const ground = await readGround(engagement, tx, need);
  const { place } = ground;
  if (change === 'edit' ? !place.canEdit : !place.canDelete) {
    throw refused(`This place does not let anybody ${change} what was said.`, row.id);
  }
  // To take back what was said, nobody needs a role again.
  if (change === 'delete') return place.undoSeconds;
  await requireFor(engagement, actor, 'engagement.answer', need);
  const { lang, visibility, person_id: authorId, post_id: postId } = row;
  const checked = await checkText(engagement, tx, ground, {
    authorId,
    text,
    lang,
    visibility,
    postId,
    isAgreedWording: false,
    overrides: [],
  });
  if (checked.wayOut.way === 'free') return place.undoSeconds;
  throw new RefusedByChecks(checked);
}

async function command(
  engagement: Engagement,
  tx: Transaction,
  actor: PersonActor,
  { id, command }: { id: string; command: PublicationCommand },
): Promise<PublicationRow> {
  const row = await getOwn(engagement, tx, actor, id);
  const state = stateOfPublication(row);
  const decision = decidePublication(state, command);
  if (!decision.ok) throw refused(WORDS[decision.refusal], id, decision.refusal);
  const { events } = decision;
  const next = events.reduce(evolvePublication, state);
  const dueAt = dueTimeOf(next);
  await storePublication(tx, id, { state: next, events, dueAt, receipt: null, at: command.at });
  if (dueAt) await enqueueDelivery(engagement, tx, { id, at: dueAt });
  const after = { ...row, state: next.state === 'none' ? row.state : next.state };
  await emitChanged(engagement, tx, actor, { row: after, events });
  return row;
}

/** One's own, or anybody's for who reviews there. */
async function getOwn(
  engagement: Engagement,
  tx: Transaction,
  actor: PersonActor,
  id: string,
): Promise<PublicationRow> {
  const row = await findPublicationRow(tx, id, { forUpdate: true });
  if (!row) {
    const message = 'There is no such publication.';
    throw new AppError('not-found', engagementErrors.publicationNotFound, message);
  }
  if (row.person_id === actor.personId) return row;
  const need = await getNeed(engagement, tx, row.conversation_id);
  if (await mayFor(engagement, tx, actor, { permission: 'engagement.review', need })) return row;
  const message = `${row.person_name} has sent this; only they or a reviewer may change it.`;
  throw new AppError('forbidden', engagementErrors.notYourDraft, message);
}

function refused(
  message: string,
  publicationId: string,
  refusal: PublicationRefusal | null = null,
): AppError {
  return new AppError('conflict', engagementErrors.publicationRefused, message, {
    details: { publicationId, refusal },
  });
}

const WORDS: Readonly<Record<PublicationRefusal, string>> = {
  'not-approved': 'No person has approved this.',
  'already-queued': 'It is on its way already.',
  'not-due': 'It is not due yet.',
  'in-hand': 'It is being sent just now.',
  'too-late-to-undo': 'It is too late to take it back. Where the place allows it, delete it there.',
  'not-retryable': 'Only what the network refused can be tried again.',
  'not-sending': 'It is not being sent.',
};
