// Whole articles for feeds that carry summaries: the pages of new entries are read, politely and boundedly. An entry
// whose page gives nothing better keeps its summary and is not asked for again.

import { AppError, messageOf } from '#platform/errors.ts';
import type { FetchResponse } from '#platform/fetch/guarded-fetch.ts';
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
  const articles = await articlesOf(wanted, context);
  return posts.map((post) => {
    const html = articles.get(post.nativeId);
    return html === undefined ? post : { ...post, text: undefined, html };
  });
}

async function articlesOf(
  posts: readonly IncomingPost[],
  context: PageContext,
): Promise<Map<string, string>> {
  const articles = new Map<string, string>();
  for (let at = 0; at < posts.length; at += atOnce) {
    const some = posts.slice(at, at + atOnce);
    const pages = await Promise.all(some.map((post) => pageOf(post, context)));
    for (const [index, post] of some.entries()) {
      const article = await articleIn(pages[index] ?? null, post, context);
      // A page that takes too long to read is a sign that the others of its site are no better.
      if (article === 'too hard') return articles;
      if (article !== null) articles.set(post.nativeId, article.html);
    }
  }
  return articles;
}

/** @returns null if there is none to be had */
async function pageOf(
  { url = '' }: IncomingPost,
  context: PageContext,
): Promise<FetchResponse | null> {
  try {
    const response = await context.fetch({
      url,
      accept: ['text/html', 'application/xhtml+xml'],
      bodyBytesMax: pageBytesMax,
      timeoutMs: pageTimeoutMs,
      signal: context.signal,
    });
    return response.status === 200 ? response : null;
  } catch (error) {
    context.signal.throwIfAborted();
    tellUnread(error, url, context);
    return null;
  }
}

async function articleIn(
  page: FetchResponse | null,
  post: IncomingPost,
  context: PageContext,
): Promise<{ html: string } | 'too hard' | null> {
  if (page === null) return null;
  try {
    const { html, textLength } = await readPage(page.body, page.headers, page.url);
    const summaryLength = (post.text ?? post.html ?? '').length;
    const isBetter = textLength >= articleLengthMin && textLength > summaryLength;
    return isBetter && html !== null ? { html } : null;
  } catch (error) {
    tellUnread(error, page.url, context);
    return error instanceof AppError && error.code === 'feeds.too-hard' ? 'too hard' : null;
  }
}

/** The entry keeps its summary, which is no failure of the source. */
function tellUnread(error: unknown, url: string, { log }: PageContext): void {
  if (!(error instanceof AppError)) throw error;
  log.info({ url, problem: messageOf(error) }, 'the page of a feed entry was not read');
}
