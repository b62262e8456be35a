// RSS 0.9x, 1.0 and 2.0 and Atom, also when broken: feedparser reads on where strict parsers stop. It reads names in
// lower case and gives each entry as a bag of properties; nothing in it is taken for granted.

import { hash } from 'node:crypto';
import FeedParser from 'feedparser';
import { AppError, messageOf } from '#platform/errors.ts';
import type { Deletion, IncomingPost } from '#features/listening/ports.ts';
import { entriesMax } from './parsed-feed.ts';
import type { FeedHints, ParsedFeed } from './parsed-feed.ts';

/** feedparser takes time squared over the depth; real feeds stay under twenty. */
const depthMax = 500;
const sliceLength = 65_536;

export async function parseXmlFeed(text: string, address: string | null): Promise<ParsedFeed> {
  const parser = new FeedParser({ addmeta: false, ...(address ? { feedurl: address } : {}) });
  const items: object[] = [];
  await new Promise<void>((resolve, reject) => {
    parser.on('error', (error: unknown) => reject(notAFeed(error)));
    parser.on('end', resolve);
    parser.on('data', (item: object) => {
      if (items.length < entriesMax) items.push(item);
    });
    writeSlices(parser, text).catch((error: unknown) => reject(notAFeed(error)));
  });
  return feedOf(parser, items, text);
}

async function writeSlices(parser: FeedParser, text: string): Promise<void> {
  for (let at = 0; at < text.length; at += sliceLength) {
    if (parser.destroyed) return;
    const slice = text.slice(at, at + sliceLength);
    if (!parser.write(slice)) await new Promise((resolve) => parser.once('drain', resolve));
    if (lengthOf(parser, 'stack') > depthMax) {
      throw new AppError(
        'invalid',
        'feeds.too-deep',
        `Elements are nested more than ${depthMax} deep`,
      );
    }
  }
  parser.end();
}

/** Of a list that feedparser has but does not declare. */
function lengthOf(parser: FeedParser, list: 'stack' | 'errors'): number {
  const value: unknown = Reflect.get(parser, list);
  return Array.isArray(value) ? value.length : 0;
}

function notAFeed(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const message = messageOf(error) === 'Not a feed' ? 'There is no feed in it' : messageOf(error);
  return new AppError('invalid', 'feeds.not-a-feed', message, { cause: error });
}

function feedOf(parser: FeedParser, items: readonly object[], text: string): ParsedFeed {
  const { meta } = parser;
  const title = plain(meta['title']) ?? '';
  const language = plain(meta['language']);
  const faults = lengthOf(parser, 'errors');
  return {
    format: formatOf(plain(meta['#type']), plain(meta['#version'])),
    title,
    description: plain(meta['description']) ?? '',
    link: plain(meta['link']) ?? null,
    posts: items.map((item) => postOf(item, { community: title, langHint: language })),
    deletions: deletionsOf(text),
    hints: hintsOf(meta),
    notes:
      faults === 0
        ? []
        : [`The feed is not well-formed (${faults} places); it was read all the same.`],
  };
}

function formatOf(type: string | undefined, version: string | undefined): string {
  if (type === 'atom') return `Atom ${version ?? '1.0'}`;
  return type === 'rdf' ? 'RSS 1.0' : `RSS ${version ?? '2.0'}`;
}

function postOf(
  item: object,
  feed: { community: string; langHint: string | undefined },
): IncomingPost {
  const get = (name: string) => plain(Reflect.get(item, name));
  const url = unwrapped(get('origlink') ?? get('link'));
  const title = get('title');
  const body = get('description') ?? get('summary');
  const reply = attribute(Reflect.get(item, 'thr:in-reply-to'), 'ref');
  return {
    nativeId: get('guid') ?? `sha256:${hash('sha256', `${url ?? ''}\n${title ?? body ?? ''}`)}`,
    titleHtml: title,
    ...(isPlainAtom(item, body) ? { text: body } : { html: body ?? '' }),
    author: get('author'),
    url,
    community: feed.community,
    langHint: feed.langHint,
    createdAt: timeOf(item, 'pubdate') ?? timeOf(item, 'date'),
    ...(reply ? { replyTo: reply } : {}),
  };
}

