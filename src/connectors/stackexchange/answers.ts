// Answers on Stack Exchange in the name of whoever signed in: an answer below a question, a comment below an answer or
// beside a comment; edited, deleted, and votes up where the reputation allows.

import { tooLong, undelivered } from '#platform/polling/undelivered.ts';
import type { Delivery, Publication, Receipt, ReplyPort } from '#features/listening/reply-port.ts';
import { commentAnswers, placeUnknown } from '#connectors/comment-answers.ts';
import { readItems } from './recheck-items.ts';
import { seWords } from './se-api.ts';
import type { SeContext, StackExchangeApi } from './se-api.ts';
import { itemOf, referenceSchema } from './se-posts.ts';
import type { Item } from './se-posts.ts';
import { maySpeak } from './settings.ts';
import type { StackExchangeSettings } from './settings.ts';

const commentLengthMax = 600;
const clockDifferenceMs = 10 * 60_000;

export const answerStackExchange = (
  apiOf: (context: SeContext) => StackExchangeApi,
): ReplyPort<StackExchangeSettings> =>
  commentAnswers({
    place: 'Stack Exchange',
    maySpeak,
    whyNot: 'To answer, a key and a sign-in are needed.',
    canLike: true,
    lengthMax: 30_000,
    markup: 'markdown',
    apiOf,
    find,
    send,
  });

async function send(publication: Publication, api: StackExchangeApi): Promise<Delivery> {
  const reference = referenceOf(publication);
  if (!reference) return placeUnknown;
  const { kind, id } = reference;
  const below = 'of' in publication ? kind : targetOf(reference).kind;
  const refused =
    'text' in publication && below === 'comment'
      ? tooLong(publication.text, commentLengthMax, 'a comment')
      : null;
  if (refused) return refused;
  if ('text' in publication && !('of' in publication))
    return say(api, publication.text, targetOf(reference));
  if (publication.kind === 'edit') {
    const form = { body: publication.text };
    return act(api, `/${kind}s/${id}/edit`, { receipt: publication.of, form });
  }
  if (publication.kind === 'delete') {
    return act(api, `/${kind}s/${id}/delete`, { receipt: publication.of });
  }
  const { nativeId, url, reference: kept } = publication.to;
  const receipt = { nativeId, url, at: api.now(), reference: kept };
  return act(api, `/${kind}s/${id}/upvote`, { receipt });
}

type Reference = { kind: Item['kind']; id: number; postId?: number | undefined };

function referenceOf(publication: Publication): Reference | null {
  const of = 'of' in publication ? publication.of : publication.to;
  return referenceSchema.safeParse(of.reference).data ?? null;
}

/** What is said below it, and where: questions get answers, all else comments. */
function targetOf({ kind, id, postId }: Reference): { kind: 'answer' | 'comment'; path: string } {
  return kind === 'question'
    ? { kind: 'answer', path: `/questions/${id}/answers` }
    : { kind: 'comment', path: `/posts/${postId ?? id}/comments` };
}

async function say(
  api: StackExchangeApi,
  text: string,
  { path }: { path: string },
): Promise<Delivery> {
  const answer = await api.post(`${path}/add`, { body: text });
  if (answer.status !== 200) return undelivered(answer, api.about(answer), wordsOf(answer));
  const item = itemOf(firstOf(answer.json), { site: api.settings.site, me: null });
  if (!item) throw new Error('Stack Exchange took the answer and does not say where it stands.');
  return { outcome: 'delivered', receipt: receiptOf(item) };
}

async function act(
  api: StackExchangeApi,
  path: string,
  { receipt, form = {} }: { receipt: Receipt; form?: Record<string, string> },
): Promise<Delivery> {
  const answer = await api.post(path, form);
  if (answer.status === 200)
    return { outcome: 'delivered', receipt: { ...receipt, at: api.now() } };
  return undelivered(answer, api.about(answer), wordsOf(answer));
}

function wordsOf(answer: Parameters<typeof seWords>[0]): string | null {
  return answer.status === 401 || answer.status === 403 ? null : seWords(answer);
}

async function find(publication: Publication, api: StackExchangeApi): Promise<Receipt | null> {
  const reference = referenceOf(publication);
  if (!reference) return null;
  if (publication.kind === 'reply' || publication.kind === 'quote') {
    return findSaid(publication, api, reference);
  }
  const found = await readItems(api, reference.kind, [reference.id]);
  if (found === 'broken') return null;
  const item = found.get(reference.id);
  const of = 'of' in publication ? publication.of : null;
  if (publication.kind === 'delete') return item ? null : of;
  if (publication.kind === 'edit') return item && isSame(item, publication.text) ? of : null;
  const { nativeId, url, reference: kept } = publication.to;
  return item?.isUpvoted ? { nativeId, url, at: api.now(), reference: kept } : null;
}

/** There are no keys: what was said is known by its writer, its place, its text and its time. */
async function findSaid(
  { text, madeAt }: Extract<Publication, { kind: 'reply' | 'quote' }>,
  api: StackExchangeApi,
  reference: Reference,
): Promise<Receipt | null> {
  const me = await api.me();
  if (me === null) return null;
  const { site } = api.settings;
  const listed = { order: 'desc', sort: 'creation', pagesize: 100 };
  const { items } = await api.get(targetOf(reference).path, listed);
  const notBefore = madeAt.getTime() - clockDifferenceMs;
  const found = items
    .flatMap((json) => itemOf(json, { site, me }) ?? [])
    .find((item) => {
      return item.userId === me && item.createdAt.getTime() >= notBefore && isSame(item, text);
    });
  return found ? receiptOf(found) : null;
}

const isSame = ({ markdown }: Item, text: string): boolean =>
  markdown?.replaceAll('\r\n', '\n').trim() === text.replaceAll('\r\n', '\n').trim();

function receiptOf({ createdAt, post }: Item): Receipt {
  const { nativeId, url = null, reference = null } = post;
  return { nativeId, url, at: createdAt, reference };
}

function firstOf(json: unknown): unknown {
  if (typeof json !== 'object' || json === null || !('items' in json)) return null;
  return Array.isArray(json.items) ? json.items[0] : null;
}
