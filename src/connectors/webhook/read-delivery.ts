// The body of a delivery becomes posts and deletions: one JSON value, a list, or a line for each; by the mapping of the
// source, or as post lines.

import { hash } from 'node:crypto';
import { z } from 'zod';
import type { Deletion, IncomingPost, Json } from '#features/listening/ports.ts';
import { fill, valueOf } from './template.ts';
import type { Mapping } from './settings.ts';

export type ReadDelivery = {
  posts: IncomingPost[];
  deletions: Deletion[];
  /** What was no post. */
  skipped: number;
};

const json = z.json();

/** More in one delivery is refused: the sender splits it. */
export const itemsMax = 1000;

/** @returns null if the body is no JSON; more than `itemsMax` items are all returned, for the caller to refuse */
export function itemsOf(body: Uint8Array, mapping: Mapping | undefined): Json[] | null {
  const text = Buffer.from(body).toString('utf8').trim();
  const whole = parsed(text);
  const values = whole === undefined ? linesOf(text) : [whole];
  if (values === null) return null;
  return values.flatMap((value) => {
    const list = mapping?.items === undefined ? value : (valueOf(mapping.items, value) ?? null);
    return Array.isArray(list) ? list : [list];
  });
}

export function readItems(
  items: readonly Json[],
  mapping: Mapping | undefined,
  deliveryId: string | null,
): ReadDelivery {
  const read: ReadDelivery = { posts: [], deletions: [], skipped: 0 };
  for (const [index, item] of items.entries()) {
    const post = mapping ? mappedPost(item, mapping) : postLine(item);
    if (!post) {
      read.skipped += 1;
      continue;
    }
    const nativeId =
      post.nativeId ?? (deliveryId === null ? contentId(item) : `${deliveryId}#${index}`);
    if (post.isDeletion) read.deletions.push({ nativeId });
    else read.posts.push({ ...post.fields, nativeId });
  }
  return read;
}

type Made = {
  nativeId: string | null;
  isDeletion: boolean;
  fields: Omit<IncomingPost, 'nativeId'>;
};

function mappedPost(item: Json, mapping: Mapping): Made | null {
  const at = (template: string | undefined): string | undefined =>
    template === undefined ? undefined : (fill(template, item) ?? undefined);
  const nativeId = at(mapping.id) ?? null;
  if (isTrue(at(mapping.delete)))
    return nativeId === null ? null : { nativeId, isDeletion: true, fields: {} };
  const body = mapping.html === undefined ? { text: at(mapping.text) } : { html: at(mapping.html) };
  const title = at(mapping.title);
  if (Object.values(body).every((part) => part === undefined) && title === undefined) return null;
  const rating = Number(at(mapping.rating) ?? Number.NaN);
  return {
    nativeId,
    isDeletion: false,
    fields: {
      ...body,
      title,
      author: at(mapping.author),
      authorName: at(mapping.authorName),
      authorUrl: at(mapping.authorUrl),
      authorId: at(mapping.authorId),
      url: at(mapping.url),
      createdAt: timeOf(at(mapping.createdAt)),
      lang: at(mapping.lang),
      thread: at(mapping.thread),
      replyTo: at(mapping.replyTo),
      community: at(mapping.community),
      ...(Number.isFinite(rating) ? { rating } : {}),
    },
  };
}

/** `delete: {{ deleted }}`, or a template that yields the word. */
function isTrue(value: string | undefined): boolean {
  return /^(true|1|yes|deleted?|removed?|destroyed)$/i.test(value ?? '');
}

/** Senders write seconds or milliseconds since 1970 as well as dates. */
function timeOf(value: string | undefined): string | Date | undefined {
  if (value === undefined || !/^\d{9,13}(\.\d+)?$/.test(value)) return value;
  const number = Number(value);
  return new Date(number < 1e11 ? number * 1000 : number);
}

const text = z.string().max(200_000);
const name = z.string().max(2000).optional();
const lineSchema = z.union([
  z.object({ op: z.literal('delete'), id: z.string().min(1).max(500) }),
  z.object({
    id: z.string().min(1).max(500).optional(),
    text,
    title: name,
    author: name,
    lang: name,
    createdAt: name,
    url: name,
    replyTo: name,
    thread: name,
  }),
]);

function postLine(item: Json): Made | null {
  const line = lineSchema.safeParse(item);
  if (!line.success) return null;
  if ('op' in line.data) return { nativeId: line.data.id, isDeletion: true, fields: {} };
  const { id, ...fields } = line.data;
  return { nativeId: id ?? null, isDeletion: false, fields };
}

function contentId(item: Json): string {
  return `sha256:${hash('sha256', JSON.stringify(item))}`;
}

function parsed(text: string): Json | undefined {
  try {
    return json.parse(JSON.parse(text));
  } catch {
    // Not one JSON value: perhaps lines of it.
    return undefined;
  }
}

/** NDJSON; null if not every line is JSON. */
function linesOf(text: string): Json[] | null {
  const values = text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [parsed(line)]));
  const known = values.flatMap((value) => (value === undefined ? [] : [value]));
  return known.length === values.length && known.length > 0 ? known : null;
}
