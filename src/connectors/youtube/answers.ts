// Answers below comments of YouTube in the name of whoever signed in; edited and deleted there. Each costs 50 units.
// YouTube's API has no way to like a comment.

import { z } from 'zod';
import type { JsonAnswer } from '#platform/polling/ask-json.ts';
import { undelivered } from '#platform/polling/undelivered.ts';
import { understood } from '#platform/polling/understood.ts';
import type { Delivery, Publication, Receipt, ReplyPort } from '#features/listening/reply-port.ts';
import { commentAnswers, placeUnknown } from '#connectors/comment-answers.ts';
import { addressIn, commentSchema, referenceSchema } from './comments.ts';
import type { Comment } from './comments.ts';
import { readComments } from './recheck-comments.ts';
import { maySpeak } from './settings.ts';
import type { YouTubeSettings } from './settings.ts';
import { readReplies } from './threads.ts';
import type { YouTubeApi, YouTubeContext } from './youtube-api.ts';
import { youTubeWords } from './youtube-api.ts';

const clockDifferenceMs = 10 * 60_000;
type Reference = z.infer<typeof referenceSchema>;

export const answerYouTube = (
  apiOf: (context: YouTubeContext) => YouTubeApi,
): ReplyPort<YouTubeSettings> =>
  commentAnswers({
    place: 'YouTube',
    maySpeak,
    whyNot: 'Nobody is signed in at YouTube here.',
    canLike: false,
    lengthMax: 10_000,
    markup: 'plain',
    apiOf,
    isGone,
    find,
    send,
  });

async function send(publication: Publication, api: YouTubeApi): Promise<Delivery> {
  if (publication.kind === 'like') throw new Error('YouTube has no way to like a comment');
  const of = 'of' in publication ? publication.of : publication.to;
  const reference = referenceSchema.safeParse(of.reference).data;
  if (!reference) return placeUnknown;
  if (!('of' in publication)) return say(api, publication.text, reference);
  const { of: receipt } = publication;
  const done: Delivery = { outcome: 'delivered', receipt: { ...receipt, at: api.now() } };
  const answer =
    publication.kind === 'edit'
      ? await api.write(
          'PUT',
          { part: 'snippet' },
          { id: receipt.nativeId, snippet: { textOriginal: publication.text } },
        )
      : await api.write('DELETE', { id: receipt.nativeId });
  return answer.status < 300 ? done : refusedBy(api, answer);
}

async function say(api: YouTubeApi, text: string, reference: Reference): Promise<Delivery> {
  const json = { snippet: { parentId: reference.topId, textOriginal: text } };
  const answer = await api.write('POST', { part: 'snippet' }, json);
  if (answer.status !== 200) return refusedBy(api, answer);
  const comment = understood(commentSchema, answer.json, 'YouTube');
  return { outcome: 'delivered', receipt: receiptOf(comment, reference) };
}

function refusedBy(api: YouTubeApi, answer: JsonAnswer): Delivery {
  return undelivered(
    answer,
    api.about(answer),
    answer.status === 401 ? null : youTubeWords(answer),
  );
}

async function isGone(api: YouTubeApi, id: string): Promise<boolean> {
  const found = await readComments(api, [id]);
  return found !== 'broken' && !found.has(id);
}

async function find(publication: Publication, api: YouTubeApi): Promise<Receipt | null> {
  if (publication.kind === 'like') return null;
  if ('of' in publication) {
    const { of } = publication;
    const found = await readComments(api, [of.nativeId]);
    if (found === 'broken') return null;
    const comment = found.get(of.nativeId);
    if (publication.kind === 'delete') return comment ? null : of;
    return comment && isSame(comment, publication.text) ? of : null;
  }
  const { to, text, madeAt } = publication;
  const reference = referenceSchema.safeParse(to.reference).data;
  const me = await api.me();
  if (!reference || me === null) return null;
  const notBefore = madeAt.getTime() - clockDifferenceMs;
  // There are no keys: an answer is known by its writer, its place, its text and its time.
  const own = (await readReplies(api, reference.topId)).find((comment) => {
    const { authorChannelId, publishedAt } = comment.snippet;
    const isOurs = authorChannelId?.value === me && Date.parse(publishedAt) >= notBefore;
    return isOurs && isSame(comment, text);
  });
  return own ? receiptOf(own, reference) : null;
}

const isSame = ({ snippet }: Comment, text: string): boolean =>
  (snippet.textOriginal ?? snippet.textDisplay).trim() === text.trim();

function receiptOf({ id, snippet }: Comment, { topId, videoId }: Reference): Receipt {
  return {
    nativeId: id,
    url: videoId ? addressIn(videoId, id) : null,
    at: new Date(snippet.publishedAt),
    reference: { topId, ...(videoId ? { videoId } : {}) },
  };
}
