// The corpus of Go's gofeed: pairs of a feed and the JSON that must come of it, once near the format, once in gofeed's
// own model. Both are read with one loose schema.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Case, Claim, Field } from './claim.ts';

const lineSchema = z.object({ input: z.string(), expected: z.string(), kind: z.string() });

const text = z.string().catch('').optional();
const personSchema = z
  .union([z.string(), z.object({ name: text, email: text, uri: text, url: text })])
  .optional()
  .catch(undefined);
const itemSchema = z.object({
  title: text,
  link: text,
  url: text,
  links: z.array(z.union([z.string(), z.object({ href: text, rel: text })])).optional(),
  id: text,
  guid: z.union([z.string(), z.object({ value: text })]).optional(),
  published: text,
  pubDate: text,
  date_published: text,
  publishedParsed: text,
  pubDateParsed: text,
  updatedParsed: text,
  author: personSchema,
  authors: z.array(personSchema).nullable().optional(),
  content: z.union([z.string(), z.object({ value: text, src: text })]).optional(),
  content_html: text,
  content_text: text,
  description: text,
  summary: text,
  dcExt: z
    .object({ creator: z.array(z.string()).optional() })
    .optional()
    .catch(undefined),
  itunesExt: z.object({ author: text }).optional().catch(undefined),
  enclosure: z.object({ url: text }).optional(),
  enclosures: z
    .array(z.object({ url: text }))
    .nullable()
    .optional(),
  attachments: z
    .array(z.object({ url: text }))
    .nullable()
    .optional(),
});
type Item = z.infer<typeof itemSchema>;
const feedSchema = z.object({
  title: text,
  link: text,
  home_page_url: text,
  description: text,
  subtitle: text,
  items: z.array(itemSchema).nullable().optional(),
  entries: z.array(itemSchema).nullable().optional(),
});

export function gofeedCases(folder: string): Case[] {
  const lines = readFileSync(join(folder, 'index.jsonl'), 'utf8').trim().split('\n');
  return lines.map((line) => {
    const { input, expected } = lineSchema.parse(JSON.parse(line));
    const feed = feedSchema.parse(JSON.parse(readFileSync(join(folder, expected), 'utf8')));
    const items = feed.items ?? feed.entries ?? [];
    const claims = [
      ...claimOf('feed title', null, feed.title),
      ...claimOf('feed link', null, feed.link ?? feed.home_page_url),
      ...claimOf('feed description', null, feed.description ?? feed.subtitle),
      ...items.flatMap(itemClaims),
    ];
    const bytes = readFileSync(join(folder, input));
    return { set: 'gofeed', file: input, bytes, headers: new Headers(), claims, outside: 0 };
  });
}

function itemClaims(item: Item, entry: number): Claim[] {
  const { guid, content } = item;
  const author = item.authors?.[0] ?? item.author;
  const person =
    typeof author === 'string' ? { name: author, email: '', uri: '', url: '' } : author;
  const body = typeof content === 'string' ? content : content?.value;
  const enclosure = item.enclosures?.[0] ?? item.enclosure ?? item.attachments?.[0];
  return [
    ...claimOf('title', entry, item.title),
    ...claimOf('link', entry, item.link || item.url || alternateOf(item)),
    ...claimOf('id', entry, item.id || (typeof guid === 'string' ? guid : guid?.value)),
    ...claimOf(
      'date',
      entry,
      item.publishedParsed || item.pubDateParsed || item.date_published || item.updatedParsed,
    ),
    ...claimOf(
      'author',
      entry,
      person?.name || person?.email || item.dcExt?.creator?.[0] || item.itunesExt?.author,
    ),
    ...claimOf('author link', entry, person?.uri || person?.url),
    ...claimOf(
      'content',
      entry,
      body || item.content_html || item.content_text || item.description || item.summary,
    ),
    ...claimOf('enclosure', entry, enclosure?.url),
  ];
}

/** A link without `rel` is to the page; gofeed writes that out. */
function alternateOf({ links }: Item): string | undefined {
  for (const link of links ?? []) {
    if (typeof link === 'object' && link.href && (link.rel ?? 'alternate') === 'alternate')
      return link.href;
  }
  return undefined;
}

function claimOf(field: Field, entry: number | null, expected: string | undefined): Claim[] {
  return expected && expected.trim() !== '' ? [{ field, entry, expected }] : [];
}
