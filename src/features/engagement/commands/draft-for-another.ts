// A draft that a later feature writes in the name of a person: they find it in the conversation, change it and send it, or
// not. Nothing leaves by itself.

import type { Actor } from '#platform/actor.ts';
import type { Transaction } from '#platform/db/database.ts';
import { codeOf } from '#platform/errors.ts';
import type { PersonActor } from '#platform/http/caller.ts';
import { getDraft, getNeed } from '../context.ts';
import type { Engagement } from '../context.ts';
import { engagementErrors, engagementEvents } from '../contract.ts';
import { postToAnswer, readGround } from '../queries/check-text.ts';
import type { CheckGround } from '../queries/check-text.ts';
import { listOpenDrafts } from '../store/drafts.ts';
import { changeDraft } from './change-draft.ts';
import { publishDraft } from './publish-draft.ts';
import { beginDraft, writeVersion } from './save-draft.ts';

export type DraftForAnother = {
  conversationId: string;
  /** The post to answer; one that is gone: the newest of theirs. */
  postId: string | null;
  authorId: string;
  text: string;
  lang: string;
};

export type DraftedForAnother =
  | { draftId: string }
  /** `writing`: they have a draft there already, which stays as it is. */
  | { draftId: null; because: 'place-cannot' | 'nothing-to-answer' | 'writing' };

export async function draftForAnother(
  engagement: Engagement,
  tx: Transaction,
  actor: Actor,
  draft: DraftForAnother,
): Promise<DraftedForAnother> {
  const { conversationId, authorId, text, lang } = draft;
  const ground = await readGround(engagement, tx, await getNeed(engagement, tx, conversationId));
  if (!ground.place.canReply) return { draftId: null, because: 'place-cannot' };
  const post = findPost(ground, draft.postId);
  if (!post) return { draftId: null, because: 'nothing-to-answer' };
  const open = await listOpenDrafts(tx, conversationId);
  if (open.some(({ author_id }) => author_id === authorId))
    return { draftId: null, because: 'writing' };
  const draftId = await beginDraft(engagement, tx, {
    ground,
    authorId,
    postId: post.id,
    purpose: 'answer',
    kind: 'reply',
  });
  const isClosed = post.visibility !== 'public';
  const canShow = isClosed && ground.place.visibilities.includes(post.visibility);
  const visibility = canShow ? post.visibility : null;
  const version = { draftId, writerId: authorId, text, basedOn: 0, lang, visibility };
  await writeVersion(engagement, tx, actor, version);
  return { draftId };
}

function findPost(
  ground: CheckGround,
  postId: string | null,
): ReturnType<typeof postToAnswer> | null {
  const known = ground.posts.some(({ id, deletedAt }) => id === postId && !deletedAt);
  try {
    return postToAnswer(ground, known ? postId : null);
  } catch (error) {
    if (codeOf(error) === engagementErrors.nothingToAnswer) return null;
    throw error;
  }
}

/** It is no longer wanted. One that was sent or discarded stays as it is. */
export async function dropDraft(
  { platform }: Engagement,
  tx: Transaction,
  actor: Actor,
  draftId: string,
): Promise<void> {
  const draft = await getDraft(tx, draftId, { forUpdate: true });
  if (draft.state !== 'writing') return;
  const at = platform.clock.now();
  await changeDraft(tx, draftId, { do: 'discard', by: draft.author_id, at });
  await platform.events.emit(tx, {
    type: engagementEvents.draftDiscarded,
    subject: `draft:${draftId}`,
    actor,
    payload: { draftId, conversationId: draft.conversation_id, personId: draft.author_id },
  });
}

/** As its author sends it themselves. @returns the publication's id */
export async function sendNewestVersion(
  engagement: Engagement,
  actor: PersonActor,
  draftId: string,
): Promise<string> {
  const { version } = await getDraft(engagement.platform.db, draftId);
  return publishDraft(engagement, actor, { draftId, version, overrides: [] });
}
