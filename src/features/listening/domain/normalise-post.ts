// What a connector hands over becomes a post as we keep it: bounded, well-formed, sanitised, with times and addresses
// that can be relied on. Pure: the same input gives the same post.

import { newId } from '#platform/ids.ts';
import type { IncomingPost, JsonObject } from '../ports.ts';
import { sanitiseHtml, textOfHtml } from './sanitise.ts';

/** Bounds in UTF-16 units; what is longer is cut. The text's is the longest part that matching looks at. */
export const LENGTH_MAX = {
  nativeId: 500,
  title: 1000,
  text: 100_000,
  name: 200,
  url: 2000,
} as const;
const listLengthMax = 50;
const mediaMax = 20;
/** As JSON; a longer one is left out, and the post cannot be answered with it. */
const referenceLengthMax = 4096;

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export type NormalPost = {
  id: string;
  nativeId: string;
  title: string | null;
  text: string;
  html: string | null;
  author: string | null;
  authorName: string | null;
  authorUrl: string | null;
  authorId: string | null;
  isOurs: boolean;
  url: string | null;
  /** As the network says; null: to be found out. */
  lang: string | null;
  langHint: string | null;
  community: string | null;
  thread: string | null;
  replyTo: string | null;
  createdAt: Date;
  fetchedAt: Date;
  returned: { publicationKey: string; reason: string } | null;
  details: {
    counts?: Record<string, number>;
    links?: readonly string[];
    to?: readonly string[];
    rating?: number;
    quotes?: string;
    /** Absent: public. */
    visibility?: 'unlisted' | 'followers' | 'direct';
    media?: readonly { url: string; type?: string; description?: string }[];
    automatic?: 'auto-reply' | 'calendar' | 'bounce';
    reference?: JsonObject;
  };
};

export function normalisePost(incoming: IncomingPost, fetchedAt: Date): NormalPost {
  const html = incoming.html === undefined ? null : bodyHtml(incoming.html);
  const text = incoming.text ?? (incoming.html === undefined ? '' : textOfHtml(incoming.html));
  const title = incoming.title ?? (incoming.titleHtml && textOfHtml(incoming.titleHtml));
  return {
    id: newId(),
    nativeId: cleanNativeId(incoming.nativeId),
    title: line(title, LENGTH_MAX.title),
    text: cleanText(text, LENGTH_MAX.text),
    html,
    author: line(incoming.author, LENGTH_MAX.name),
    authorName: line(incoming.authorName, LENGTH_MAX.name),
    authorUrl: webAddress(incoming.authorUrl),
    authorId: line(incoming.authorId, LENGTH_MAX.nativeId),
    isOurs: incoming.isOurs === true,
    url: webAddress(incoming.url),
    lang: languageTag(incoming.lang),
    langHint: languageTag(incoming.langHint),
    community: line(incoming.community, LENGTH_MAX.name),
    thread: line(incoming.thread, LENGTH_MAX.nativeId),
    replyTo: line(incoming.replyTo, LENGTH_MAX.nativeId),
    createdAt: saidAt(incoming.createdAt, fetchedAt),
    fetchedAt,
    returned: returnedOf(incoming),
    details: detailsOf(incoming),
  };
}

export function cleanNativeId(nativeId: string): string {
  return cleanText(nativeId, LENGTH_MAX.nativeId);
}

function bodyHtml(html: string): string | null {
  if (!/[<&]/.test(html)) return null;
  const safe = cleanText(sanitiseHtml(html), 2 * LENGTH_MAX.text);
  return safe === '' ? null : safe;
}

function returnedOf({ returned }: IncomingPost): NormalPost['returned'] {
  if (!returned || !uuid.test(returned.publicationKey)) return null;
  const reason = line(returned.reason, LENGTH_MAX.title) ?? '';
  return { publicationKey: returned.publicationKey, reason };
}

function detailsOf(incoming: IncomingPost): NormalPost['details'] {
  const details: NormalPost['details'] = {};
  const counts = Object.entries(incoming.counts ?? {}).filter(([, n]) => Number.isFinite(n));
  if (counts.length > 0) details.counts = Object.fromEntries(counts);
  const links = (incoming.links ?? []).flatMap((link) => webAddress(link) ?? []);
  if (links.length > 0) details.links = links.slice(0, listLengthMax);
  const to = (incoming.to ?? []).flatMap((name) => line(name, LENGTH_MAX.name) ?? []);
  if (to.length > 0) details.to = to.slice(0, listLengthMax);
  if (incoming.rating !== undefined && Number.isFinite(incoming.rating))
    details.rating = incoming.rating;
  const quotes = line(incoming.quotes, LENGTH_MAX.nativeId);
  if (quotes !== null) details.quotes = quotes;
  const { visibility = 'public', automatic, reference } = incoming;
  if (visibility !== 'public') details.visibility = visibility;
  const media = (incoming.media ?? []).flatMap((one) => mediaOf(one) ?? []);
  if (media.length > 0) details.media = media.slice(0, mediaMax);
  if (automatic !== undefined) details.automatic = automatic;
  if (reference !== undefined && JSON.stringify(reference).length <= referenceLengthMax)
    details.reference = reference;
  return details;
}

type Media = NonNullable<NormalPost['details']['media']>[number];

function mediaOf(given: Media): Media | null {
  const url = webAddress(given.url);
  if (url === null) return null;
  const type = line(given.type, LENGTH_MAX.name);
  const description = line(given.description, LENGTH_MAX.title);
  return {
    url,
    ...(type === null ? {} : { type }),
    ...(description === null ? {} : { description }),
  };
}

// PostgreSQL refuses U+0000 and half surrogate pairs; other control characters only disturb the eye.
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const controls = /[\u0000-\u0008\u000B-\u001F\u007F]/g;

function cleanText(text: string, lengthMax: number): string {
  const cut = text.length > lengthMax ? text.slice(0, lengthMax) : text;
  return cut.replaceAll('\r\n', '\n').replaceAll(controls, ' ').toWellFormed().trim();
}

function line(text: string | undefined, lengthMax: number): string | null {
  if (text === undefined) return null;
  const clean = cleanText(text, lengthMax).replaceAll(/\s+/g, ' ');
  return clean === '' ? null : clean;
}

/** Only what a browser may be sent to: http and https. */
function webAddress(address: string | undefined): string | null {
  if (address === undefined || address.length > LENGTH_MAX.url) return null;
  const clean = line(address, LENGTH_MAX.url);
  return clean !== null && /^https?:\/\//i.test(clean) && URL.canParse(clean) ? clean : null;
}

function languageTag(tag: string | undefined): string | null {
  const clean = tag?.trim().replaceAll('_', '-') ?? '';
  if (clean.length > 35 || !/^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i.test(clean)) return null;
  const [primary = '', ...rest] = clean.split('-');
  const lower = primary.toLowerCase();
  return lower === 'und' ? null : [lower, ...rest].join('-');
}

/** A time in the future, before 1970 or none at all counts as the moment of hearing. */
function saidAt(given: string | Date | undefined, fetchedAt: Date): Date {
  const at = given === undefined ? fetchedAt : new Date(given);
  const ms = at.getTime();
  return Number.isNaN(ms) || ms < 0 || ms > fetchedAt.getTime() ? fetchedAt : at;
}
