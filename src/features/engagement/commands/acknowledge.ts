// One keystroke: thanks, or owning the problem, as a draft in the other side's language and the manner of the place; sent
// at once when the person says so and nothing stands against it.

import type { PersonActor } from '#platform/http/caller.ts';
import type { Engagement } from '../context.ts';
import { getDraft, getNeed, requireFor } from '../context.ts';
import { acknowledgementText } from '../domain/acknowledgement.ts';
import { postToAnswer, readGround } from '../queries/check-text.ts';
import { listOpenDrafts } from '../store/drafts.ts';
import { changeDraft } from './change-draft.ts';
import { publishIn } from './publish-draft.ts';
import { beginDraft, writeVersion } from './save-draft.ts';

export async function acknowledge(
  engagement: Engagement,
  actor: PersonActor,
  ask: { conversationId: string; kind: 'thanks' | 'owning'; dueAt: Date | null; send: boolean },
): Promise<{ draftId: string; publicationId: string | null }> {
  const { platform, people } = engagement;
  const { conversationId, kind } = ask;
  const need = await getNeed(engagement, platform.db, conversationId);
  await requireFor(engagement, actor, 'engagement.answer', need);
  const ground = await readGround(engagement, platform.db, need);
  const post = postToAnswer(ground, null);
  const writer = await people.person(actor.personId);
  const now = platform.clock.now();
  const { policy, place } = ground;
  const promisedBy =
    kind === 'owning'
      ? (ask.dueAt ?? new Date(now.getTime() + policy.promiseHours * 3_600_000))
      : null;
  const text = acknowledgementText({
    kind,
    lang: post.lang === 'und' ? need.language : post.lang,
    manner: need.connector === 'email' ? 'letter' : 'post',
    writer: writer.name,
    organisation: policy.names[0] ?? null,
    needsDisclosure: place.account === 'own',
    dueAt: promisedBy,
    timeZone: writer.timeZone,
    now,
  });
  return platform.db.transaction().execute(async (tx) => {
    // What was begun stays: an answer in the making is put aside as a text of this one, not thrown away.
    const open = await listOpenDrafts(tx, conversationId);
    const mine = open.find((draft) => draft.author_id === actor.personId);
    if (mine && mine.purpose !== 'answer')
      await changeDraft(tx, mine.id, { do: 'discard', by: actor.personId, at: now });
    else if (mine) return { draftId: mine.id, publicationId: null };
    const draftId = await beginDraft(engagement, tx, {
      ground,
      authorId: actor.personId,
      postId: post.id,
      purpose: kind,
      kind: 'reply',
      agreedText: text,
      ...(promisedBy ? { promisedBy } : {}),
    });
    const visibility = post.visibility === 'public' ? null : post.visibility;
    const canShow = visibility !== null && place.visibilities.includes(visibility);
    await writeVersion(engagement, tx, actor, {
      draftId,
      writerId: actor.personId,
      text,
      basedOn: 0,
      lang: post.lang === 'und' ? null : post.lang,
      visibility: canShow ? visibility : null,
    });
    if (!ask.send) return { draftId, publicationId: null };
    const { version } = await getDraft(tx, draftId);
    const publicationId = await publishIn(engagement, tx, actor, { draftId, version });
    return { draftId, publicationId };
  });
}
