// Answers on Reddit as comments of whoever signed in, edited and deleted there. Reddit wants votes cast by people
// themselves, so Parley does not like in their name.

import { z } from 'zod';
import type { JsonAnswer } from '#platform/polling/ask-json.ts';
import { undelivered } from '#platform/polling/undelivered.ts';
import { understood } from '#platform/polling/understood.ts';
import type { SourceContext } from '#features/listening/ports.ts';
import type { Delivery, Publication, Receipt, ReplyPort } from '#features/listening/reply-port.ts';
import { commentAnswers } from '#connectors/comment-answers.ts';
import { readThings } from './recheck-things.ts';
import type { RedditApi } from './reddit-api.ts';
import { maySpeak } from './settings.ts';
import type { RedditSettings } from './settings.ts';
import { isGone, listingSchema, textOf, thingSchema } from './things.ts';
import type { Thing } from './things.ts';

const clockDifferenceMs = 10 * 60_000;

const answerSchema = z.object({
  json: z.object({
    errors: z.array(z.array(z.unknown())),
    ratelimit: z.number().optional(),
    data: z.object({ things: z.array(z.unknown()) }).optional(),
  }),
});

export const answerReddit = (
  apiOf: (context: SourceContext<RedditSettings>) => RedditApi,
): ReplyPort<RedditSettings> =>
  commentAnswers({
    place: 'Reddit',
    maySpeak,
    whyNot: 'Nobody is signed in at Reddit here.',
    canLike: false,
    lengthMax: 10_000,
    markup: 'markdown',
    apiOf,
    isGone: async (api, nativeId) => {
      const thing = (await readThings(api, [nativeId])).get(nativeId);
      return thing === undefined || (thing !== 'broken' && isGone(thing));
    },
    find,
    send,
  });

async function send(publication: Publication, api: RedditApi): Promise<Delivery> {
  if (publication.kind === 'like') throw new Error('votes are cast by people themselves');
  if (publication.kind === 'delete') {
    const { of } = publication;
    const answer = await api.post('/api/del', { id: of.nativeId });
    if (answer.status !== 200) return undelivered(answer, api.about());
    return { outcome: 'delivered', receipt: { ...of, at: api.now() } };
  }
  const { text } = publication;
  const isEdit = publication.kind === 'edit';
  const thing_id = isEdit ? publication.of.nativeId : publication.to.nativeId;
  const path = isEdit ? '/api/editusertext' : '/api/comment';
  const answer = await api.post(path, { api_type: 'json', thing_id, text });
  const trouble = troubleOf(answer, api);
  if (trouble) return trouble;
  const thing = thingSchema.safeParse(
    understood(answerSchema, answer.json, 'Reddit').json.data?.things[0],
  ).data;
  if (isEdit) return { outcome: 'delivered', receipt: { ...publication.of, at: api.now() } };
  if (!thing) throw new Error('Reddit took the comment and does not say where it stands.');
  return { outcome: 'delivered', receipt: receiptOf(thing) };
}

/** `["RATELIMIT", "Take a break for 6 minutes before trying again.", "ratelimit"]`, with 200 as status. */
function troubleOf(answer: JsonAnswer, api: RedditApi): Delivery | null {
  if (answer.status !== 200) return undelivered(answer, api.about());
  const { errors, ratelimit } = understood(answerSchema, answer.json, 'Reddit').json;
  const [first] = errors;
  if (!first) return null;
  const reason = `Reddit says: ${String(first[1])}`.slice(0, 500);
  if (first[0] !== 'RATELIMIT') return { outcome: 'refused', reason };
  const [, count, unit] = /(\d+) (second|minute|hour)/.exec(reason) ?? [];
  const secondsPer = { second: 1, minute: 60, hour: 3600 };
  const spoken = unit === 'second' || unit === 'minute' || unit === 'hour' ? secondsPer[unit] : 60;
  const seconds = ratelimit ?? Number(count ?? 10) * spoken;
  return { outcome: 'later', reason, retryAt: new Date(api.now().getTime() + seconds * 1000) };
}

async function find(publication: Publication, api: RedditApi): Promise<Receipt | null> {
  switch (publication.kind) {
    case 'reply':
      return findReply(publication, api);
    case 'edit':
    case 'delete': {
      const { of } = publication;
      const thing = (await readThings(api, [of.nativeId])).get(of.nativeId);
      if (thing === 'broken') return null;
      const stands = thing && !isGone(thing) ? thing : null;
      if (publication.kind === 'delete') return stands ? null : of;
      return stands && textOf(stands).trim() === publication.text.trim() ? of : null;
    }
    default:
      return null;
  }
}

/** Reddit knows no keys: an answer is known by its writer, its place, its text and its time. */
async function findReply(
  { to, text, madeAt }: Extract<Publication, { kind: 'reply' | 'quote' }>,
  api: RedditApi,
): Promise<Receipt | null> {
  const me = await api.me();
  if (me === null) return null;
  const notBefore = madeAt.getTime() - clockDifferenceMs;
  const path = `/user/${encodeURIComponent(me)}/comments`;
  const listing = understood(
    listingSchema,
    await api.get(path, { sort: 'new', limit: 100 }),
    'Reddit',
  );
  for (const child of listing.data.children) {
    const thing = thingSchema.safeParse(child).data;
    if (thing?.kind !== 't1' || isGone(thing)) continue;
    const isIt = thing.data.parent_id === to.nativeId && thing.data.body.trim() === text.trim();
    if (isIt && thing.data.created_utc * 1000 >= notBefore) return receiptOf(thing);
  }
  return null;
}

function receiptOf({ data }: Thing): Receipt {
  return {
    nativeId: data.name,
    url: data.permalink ? `https://www.reddit.com${data.permalink}` : null,
    at: new Date(data.created_utc * 1000),
    reference: null,
  };
}
