// One command of the state machine on one draft, in the caller's transaction: decided, folded, stored.

import type { Transaction } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import { getDraft } from '../context.ts';
import { engagementErrors } from '../contract.ts';
import { decideDraft, evolveDraft } from '../domain/draft.ts';
import type { DraftCommand, DraftEvent, DraftRefusal } from '../domain/draft.ts';
import { stateOfDraft, storeDraft } from '../store/drafts.ts';
import type { DraftRow } from '../store/drafts.ts';

/** @returns the row as it was, and what happened. @throws AppError `conflict` with the refusal in words */
export async function changeDraft(
  tx: Transaction,
  draftId: string,
  command: DraftCommand,
): Promise<{ before: DraftRow; events: readonly DraftEvent[] }> {
  const before = await getDraft(tx, draftId, { forUpdate: true });
  const state = stateOfDraft(before);
  const decision = decideDraft(state, command);
  if (!decision.ok) throw refused(decision.refusal, before);
  const { events } = decision;
  await storeDraft(tx, draftId, {
    state: events.reduce(evolveDraft, state),
    events,
    at: command.at,
  });
  return { before, events };
}

function refused(refusal: DraftRefusal, { id, version, review_expires_at }: DraftRow): AppError {
  const details = { draftId: id, refusal, version, expiredAt: review_expires_at };
  if (refusal === 'outdated') {
    const message = 'Meanwhile it was changed. Look at the newest version first.';
    return new AppError('conflict', engagementErrors.draftOutdated, message, { details });
  }
  const code =
    refusal === 'needs-review' ? engagementErrors.reviewNeeded : engagementErrors.draftRefused;
  return new AppError('conflict', code, WORDS[refusal], { details });
}

const WORDS: Readonly<Record<Exclude<DraftRefusal, 'outdated'>, string>> = {
  'not-writing': 'This draft was sent or discarded already.',
  'own-approval': 'Nobody approves what they wrote themselves.',
  'no-review-asked': 'Nobody has asked for a review of it.',
  'review-expired': 'The review has run out. Ask for a new one.',
  'needs-review': 'Another person has to approve this version first.',
  'already-begun': 'This draft is there already.',
};
