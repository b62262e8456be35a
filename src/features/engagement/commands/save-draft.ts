// Saves what is being written, again and again: every version stays. What was written beside a newer version is kept whole,
// and its writer is told.

import type { Actor } from '#platform/actor.ts';
import type { PersonActor } from '#platform/http/caller.ts';
import type { Transaction } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { findLinks } from '#text/links.ts';
import type { Engagement } from '../context.ts';
import { getNeed, requireFor } from '../context.ts';
import { engagementErrors, engagementEvents } from '../contract.ts';
import type { DraftInput } from '../contract/drafts.ts';
import { postToAnswer, readGround } from '../queries/check-text.ts';
import type { CheckGround } from '../queries/check-text.ts';
import { insertDraft, insertVersion, listOpenDrafts } from '../store/drafts.ts';
import type { DraftRow, Purpose } from '../store/drafts.ts';
import { changeDraft } from './change-draft.ts';

export const LOOK_AT_LINKS = 'engagement.look-at-links';

/** @returns the draft's id. @throws AppError `conflict` `engagement.draft-outdated`; the text is kept nevertheless */
export async function saveDraft(
  engagement: Engagement,
  actor: PersonActor,
  { conversationId, input }: { conversationId: string; input: DraftInput },
): Promise<string> {
  const { db } = engagement.platform;
  const need = await getNeed(engagement, db, conversationId);
  await requireFor(engagement, actor, 'engagement.answer', need);
  const ground = await readGround(engagement, db, need);
  const saved = await db.transaction().execute(async (tx) => {
    const mine = await lockOwnDraft(tx, conversationId, actor);
    const draftId = mine?.id ?? (await begin(engagement, tx, actor, { ground, input }));
    return writeVersion(engagement, tx, actor, { draftId, ...input, writerId: actor.personId });
  });
  if (saved.newerVersion === null) return saved.draftId;
  const message =
    'Somebody saved a newer version meanwhile. Your text is kept beside it; join the two.';
  throw new AppError('conflict', engagementErrors.draftOutdated, message, { details: saved });
}

/** Two windows of one person open one draft, not two. */
async function lockOwnDraft(
  tx: Transaction,
  conversationId: string,
  actor: PersonActor,
): Promise<DraftRow | null> {
  const open = await listOpenDrafts(tx, conversationId);
  return open.find((draft) => draft.author_id === actor.personId) ?? null;
}

async function begin(
  engagement: Engagement,
  tx: Transaction,
  actor: PersonActor,
  { ground, input }: { ground: CheckGround; input: DraftInput },
): Promise<string> {
  const post = postToAnswer(ground, input.postId);
  return beginDraft(engagement, tx, {
    ground,
    authorId: actor.personId,
    postId: post.id,
    purpose: 'answer',
    kind: input.kind,
  });
}

export async function beginDraft(
  { platform }: Engagement,
  tx: Transaction,
  draft: {
    ground: CheckGround;
    authorId: string;
    postId: string;
    purpose: Purpose;
    kind: 'reply' | 'quote';
    promisedBy?: Date;
    agreedText?: string;
  },
): Promise<string> {
  const id = newId<'draft'>();
  await insertDraft(tx, {
    id,
    conversationId: draft.ground.need.conversationId,
    sourceId: draft.ground.need.sourceId,
    postId: draft.postId,
    authorId: draft.authorId,
    purpose: draft.purpose,
    kind: draft.kind,
    promisedBy: draft.promisedBy ?? null,
    agreedText: draft.agreedText ?? null,
    at: platform.clock.now(),
  });
  return id;
}

export type SavedVersion = { draftId: string; newerVersion: number | null };

export async function writeVersion(
  { platform }: Engagement,
  tx: Transaction,
  actor: Actor,
  save: {
    draftId: string;
    /** In whose name. */
    writerId: string;
    text: string;
    basedOn: number;
    lang: DraftInput['lang'];
    visibility: DraftInput['visibility'];
  },
): Promise<SavedVersion> {
  const { draftId, writerId, text, basedOn, lang, visibility } = save;
  const at = platform.clock.now();
  const command = { do: 'save', by: writerId, basedOn, at } as const;
  const { before, events } = await changeDraft(tx, draftId, command);
  const aside = events.find((event) => event.type === 'kept-aside');
  await insertVersion(tx, draftId, {
    version: aside ? basedOn : before.version + 1,
    is_aside: aside !== undefined,
    text,
    lang,
    visibility,
    written_by: writerId,
    written_at: at,
  });
  await platform.events.emit(tx, {
    type: engagementEvents.draftSaved,
    subject: `draft:${draftId}`,
    actor,
    payload: { draftId, conversationId: before.conversation_id, personId: before.author_id },
  });
  const addresses = findLinks(text).flatMap(({ address, hasScheme }) => (hasScheme ? address : []));
  if (addresses.length > 0)
    await platform.jobs.enqueue(tx, {
      name: LOOK_AT_LINKS,
      payload: {
        draftId,
        conversationId: before.conversation_id,
        personId: writerId,
        addresses,
      },
      key: `${LOOK_AT_LINKS}:${draftId}`,
      attemptsMax: 2,
    });
  return { draftId, newerVersion: aside ? before.version : null };
}

/** One's own. @throws AppError `forbidden` */
export function requireOwn(draft: DraftRow, actor: PersonActor): void {
  if (draft.author_id === actor.personId) return;
  const message = `${draft.author_name} writes this one. Begin your own, or talk to them.`;
  throw new AppError('forbidden', engagementErrors.notYourDraft, message);
}
