// Answers on Lemmy as comments of the user who signed in; edited, deleted, and votes up.

import { z } from 'zod';
import { AppError } from '#platform/errors.ts';
import type { JsonAnswer } from '#platform/polling/ask-json.ts';
import { laterBecause, undelivered } from '#platform/polling/undelivered.ts';
import { understood } from '#platform/polling/understood.ts';
import type { Delivery, Publication, Receipt, ReplyPort } from '#features/listening/reply-port.ts';
import { commentAnswers, placeUnknown } from '#connectors/comment-answers.ts';
import { lemmyWords } from './lemmy-api.ts';
import type { LemmyApi, LemmyContext } from './lemmy-api.ts';
import { readPage } from './lists.ts';
import { readView } from './recheck-views.ts';
import { maySpeak } from './settings.ts';
import type { LemmySettings } from './settings.ts';
import { referenceSchema, viewOf } from './views.ts';
import type { View } from './views.ts';

const clockDifferenceMs = 10 * 60_000;
const pagesMax = 5;

const saidSchema = z.object({ comment_view: z.unknown() });
type Reference = z.infer<typeof referenceSchema>;

export const answerLemmy = (apiOf: (context: LemmyContext) => LemmyApi): ReplyPort<LemmySettings> =>
  commentAnswers({
    place: 'this server',
    maySpeak,
    whyNot: 'Nobody is signed in on this server.',
    canLike: true,
    lengthMax: 10_000,
    markup: 'markdown',
    apiOf,
    isGone,
    find,
    send,
  });

async function isGone(api: LemmyApi, nativeId: string): Promise<boolean> {
  const view = await readView(api, nativeId);
  return view === 'gone' || (typeof view === 'object' && view.isGone);
}

async function send(publication: Publication, api: LemmyApi): Promise<Delivery> {
  const of = 'of' in publication ? publication.of : publication.to;
  const reference = referenceSchema.safeParse(of.reference).data;
  if (!reference) return placeUnknown;
  try {
    return await sendAt(reference, publication, api);
  } catch (error) {
    // Signing in comes first: where it fails, nothing was sent.
    if (error instanceof AppError && error.kind !== 'unavailable') return laterBecause(error);
    throw error;
  }
}

async function sendAt(
  { postId, commentId }: Reference,
  publication: Publication,
  api: LemmyApi,
): Promise<Delivery> {
  if ('of' in publication) return change(publication, commentId, api);
  if (publication.kind === 'like') return like(publication, { postId, commentId }, api);
  const json = { content: publication.text, post_id: postId, parent_id: commentId ?? null };
  const answer = await api.ask('/comment', { json });
  if (answer.status !== 200) return refusedBy(api, answer);
  const view = viewOf(understood(saidSchema, answer.json, 'The server').comment_view, api.settings);
  if (!view) throw new Error('The server took the comment and does not say where it stands.');
  return { outcome: 'delivered', receipt: receiptOf(view) };
}

async function like(
  { to }: Extract<Publication, { kind: 'like' }>,
  { postId, commentId }: Reference,
  api: LemmyApi,
): Promise<Delivery> {
  const vote = (await api.version()) === 4 ? { is_upvote: true } : { score: 1 };
  const isComment = commentId !== undefined;
  const json = isComment ? { comment_id: commentId, ...vote } : { post_id: postId, ...vote };
  const answer = await api.ask(`/${isComment ? 'comment' : 'post'}/like`, { json });
  if (answer.status !== 200) return refusedBy(api, answer);
  const { nativeId, url, reference } = to;
  return { outcome: 'delivered', receipt: { nativeId, url, at: api.now(), reference } };
}

async function change(
  publication: Extract<Publication, { kind: 'edit' | 'delete' }>,
  commentId: number | undefined,
  api: LemmyApi,
): Promise<Delivery> {
  const isNew = (await api.version()) === 4;
  const answer =
    publication.kind === 'edit'
      ? await api.ask('/comment', {
          method: 'PUT',
          json: { comment_id: commentId, content: publication.text },
        })
      : await api.ask(isNew ? '/comment' : '/comment/delete', {
          method: isNew ? 'DELETE' : 'POST',
          json: { comment_id: commentId, deleted: true },
        });
  if (answer.status !== 200) return refusedBy(api, answer);
  return { outcome: 'delivered', receipt: { ...publication.of, at: api.now() } };
}

function refusedBy(api: LemmyApi, answer: JsonAnswer): Delivery {
  const words = answer.status === 401 ? null : lemmyWords(answer)?.replaceAll('_', ' ');
  return undelivered(answer, api.about(answer), words ?? null);
}

async function find(publication: Publication, api: LemmyApi): Promise<Receipt | null> {
  if (publication.kind === 'reply' || publication.kind === 'quote') {
    return findReply(publication, api);
  }
  const of = 'of' in publication ? publication.of : publication.to;
  const view = await readView(api, of.nativeId);
  if (view === 'limited' || view === 'unsaid') {
    throw new AppError(
      'unavailable',
      'lemmy.refused',
      'The server does not tell what stands there.',
    );
  }
  const stands = view !== 'gone' && !view.isGone ? view : null;
  if (publication.kind === 'delete') return stands ? null : publication.of;
  if (publication.kind === 'edit') {
    return stands?.content.trim() === publication.text.trim() ? publication.of : null;
  }
  const { nativeId, url, reference } = publication.to;
  return stands?.isLiked ? { nativeId, url, at: api.now(), reference } : null;
}

/** Lemmy knows no keys: an answer is known by its writer, its place, its text and its time. */
async function findReply(
  { to, text, madeAt }: Extract<Publication, { kind: 'reply' | 'quote' }>,
  api: LemmyApi,
): Promise<Receipt | null> {
  const reference = referenceSchema.safeParse(to.reference).data;
  if (!reference) return null;
  const notBefore = madeAt.getTime() - clockDifferenceMs;
  const below = { post_id: reference.postId, community_name: null, community_name_or_id: null };
  let position: string | null = null;
  for (let pages = 0; pages < pagesMax; pages += 1) {
    const page = await readPage(api, 'comments', position, below);
    const found = page.entries.find((view) => {
      const isIt = view?.isOurs && !view.isGone && view.parent === to.nativeId;
      return isIt && view.content.trim() === text.trim() && view.at >= notBefore;
    });
    if (found) return receiptOf(found);
    position = page.next;
    if (position === null) return null;
  }
  return null;
}

function receiptOf({ nativeId, at, post }: View): Receipt {
  const { url = null, reference = null } = post;
  return { nativeId, url, at: new Date(at), reference };
}
