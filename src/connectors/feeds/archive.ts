// Older documents of a feed (RFC 5005: `prev-archive` of archived feeds, `next` of paged ones), newest first. Read at
// the first look and to fill gaps.

import type { Batch, Gap, SourceContext } from '#features/listening/ports.ts';
import { batchSizeMax } from '#features/listening/ports.ts';
import type { ParsedFeed } from './parsed-feed.ts';
import { readFeed } from './read-feed.ts';
import { refusal, requestFeed } from './request-feed.ts';
import type { FeedSettings } from './settings.ts';

const gapDocumentsMax = 100;

type ArchiveContext = Pick<SourceContext<FeedSettings>, 'settings' | 'fetch' | 'signal' | 'clock'>;

/** Throws when a document cannot be read; what was read before it stands. */
export async function* olderDocuments(
  feed: ParsedFeed,
  context: ArchiveContext,
  documentsMax: number,
): AsyncGenerator<ParsedFeed, void, void> {
  // Archives that lead back to themselves exist.
  const seen = new Set<string>();
  let address = feed.links.older;
  while (address !== null && !seen.has(address) && seen.size < documentsMax) {
    seen.add(address);
    const response = await requestFeed(context, address);
    if (response.status !== 200) throw refusal(response, context.clock.now());
    const document = await readFeed(response.body, response.headers, response.url);
    yield document;
    address = document.links.older;
  }
}

/** Ends without having filled the gap if the archive does not reach back to its begin. */
export async function* fillGap(
  gap: Gap,
  context: SourceContext<FeedSettings>,
): AsyncGenerator<Batch, void, void> {
  const response = await requestFeed(context, context.settings.url);
  if (response.status !== 200) throw refusal(response, context.clock.now());
  const newest = await readFeed(response.body, response.headers, response.url);
  for await (const document of olderDocuments(newest, context, gapDocumentsMax)) {
    const times = document.posts.map(({ createdAt }) => new Date(createdAt ?? Number.NaN));
    const posts = document.posts.filter((_post, at) => {
      const said = times[at];
      return said !== undefined && said >= gap.from && said <= gap.until;
    });
    const reached = times.some((said) => said <= gap.from);
    for (let at = 0; at === 0 || at < posts.length; at += batchSizeMax) {
      const isLast = at + batchSizeMax >= posts.length;
      yield {
        posts: posts.slice(at, at + batchSizeMax).toReversed(),
        deletions: [],
        cursor: {},
        ...(isLast && reached ? { filled: [{ from: gap.from, until: gap.until }] } : {}),
      };
    }
    if (reached) return;
  }
}
