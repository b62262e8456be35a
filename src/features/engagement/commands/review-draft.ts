// Asking for a review, and the reviewer's word: approved, perhaps sent at once, or sent back with a comment.

import type { PersonActor } from '#platform/http/caller.ts';
import type { Transaction } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import { getDraft, getNeed, readPolicy, requireForDraft } from '../context.ts';
import type { Engagement } from '../context.ts';
import { engagementErrors, engagementEvents } from '../contract.ts';
import { insertOverrides } from '../store/draft-checks.ts';
import type { DraftRow } from '../store/drafts.ts';
import { insertReviewOutcome } from '../store/policies.ts';
import { changeDraft } from './change-draft.ts';
import { judgeVersion, publishIn } from './publish-draft.ts';
import { requireOwn } from './save-draft.ts';
import { tellAutonomy } from './tell-autonomy.ts';

type Override = { rule: string; reason: string };

export async function askReview(
  engagement: Engagement,
  actor: PersonActor,
  ask: { draftId: string; version: number; overrides: readonly Override[] },
): Promise<void> {
  const { platform } = engagement;
  const { draftId, version, overrides } = ask;
  await platform.db.transaction().execute(async (tx) => {
    const at = platform.clock.now();
    requireOwn(await getDraft(tx, draftId), actor);
    const { reviewHours } = await readPolicy(engagement, tx);
    const expiresAt = new Date(at.getTime() + reviewHours * 3_600_000);
    const by = actor.personId;
    const { before } = await changeDraft(tx, draftId, {
      do: 'ask-review',
      by,
      version,
      expiresAt,
      at,
    });
    await insertOverrides(tx, { draftId, version, by, at, overrides });
    // A block stops here already: no reviewer's time is taken for what can't leave.
    await judgeVersion(engagement, tx, { draft: before, version });
    await emit(engagement, tx, actor, {
      type: engagementEvents.reviewAsked,
      draft: before,
      version,
    });
  });
}

/** @returns the publication's id when it was sent too */
export async function approveDraft(
  engagement: Engagement,
  actor: PersonActor,
  approval: { draftId: string; version: number; comment: string; send: boolean },
): Promise<string | null> {
  const { platform } = engagement;
  const { draftId, version, comment, send } = approval;
  await requireForDraft(engagement, actor, 'engagement.review', draftId);
  return platform.db.transaction().execute(async (tx) => {
    const at = platform.clock.now();
    const command = { do: 'approve', by: actor.personId, version, comment, at } as const;
    const { before } = await changeDraft(tx, draftId, command);
    await noteOutcome(engagement, tx, actor, { draft: before, outcome: 'approved', at });
    await emit(engagement, tx, actor, { type: engagementEvents.approved, draft: before, version });
    if (!send) return null;
    return publishIn(engagement, tx, actor, { draftId, version });
  });
}

export async function sendBack(
  engagement: Engagement,
  actor: PersonActor,
  { draftId, version, comment }: { draftId: string; version: number; comment: string },
): Promise<void> {
  const { platform } = engagement;
  if (comment === '') {
    const message = 'Say what should change.';
    throw new AppError('invalid', engagementErrors.draftRefused, message, {
      details: { field: 'comment' },
    });
  }
  await requireForDraft(engagement, actor, 'engagement.review', draftId);
  await platform.db.transaction().execute(async (tx) => {
    const at = platform.clock.now();
    const command = { do: 'send-back', by: actor.personId, version, comment, at } as const;
    const { before } = await changeDraft(tx, draftId, command);
    await noteOutcome(engagement, tx, actor, { draft: before, outcome: 'sent-back', at });
    await emit(engagement, tx, actor, { type: engagementEvents.sentBack, draft: before, version });
  });
}

export async function discardDraft(
  engagement: Engagement,
  actor: PersonActor,
  draftId: string,
): Promise<void> {
  const { platform } = engagement;
  await platform.db.transaction().execute(async (tx) => {
    requireOwn(await getDraft(tx, draftId), actor);
    const at = platform.clock.now();
    const { before } = await changeDraft(tx, draftId, { do: 'discard', by: actor.personId, at });
    await emit(engagement, tx, actor, {
      type: engagementEvents.draftDiscarded,
      draft: before,
      version: before.version,
    });
  });
}

/** What was approved counts towards trust, what was sent back against it. */
async function noteOutcome(
  engagement: Engagement,
  tx: Transaction,
  reviewer: PersonActor,
  { draft, outcome, at }: { draft: DraftRow; outcome: 'approved' | 'sent-back'; at: Date },
): Promise<void> {
  await insertReviewOutcome(tx, {
    draftId: draft.id,
    authorId: draft.author_id,
    sourceId: draft.source_id,
    reviewerId: reviewer.personId,
    outcome,
    at,
  });
  await tellAutonomy(engagement, tx, { personId: draft.author_id, actor: reviewer });
}

async function emit(
  { platform }: Engagement,
  tx: Transaction,
  actor: PersonActor,
  { type, draft, version }: { type: string; draft: DraftRow; version: number },
): Promise<void> {
  await platform.events.emit(tx, {
    type,
    subject: `draft:${draft.id}`,
    actor,
    payload: {
      draftId: draft.id,
      conversationId: draft.conversation_id,
      personId: draft.author_id,
      version,
    },
  });
}

/** Reviews that nobody gave in time, and approvals that no longer hold. */
export async function expireReview(engagement: Engagement, draftId: string): Promise<void> {
  const { platform } = engagement;
  await platform.db.transaction().execute(async (tx) => {
    const { before, events } = await changeDraft(tx, draftId, {
      do: 'tick',
      at: platform.clock.now(),
    });
    if (events.length === 0) return;
    await getNeed(engagement, tx, before.conversation_id);
    await platform.events.emit(tx, {
      type: engagementEvents.reviewExpired,
      subject: `draft:${draftId}`,
      actor: { kind: 'system', name: 'engagement' },
      payload: {
        draftId,
        conversationId: before.conversation_id,
        personId: before.author_id,
        version: before.version,
      },
    });
  });
}