/** Atom text constructs without a type are plain text (RFC 4287, 3.1.1), unless they plainly are not. */
function isPlainAtom(item: object, body: string | undefined): boolean {
  const construct = Reflect.get(item, 'atom:content') ?? Reflect.get(item, 'atom:summary');
  if (construct === undefined || construct === null) return false;
  const type = attribute(construct, 'type') ?? 'text';
  return type === 'text' && !/<\/?[a-z][^<>]*>|&[a-z#\d]{2,8};/i.test(body ?? '');
}

/** Google Alerts and News wrap every address in one of their own. */
function unwrapped(url: string | undefined): string | undefined {
  if (!url || !/^https?:\/\/(www|news)\.google\.[a-z.]+\/url\?/i.test(url) || !URL.canParse(url))
    return url;
  const { searchParams } = new URL(url);
  return searchParams.get('url') ?? searchParams.get('q') ?? url;
}

function timeOf(item: object, name: string): Date | undefined {
  const value: unknown = Reflect.get(item, name);
  return value instanceof Date && !Number.isNaN(value.getTime()) ? value : undefined;
}

/** feedparser's `{'@': attributes, '#': text}`, a list of them, or a string: the first text there is. */
function plain(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (Array.isArray(value)) return plain(value[0]);
  return typeof value === 'object' && value !== null ? plain(Reflect.get(value, '#')) : undefined;
}

function attribute(value: unknown, name: string): string | undefined {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof one !== 'object' || one === null) return undefined;
  const attributes: unknown = Reflect.get(one, '@');
  if (typeof attributes !== 'object' || attributes === null) return undefined;
  return plain(Reflect.get(attributes, name));
}

const periodMinutes: Record<string, number> = {
  hourly: 60,
  daily: 1440,
  weekly: 10_080,
  monthly: 43_200,
  yearly: 525_600,
};
const dayNames = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

function hintsOf(meta: Record<string, unknown>): FeedHints {
  const ttl = Number(plain(meta['rss:ttl']));
  const period = periodMinutes[plain(meta['sy:updateperiod'])?.trim().toLowerCase() ?? ''];
  const times = Number(plain(meta['sy:updatefrequency']) ?? 1);
  const published = period && times > 0 ? period / times : null;
  return {
    ttlMinutes: ttl > 0 ? ttl : published,
    skipHours: listIn(meta['rss:skiphours'], 'hour')
      .map((hour) => Number(hour) % 24)
      .filter((hour) => Number.isInteger(hour) && hour >= 0),
    skipDays: listIn(meta['rss:skipdays'], 'day')
      .map((day) => dayNames.indexOf(day.trim().toLowerCase()))
      .filter((day) => day >= 0),
  };
}

function listIn(value: unknown, name: string): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside: unknown = Reflect.get(value, name);
  const list: unknown[] = Array.isArray(inside) ? inside : [inside];
  return list.flatMap((one) => plain(one) ?? []);
}

/** Atom tombstones (RFC 6721), which feedparser does not know. */
function deletionsOf(text: string): Deletion[] {
  if (!text.includes('deleted-entry')) return [];
  const found: Deletion[] = [];
  for (const [, attributes = ''] of text.matchAll(
    /<(?:\w{1,20}:)?deleted-entry\s([^<>]{1,2000})>/g,
  )) {
    const ref = /\bref\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(attributes);
    const when = /\bwhen\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1];
    const nativeId = ref?.[1] ?? ref?.[2];
    const at = when === undefined ? Number.NaN : Date.parse(when);
    if (nativeId) found.push(Number.isNaN(at) ? { nativeId } : { nativeId, at: new Date(at) });
    if (found.length === entriesMax) break;
  }
  return found;
}
