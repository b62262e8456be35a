// Finds the feeds of an address that somebody typed: the feed itself, what its page names, or the usual places.

import { Parser } from 'htmlparser2';
import { AppError, messageOf } from '#platform/errors.ts';
import type { FetchResponse } from '#platform/fetch/guarded-fetch.ts';
import type { Candidate, DiscoverContext, Discovery } from '#features/listening/ports.ts';
import { decodeFeed } from './decode.ts';
import { readFeed } from './read-feed.ts';

const candidatesMax = 8;
const pageLengthMax = 1_000_000;
const usualPaths = [
  '/feed',
  '/rss',
  '/feed.xml',
  '/rss.xml',
  '/atom.xml',
  '/index.xml',
  '/feed.json',
];
const feedAccept =
  'application/rss+xml, application/atom+xml, application/feed+json, text/html;q=0.9, */*;q=0.5';

export async function discoverFeeds(address: string, context: DiscoverContext): Promise<Discovery> {
  const page = await fetchTyped(address, context);
  if (page.status !== 200) {
    return {
      candidates: [],
      problem: `${page.url} answered with ${page.status}. Is the address right?`,
    };
  }
  const itself = await candidateOf(page);
  if (itself) return { candidates: [itself], problem: null };
  const named = await candidatesAt(linksOf(page), context);
  if (named.length > 0) return { candidates: named, problem: null };
  const usual = await candidatesAt(
    usualPaths.map((path) => new URL(path, page.url).href),
    context,
  );
  if (usual.length > 0) return { candidates: usual, problem: null };
  const problem = `${page.url} is no feed, names none, and there is none at the usual places. If you know the address of its feed, give that.`;
  return { candidates: [], problem };
}

/** People type `example.org`; https is tried first, then http. */
async function fetchTyped(address: string, context: DiscoverContext): Promise<FetchResponse> {
  const typed = address.trim().replace(/^feed:(\/\/)?/i, '');
  const tries = /^https?:\/\//i.test(typed) ? [typed] : [`https://${typed}`, `http://${typed}`];
  let failure: unknown = null;
  for (const url of tries) {
    try {
      return await context.fetch({ url, headers: { accept: feedAccept }, signal: context.signal });
    } catch (error) {
      // What the first try met is what the person should hear, unless the second one works.
      failure ??= error;
    }
  }
  throw failure instanceof AppError
    ? failure
    : new AppError('unavailable', 'feeds.unreachable', messageOf(failure), { cause: failure });
}

async function candidatesAt(
  urls: readonly string[],
  context: DiscoverContext,
): Promise<Candidate[]> {
  const found = await Promise.all(
    urls.slice(0, candidatesMax).map(async (url) => {
      try {
        const answer = await context.fetch({ url, signal: context.signal });
        return answer.status === 200 ? await candidateOf(answer) : null;
      } catch (error) {
        // One place among several that has no feed is nothing to report.
        if (error instanceof AppError) return null;
        throw error;
      }
    }),
  );
  const byAddress = new Map(
    found.flatMap((one) => (one ? [[String(one.settings['url']), one]] : [])),
  );
  return [...byAddress.values()];
}

async function candidateOf(answer: FetchResponse): Promise<Candidate | null> {
  try {
    const feed = await readFeed(answer.body, answer.headers, answer.url);
    return {
      settings: { url: answer.movedTo ?? answer.url },
      title: feed.title || new URL(answer.url).host,
      description: feed.description,
      format: feed.format,
      preview: feed.posts.slice(0, 5),
    };
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}

const feedType =
  /^(application\/(rss|atom|rdf)\+xml|application\/feed\+json|application\/json|text\/xml|application\/xml)\b/i;

/** `<link rel="alternate">` and the Link header (RFC 8288), made whole, each once. */
function linksOf(page: FetchResponse): string[] {
  const links: string[] = [];
  let base = page.url;
  for (const part of (page.headers.get('link') ?? '').split(/,\s*(?=<)/)) {
    const target = /^\s*<([^>]+)>/.exec(part)?.[1];
    const type = /;\s*type\s*=\s*"?([^";]+)/i.exec(part)?.[1] ?? '';
    if (target && /;\s*rel\s*=\s*"?[^";]*\balternate\b/i.test(part) && feedType.test(type))
      links.push(target);
  }
  const parser = new Parser({
    onopentag(name, { rel = '', type = '', href }) {
      if (name === 'base' && href && URL.canParse(href, page.url))
        base = new URL(href, page.url).href;
      if (name !== 'link' || !href) return;
      if (/\b(alternate|feed)\b/i.test(rel) && feedType.test(type)) links.push(href);
    },
  });
  parser.end(
    decodeFeed(page.body.subarray(0, pageLengthMax), page.headers.get('content-type')).text,
  );
  const whole = links.flatMap((link) =>
    URL.canParse(link, base) ? [new URL(link, base).href] : [],
  );
  return [...new Set(whole)].filter((link) => /^https?:/.test(link));
}
