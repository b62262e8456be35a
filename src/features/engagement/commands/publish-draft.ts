// A person sends a version: what the checks and their autonomy allow leaves as a publication, after the moment in which it
// can be taken back. The decision, the publication and the job that carries it are one transaction.

import type { PersonActor } from '#platform/http/caller.ts';
import type { Transaction } from '#platform/db/database.ts';
import { AppError, assert } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { getDraft, getNeed, requireForDraft } from '../context.ts';
import type { Engagement } from '../context.ts';
import { engagementErrors } from '../contract.ts';
import { checkText, readGround } from '../queries/check-text.ts';
import type { Checked } from '../queries/check-text.ts';
import { isAgreedWording } from '../queries/show-draft.ts';
import { insertOverrides, listOverrides, recordCheck } from '../store/draft-checks.ts';
import { findVersion } from '../store/drafts.ts';
import type { DraftRow, VersionRow } from '../store/drafts.ts';
import { changeDraft } from './change-draft.ts';
import { queuePublication } from './queue-publication.ts';
import { RefusedByChecks } from './refused-by-checks.ts';
import { requireOwn } from './save-draft.ts';

/** @returns the publication's id */
export async function publishDraft(
  engagement: Engagement,
  actor: PersonActor,
  publish: {
    draftId: string;
    version: number;
    overrides: readonly { rule: string; reason: string }[];
  },
): Promise<string> {
  const { platform } = engagement;
  const { draftId, version, overrides } = publish;
  await requireForDraft(engagement, actor, 'engagement.answer', draftId);
  return platform.db.transaction().execute(async (tx) => {
    requireOwn(await getDraft(tx, draftId), actor);
    const at = platform.clock.now();
    await insertOverrides(tx, { draftId, version, by: actor.personId, at, overrides });
    return publishIn(engagement, tx, actor, { draftId, version });
  });
}

export async function publishIn(
  engagement: Engagement,
  tx: Transaction,
  actor: PersonActor,
  { draftId, version }: { draftId: string; version: number },
): Promise<string> {
  const { platform } = engagement;
  const draft = await getDraft(tx, draftId, { forUpdate: true });
  const { checked, text, place } = await judgeVersion(engagement, tx, { draft, version });
  if (!place.canReply) {
    throw new AppError(
      'conflict',
      engagementErrors.placeCannot,
      place.why ?? 'Nothing can be sent.',
    );
  }
  const { way, rules } = checked.wayOut;
  if (way === 'another-sends' && actor.personId === draft.author_id) {
    const message = 'Somebody else has to send this for you: ask for a review.';
    throw new AppError('conflict', engagementErrors.reviewNeeded, message, {
      details: { way, rules },
    });
  }
  const at = platform.clock.now();
  const publicationId = newId<'publication'>();
  const needsReview = way === 'review' || way === 'another-sends';
  const { before } = await changeDraft(tx, draftId, {
    do: 'publish',
    by: actor.personId,
    version,
    publicationId,
    needsReview,
    at,
  });
  const isApproved = before.review_state === 'approved' && before.review_version === version;
  await queuePublication(engagement, tx, actor, {
    id: publicationId,
    draft: before,
    version: text,
    // Where a review was needed its giver has approved it; otherwise whoever sends it has.
    approvedBy: isApproved && before.review_by ? before.review_by : actor.personId,
    undoSeconds: place.undoSeconds,
  });
  return publicationId;
}

export type JudgedVersion = {
  checked: Checked;
  text: VersionRow;
  place: { canReply: boolean; why: string | null; undoSeconds: number };
};

/** Checks a version for good: what was found is kept with it. @throws AppError `conflict` when something blocks it */
export async function judgeVersion(
  engagement: Engagement,
  tx: Transaction,
  { draft, version }: { draft: DraftRow; version: number },
): Promise<JudgedVersion> {
  const need = await getNeed(engagement, tx, draft.conversation_id);
  const ground = await readGround(engagement, tx, need);
  const text = await findVersion(tx, draft.id, version);
  assert(text, 'every version of a draft has its text');
  const checked = await checkText(engagement, tx, ground, {
    authorId: draft.author_id,
    text: text.text,
    lang: text.lang,
    visibility: text.visibility,
    postId: draft.post_id,
    isAgreedWording: isAgreedWording(draft, text.text),
    overrides: await listOverrides(tx, draft.id, version),
  });
  const { findings, policyVersion, wayOut } = checked;
  const at = engagement.platform.clock.now();
  await recordCheck(tx, { draftId: draft.id, version, policyVersion, findings, at });
  if (wayOut.way === 'not-allowed') {
    const message = `${draft.author_name} may not answer here.`;
    throw new AppError('forbidden', engagementErrors.mayNotAnswer, message);
  }
  if (wayOut.way === 'blocked') throw new RefusedByChecks(checked);
  return { checked, text, place: ground.place };
}
