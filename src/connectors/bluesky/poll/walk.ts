// Reads a list that begins with the newest, back to what is known already. The lists of authors, searches and
// notifications differ only in how a page is asked for and where a post stands in an entry.

import type { Gap, IncomingPost } from '#features/listening/ports.ts';
import { listIn, textIn } from '../read-json.ts';
import { indexedAtOf, readView } from '../read-view.ts';
import type { XrpcCall } from '../xrpc.ts';
import type { Reader } from './reader.ts';

export type List = {
  call: XrpcCall;
  /** The field of the answer that holds the entries. */
  field: 'feed' | 'posts' | 'notifications';
  /** The post in an entry; null to leave the entry out. */
  postIn(entry: unknown): unknown;
};

export type Page = {
  /** Newest first. */
  posts: IncomingPost[];
  newestAt: number;
  oldestAt: number;
  isLast: boolean;
};

/** @param since in ms; what was taken in earlier is left out */
export async function* pagesOf(
  reader: Reader,
  list: List,
  since: number,
): AsyncGenerator<Page, void, void> {
  let cursor: string | undefined;
  for (;;) {
    const { nsid, params } = list.call;
    const { body } = await reader.ask({ nsid, params: { ...params, limit: '100', cursor } });
    const entries = listIn(body[list.field]).flatMap((entry) => list.postIn(entry) ?? []);
    const times = entries.map(indexedAtOf).filter((at) => at > 0);
    const oldestAt = Math.min(...times, Number.POSITIVE_INFINITY);
    const next = textIn(body['cursor']);
    yield {
      posts: entries
        .filter((entry) => indexedAtOf(entry) >= since)
        .flatMap((entry) => readView(entry, reader.view()) ?? []),
      newestAt: Math.max(...times, 0),
      oldestAt,
      isLast: next === undefined || next === cursor || oldestAt < since,
    };
    cursor = next;
  }
}

export type Walked = {
  /** Oldest first; not more than a batch holds. */
  posts: IncomingPost[];
  newestAt: number;
  gap: Gap | null;
};

const firstPages = 2;
const pagesMax = 10;
/** Look-up servers take in posts out of order, and late ones stand further down. */
const overlapMs = 120_000;

/** @param known when the newest post heard was taken in; null at the first look, which brings the latest two hundred */
export async function walk(reader: Reader, list: List, known: number | null): Promise<Walked> {
  const posts: IncomingPost[] = [];
  let newestAt = known ?? 0;
  let oldestAt = Number.POSITIVE_INFINITY;
  let pages = 0;
  for await (const page of pagesOf(reader, list, known === null ? 0 : known - overlapMs)) {
    posts.push(...page.posts);
    newestAt = Math.max(newestAt, page.newestAt);
    oldestAt = Math.min(oldestAt, page.oldestAt);
    pages += 1;
    if (page.isLast) return { posts: posts.reverse(), newestAt, gap: null };
    if (pages >= (known === null ? firstPages : pagesMax)) break;
  }
  const gap = known === null ? null : gapBetween(known, oldestAt);
  return { posts: posts.reverse(), newestAt, gap };
}

function gapBetween(from: number, until: number): Gap {
  const reason = 'More was said than one look brings; the rest is fetched later.';
  return { from: new Date(from), until: new Date(until), reason };
}
