// Whole articles for feeds that carry summaries: the pages of new entries are read, politely and boundedly. An entry
// whose page gives nothing better keeps its summary and is not asked for again.

import { AppError, messageOf } from '#platform/errors.ts';
import type { IncomingPost, SourceContext } from '#features/listening/ports.ts';
import type { ParsedFeed } from './parsed-feed.ts';
import { readPage } from './read-feed.ts';
import type { FeedSettings } from './settings.ts';

const pagesMax = 20;
const atOnce = 4;
const pageBytesMax = 2 * 1024 * 1024;
const pageTimeoutMs = 15_000;
/** Anything shorter is a menu or a consent notice. */
const articleLengthMin = 250;

type PageContext = Pick<SourceContext<FeedSettings>, 'fetch' | 'log' | 'signal'>;

/** @param posts newest first; only the first twenty that have a summary alone are looked up */
export async function withFullTexts(
  posts: readonly IncomingPost[],
  feed: ParsedFeed,
  context: PageContext,
): Promise<IncomingPost[]> {
  const summarised = new Set(feed.summarised);
  const wanted = posts
    .filter(({ nativeId, url }) => url !== undefined && summarised.has(nativeId))
    .slice(0, pagesMax);
  const articles = new Map<string, string>();
  for (let at = 0; at < wanted.length; at += atOnce) {
    const read = wanted.slice(at, at + atOnce).map(async (post) => {
      const html = await articleOf(post, context);
      if (html !== null) articles.set(post.nativeId, html);
    });
    await Promise.all(read);
  }
  return posts.map((post) => {
    const html = articles.get(post.nativeId);
    return html === undefined ? post : { ...post, text: undefined, html };
  });
}

async function articleOf(post: IncomingPost, context: PageContext): Promise<string | null> {
  const url = post.url ?? '';
  try {
    const response = await context.fetch({
      url,
      accept: ['text/html', 'application/xhtml+xml'],
      bodyBytesMax: pageBytesMax,
      timeoutMs: pageTimeoutMs,
      signal: context.signal,
    });
    if (response.status !== 200) return null;
    const page = await readPage(response.body, response.headers, response.url);
    const summaryLength = (post.text ?? post.html ?? '').length;
    const isBetter = page.textLength >= articleLengthMin && page.textLength > summaryLength;
    return isBetter ? page.html : null;
  } catch (error) {
    context.signal.throwIfAborted();
    if (!(error instanceof AppError)) throw error;
    context.log.info({ url, problem: messageOf(error) }, 'the page of a feed entry was not read');
    return null;
  }
}
