// Reads a feed that is at hand as bytes: what `parley feed read` prints, and what the connector makes of an answer.

import { FeedThread } from './feed-thread.ts';
import type { PageText } from './page-text.ts';
import type { ParsedFeed } from './parsed-feed.ts';

const thread = new FeedThread();
/** Of their own, so that hostile pages hold up no feed. */
const pageThread = new FeedThread({ timeoutMs: 3000 });

/**
 * @param headers of the answer; `content-type` decides the charset, `content-location` the base of relative links
 * Throws AppError `invalid` in words; never takes longer than ten seconds.
 */
export function readFeed(
  bytes: Uint8Array,
  headers: Headers,
  address: string | null = null,
): Promise<ParsedFeed> {
  return thread.parse({
    bytes,
    contentType: headers.get('content-type'),
    address: address ?? headers.get('content-location'),
    contentLanguage: headers.get('content-language'),
  });
}

/** @returns the article of a web page; throws as `readFeed` does, and never takes longer than three seconds */
export function readPage(bytes: Uint8Array, headers: Headers, address: string): Promise<PageText> {
  return pageThread.readPage({ bytes, contentType: headers.get('content-type'), address });
}
