// Reading timelines: which statuses stand in one, and a page of them with its Link header
// (docs.joinmastodon.org/methods/timelines, /api/guidelines#pagination).

import type { Exchange, Reply } from './exchange.ts';
import { ok } from './exchange.ts';

const limitMax = 40;
const limitUsual = 20;

/** @param entries oldest first; only those that stand in this timeline are looked at further than needed */
export function pageOf<Entry extends { id: string }>(
  entries: readonly Entry[],
  { query, path }: Exchange,
  at: {
    origin: string;
    stands: (entry: Entry) => boolean;
    json: (entry: Entry) => unknown;
    ignoresMinId: boolean;
  },
): Reply {
  const asked = Number(query.get('limit') ?? limitUsual);
  const limit = Math.min(limitMax, asked > 0 ? asked : limitUsual);
  const minId = at.ignoresMinId ? null : query.get('min_id');
  const [maxId, sinceId] = [query.get('max_id'), query.get('since_id')];
  const lower = minId ?? sinceId;
  const from = lower === null ? 0 : firstNewer(entries, lower);
  const until = maxId === null ? entries.length : firstNewer(entries, maxId, true);
  const page: Entry[] = [];
  const step = minId === null ? -1 : 1;
  for (
    let index = minId === null ? until - 1 : from;
    index >= from && index < until;
    index += step
  ) {
    const entry = entries[index];
    if (page.length === limit) break;
    if (entry && at.stands(entry)) page.push(entry);
  }
  if (minId !== null) page.reverse();
  const [first, last] = [page[0], page.at(-1)];
  const address = (name: string, id: string) => {
    const next = new URLSearchParams(query);
    for (const one of ['min_id', 'max_id', 'since_id']) next.delete(one);
    next.set(name, id);
    return `${at.origin}${path}?${next}`;
  };
  const headers: Record<string, string> =
    first && last
      ? {
          link: `<${address('max_id', last.id)}>; rel="next", <${address('min_id', first.id)}>; rel="prev"`,
        }
      : {};
  return ok(page.map(at.json), headers);
}

/** The index of the first entry behind `id`, or of itself with `orSame`. */
function firstNewer(entries: readonly { id: string }[], id: string, orSame = false): number {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const here = entries[middle]?.id ?? '';
    if (isNewer(here, id) || (orSame && here === id)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Ids of one length compare as text. */
export function isNewer(id: string, than: string): boolean {
  return id.length === than.length ? id > than : id.length > than.length;
}
