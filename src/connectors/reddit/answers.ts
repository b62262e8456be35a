// Answers on Reddit as comments of whoever signed in, edited and deleted there. Reddit wants votes cast by people
// themselves, so Parley does not like in their name.

import { z } from 'zod';
import type { JsonAnswer } from '#platform/polling/ask-json.ts';
import { laterBecause, tooLong, undelivered } from '#platform/polling/undelivered.ts';
import { understood } from '#platform/polling/understood.ts';
import type { Delivery, Publication, Receipt } from '#features/listening/reply-port.ts';
import { readThings } from './recheck-things.ts';
import type { RedditApi } from './reddit-api.ts';
import { isGone, listingSchema, textOf, thingSchema } from './things.ts';
import type { Thing } from './things.ts';

export const lengthMax = 10_000;
const clockDifferenceMs = 10 * 60_000;

const answerSchema = z.object({
  json: z.object({
    errors: z.array(z.array(z.unknown())),
    ratelimit: z.number().optional(),
    data: z.object({ things: z.array(z.unknown()) }).optional(),
  }),
});

export async function deliver(publication: Publication, api: RedditApi): Promise<Delivery> {
  if (publication.kind === 'quote' || publication.kind === 'like') {
    return { outcome: 'refused', reason: 'On Reddit Parley answers only: votes are for people.' };
  }
  const refused = 'text' in publication ? tooLong(publication.text, lengthMax, 'Reddit') : null;
  if (refused) return refused;
  try {
    const standing = await find(publication, api);
    if (standing) return { outcome: 'delivered', receipt: standing };
    if (publication.kind === 'reply') {
      const parent = (await readThings(api, [publication.to.nativeId])).get(
        publication.to.nativeId,
      );
      const isThere = parent !== undefined && (parent === 'broken' || !isGone(parent));
      if (!isThere)
        return { outcome: 'refused', reason: 'What is answered was deleted on Reddit.' };
    }
  } catch (error) {
    return laterBecause(error);
  }
  return send(publication, api);
}

async function send(
  publication: Exclude<Publication, { kind: 'like' }>,
  api: RedditApi,
): Promise<Delivery> {
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

export async function find(publication: Publication, api: RedditApi): Promise<Receipt | null> {
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
