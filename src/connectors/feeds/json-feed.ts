// JSON Feed 1.0 and 1.1, read leniently: what has the wrong type is left out, and an entry never spoils the feed.

import { hash } from 'node:crypto';
import { AppError, messageOf } from '#platform/errors.ts';
import type { IncomingPost } from '#features/listening/ports.ts';
import { parseFeedDate } from './feed-dates.ts';
import { entriesMax, noHints } from './parsed-feed.ts';
import type { ParsedFeed } from './parsed-feed.ts';
import { wholeLinks } from './text-construct.ts';
import { unwrapLink, unwrapLinks } from './unwrap-link.ts';
import { wholeAddress } from './xml-tree.ts';

const mediaMax = 20;

export function parseJsonFeed(text: string, address: string | null = null): ParsedFeed {
  const feed = jsonOf(text);
  const version = textIn(feed, 'version') ?? '';
  const listed = listIn(feed, 'items');
  if (!version.includes('jsonfeed.org') && !hasList(feed, 'items')) {
    throw new AppError('invalid', 'feeds.not-a-feed', 'It is JSON, but no JSON Feed');
  }
  const items = listed.slice(0, entriesMax);
  const posts = items.map((item) => postOf(item, { feed, address }));
  const hub = listIn(feed, 'hubs').find((one) => /^websub$/i.test(textIn(one, 'type') ?? ''));
  return {
    format: `JSON Feed ${/(\d[\d.]*)\/?$/.exec(version)?.[1] ?? '1'}`,
    title: textIn(feed, 'title') ?? '',
    description: textIn(feed, 'description') ?? '',
    link: addressIn(feed, 'home_page_url', address) ?? null,
    posts,
    deletions: [],
    hints: noHints,
    links: {
      hub: (hub && addressIn(hub, 'url', address)) ?? null,
      self: addressIn(feed, 'feed_url', address) ?? null,
      older: addressIn(feed, 'next_url', address) ?? null,
    },
    isComplete: false,
    summarised: items.flatMap((item, at) =>
      (textIn(item, 'content_html') ?? textIn(item, 'content_text'))
        ? []
        : (posts[at]?.nativeId ?? []),
    ),
    notes: [],
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AppError('invalid', 'feeds.not-a-feed', `The JSON is broken: ${messageOf(cause)}`, {
      cause,
    });
  }
}

function postOf(
  item: unknown,
  { feed, address }: { feed: unknown; address: string | null },
): IncomingPost {
  const author = [item, feed]
    .flatMap((from) => [...listIn(from, 'authors'), valueIn(from, 'author')])
    .find(isObject);
  const url = addressIn(item, 'url', address) ?? addressIn(item, 'external_url', address);
  const content = textIn(item, 'content_html');
  const html = content && unwrapLinks(wholeLinks(content, url ?? address));
  const text = html ? undefined : (textIn(item, 'content_text') ?? textIn(item, 'summary') ?? '');
  const title = textIn(item, 'title');
  const seed = `${url ?? ''}\n${title ?? text ?? html ?? ''}`;
  const media = mediaOf(item, address);
  return {
    nativeId: textIn(item, 'id') ?? `sha256:${hash('sha256', seed)}`,
    title,
    ...(html ? { html } : { text }),
    author: textIn(author, 'name'),
    authorUrl: addressIn(author, 'url', address),
    url: url === undefined ? undefined : unwrapLink(url),
    lang: textIn(item, 'language'),
    langHint: textIn(feed, 'language'),
    community: textIn(feed, 'title'),
    createdAt: dateIn(item, 'date_published') ?? dateIn(item, 'date_modified'),
    ...(media.length > 0 ? { media } : {}),
  };
}

function mediaOf(item: unknown, address: string | null): NonNullable<IncomingPost['media']> {
  return listIn(item, 'attachments')
    .slice(0, mediaMax)
    .flatMap((one) => {
      const url = addressIn(one, 'url', address);
      const [type, description] = [textIn(one, 'mime_type'), textIn(one, 'title')];
      return url
        ? [{ url, ...(type ? { type } : {}), ...(description ? { description } : {}) }]
        : [];
    });
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function valueIn(object: unknown, name: string): unknown {
  return isObject(object) ? Reflect.get(object, name) : undefined;
}

/** Ids are meant to be strings, but some are numbers. */
function textIn(object: unknown, name: string): string | undefined {
  const value = valueIn(object, name);
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && text.trim() !== '' ? text : undefined;
}

function listIn(object: unknown, name: string): object[] {
  const value = valueIn(object, name);
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function hasList(object: unknown, name: string): boolean {
  return Array.isArray(valueIn(object, name));
}

function addressIn(object: unknown, name: string, base: string | null): string | undefined {
  return wholeAddress(textIn(object, name), base) ?? undefined;
}

function dateIn(object: unknown, name: string): Date | undefined {
  return parseFeedDate(textIn(object, name) ?? '');
}
