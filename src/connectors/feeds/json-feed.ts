// JSON Feed 1.0 and 1.1.

import { hash } from 'node:crypto';
import { parseJsonFeed as parse } from 'feedsmith';
import type { JsonFeed } from 'feedsmith';
import { AppError, messageOf } from '#platform/errors.ts';
import type { IncomingPost } from '#features/listening/ports.ts';
import { parseFeedDate } from './feed-dates.ts';
import { entriesMax, noHints } from './parsed-feed.ts';
import type { ParsedFeed } from './parsed-feed.ts';
import { wholeLinks } from './text-construct.ts';
import { wholeAddress } from './xml-tree.ts';

export function parseJsonFeed(text: string, address: string | null = null): ParsedFeed {
  const json = jsonOf(text);
  const feed = readFeed(json);
  const items = (feed.items ?? []).slice(0, entriesMax);
  const posts = items.map((item) => postOf(item, { feed, address }));
  const version = /version\/(\d[\d.]*)/.exec(text.slice(0, 500))?.[1] ?? '1';
  return {
    format: `JSON Feed ${version}`,
    title: feed.title ?? '',
    description: feed.description ?? '',
    link: feed.home_page_url ?? null,
    posts,
    deletions: [],
    hints: noHints,
    links: {
      hub: feed.hubs?.find(({ type }) => type?.toLowerCase() === 'websub')?.url ?? null,
      self: feed.feed_url ?? null,
      older: wholeAddress(feed.next_url, address),
    },
    isComplete: false,
    summarised: items.flatMap((item, at) =>
      item.content_html === undefined && item.content_text === undefined
        ? (posts[at]?.nativeId ?? [])
        : [],
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

function postOf(
  item: Item,
  { feed, address }: { feed: Feed; address: string | null },
): IncomingPost {
  const author = (item.authors ?? feed.authors)?.[0];
  const url = wholeAddress(item.url ?? item.external_url, address) ?? undefined;
  const html = item.content_html && wholeLinks(item.content_html, url ?? address);
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
    createdAt: parseFeedDate(item.date_published ?? item.date_modified ?? ''),
    ...(item.attachments?.length
      ? {
          media: item.attachments.flatMap(({ url: file, mime_type: type, title }) => {
            const whole = wholeAddress(file, address);
            return whole
              ? [
                  {
                    url: whole,
                    ...(type ? { type } : {}),
                    ...(title ? { description: title } : {}),
                  },
                ]
              : [];
          }),
        }
      : {}),
  };
}
