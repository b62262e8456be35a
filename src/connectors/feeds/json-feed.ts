// JSON Feed 1.0 and 1.1.

import { hash } from 'node:crypto';
import { parseJsonFeed as parse } from 'feedsmith';
import type { JsonFeed } from 'feedsmith';
import { AppError, messageOf } from '#platform/errors.ts';
import type { IncomingPost } from '#features/listening/ports.ts';
import { entriesMax } from './parsed-feed.ts';
import type { ParsedFeed } from './parsed-feed.ts';

export function parseJsonFeed(text: string): ParsedFeed {
  const json = jsonOf(text);
  const feed = readFeed(json);
  const version = /version\/(\d[\d.]*)/.exec(text.slice(0, 500))?.[1] ?? '1';
  return {
    format: `JSON Feed ${version}`,
    title: feed.title ?? '',
    description: feed.description ?? '',
    link: feed.home_page_url ?? null,
    posts: (feed.items ?? []).slice(0, entriesMax).map((item) => postOf(item, feed)),
    deletions: [],
    hints: { ttlMinutes: null, skipHours: [], skipDays: [] },
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

/** Some write `1.0` where an address belongs; with a list of items it is meant as a feed all the same. */
function withVersion(json: unknown): unknown {
  if (typeof json !== 'object' || json === null || !('items' in json)) return json;
  return Array.isArray(json.items) ? { ...json, version: 'https://jsonfeed.org/version/1' } : json;
}

type Feed = JsonFeed.Feed<string>;
type Item = NonNullable<Feed['items']>[number];

function readFeed(json: unknown): Feed {
  try {
    return parse(withVersion(json));
  } catch (cause) {
    throw new AppError('invalid', 'feeds.not-a-feed', 'It is JSON, but no JSON Feed', { cause });
  }
}

function postOf(item: Item, feed: Feed): IncomingPost {
  const author = (item.authors ?? feed.authors)?.[0];
  const url = item.url ?? item.external_url;
  const html = item.content_html;
  const text = html === undefined ? (item.content_text ?? item.summary ?? '') : undefined;
  const seed = `${url ?? ''}\n${item.title ?? text ?? html ?? ''}`;
  return {
    nativeId: item.id ?? `sha256:${hash('sha256', seed)}`,
    title: item.title,
    ...(html === undefined ? { text } : { html }),
    author: author?.name,
    authorUrl: author?.url,
    url,
    lang: item.language,
    langHint: feed.language,
    community: feed.title,
    createdAt: item.date_published ?? item.date_modified,
  };
}
