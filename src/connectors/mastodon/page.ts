// One page of a timeline. The Link header says where the next ones are; only the ids are taken from it, never the
// address, which may be anybody's. Servers without the header page by the ids of the entries.

import { z } from 'zod';
import type { MastodonClient } from './client.ts';
import { entryOf } from './timeline.ts';
import type { Entry, Timeline } from './timeline.ts';

/** The most that servers give at once (docs.joinmastodon.org/methods/timelines). */
const entriesMax = 40;

export type Page = {
  /** Newest first, as servers answer in either direction. */
  entries: readonly Entry[];
  /** Ids by which to go on. */
  older: string | null;
  newer: string | null;
  isEmpty: boolean;
  /** What could not be understood, and was left. */
  broken: number;
};

export async function readPage(
  client: MastodonClient,
  timeline: Timeline,
  place: { minId?: string; maxId?: string; limit?: number },
): Promise<Page> {
  const query = new URLSearchParams(timeline.query);
  query.set('limit', String(place.limit ?? entriesMax));
  if (place.minId !== undefined) query.set('min_id', place.minId);
  if (place.maxId !== undefined) query.set('max_id', place.maxId);
  const { value, answer } = await client.getAnswer(timeline.path, z.array(z.unknown()), query);
  const read = value.map((json) => entryOf(json, timeline.holds));
  const ids = value.flatMap((json) => idOf(json) ?? []);
  const link = answer.headers.get('link');
  return {
    entries: read.flatMap((one) => (one.ok && one.entry ? [one.entry] : [])),
    older: idInLink(link, 'next', 'max_id') ?? ids.at(-1) ?? null,
    newer: idInLink(link, 'prev', 'min_id') ?? ids[0] ?? null,
    isEmpty: value.length === 0,
    broken: read.filter((one) => !one.ok).length,
  };
}

/** Also of what is not understood: paging goes on behind it. */
function idOf(json: unknown): string | null {
  const parsed = z.object({ id: z.string().min(1).max(200) }).safeParse(json);
  return parsed.success ? parsed.data.id : null;
}

function idInLink(link: string | null, rel: string, name: string): string | null {
  for (const part of (link ?? '').split(/,\s*(?=<)/)) {
    const target = /^\s*<([^>]{1,3000})>/.exec(part)?.[1];
    if (target === undefined || !new RegExp(`;\\s*rel="?${rel}"?`).test(part)) continue;
    const id = URL.parse(target, 'https://any.example')?.searchParams.get(name);
    if (id && id.length <= 200) return id;
  }
  return null;
}
