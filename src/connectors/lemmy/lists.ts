// The newest posts and comments of a server or of one community, page by page downwards. A position is a cursor the
// server gave (`c:…`), or a page number where it gives none (`p:2`).

import { z } from 'zod';
import { descend, descentSchema } from '#platform/polling/descend.ts';
import type { Page } from '#platform/polling/descend.ts';
import { understood } from '#platform/polling/understood.ts';
import type { Batch } from '#features/listening/ports.ts';
import type { LemmyApi } from './lemmy-api.ts';
import { viewOf } from './views.ts';
import type { View } from './views.ts';

export const LISTS = ['posts', 'comments'] as const;
export type List = (typeof LISTS)[number];

export const cursorSchema = z.object({
  posts: descentSchema,
  comments: descentSchema,
  intervalMs: z.number().nullable(),
});
export type Cursor = z.infer<typeof cursorSchema>;

const pageSchema = z.object({
  items: z.array(z.unknown()).optional(),
  posts: z.array(z.unknown()).optional(),
  comments: z.array(z.unknown()).optional(),
  next_page: z.string().nullish(),
});

const firstLookMs = 7 * 86_400_000;
const pageSize = 50;
/** What is said on other servers arrives late, under the time it was said. */
const overlapMs = { local: 10 * 60_000, all: 60 * 60_000 };

/** Yields the batch of each page and moves the list's part of the cursor. */
export async function* walkList(
  api: LemmyApi,
  list: List,
  cursor: Cursor,
): AsyncGenerator<Omit<Batch, 'cursor'>, void, void> {
  const nowMs = api.now().getTime();
  const floor = nowMs - firstLookMs;
  const { known } = cursor[list];
  const { community, scope } = api.settings;
  const steps = descend<View | null>({
    cursor: cursor[list],
    // One that makes no sense has no place in the order.
    markOf: (view) => view?.at ?? known ?? floor,
    readPage: (position) => readPage(api, list, position),
    overlap: overlapMs[community ? 'all' : scope],
    floor,
    ceiling: nowMs,
  });
  for await (const { entries, cursor: walked } of steps) {
    cursor[list] = walked;
    yield batchOf(entries);
  }
}

export function batchOf(views: readonly (View | null)[]): Omit<Batch, 'cursor'> {
  const sound = views.filter((view) => view !== null).toReversed();
  const broken = views.length - sound.length;
  return {
    posts: sound.filter(({ isGone }) => !isGone).map(({ post }) => post),
    deletions: sound.filter(({ isGone }) => isGone).map(({ nativeId }) => ({ nativeId })),
    ...(broken > 0 ? { note: `${broken} entries made no sense and were left out.` } : {}),
  };
}

export async function readPage(
  api: LemmyApi,
  list: List,
  position: string | null,
  more: Readonly<Record<string, string | number | null>> = {},
): Promise<Page<View | null>> {
  const { community, scope } = api.settings;
  const isNew = (await api.version()) === 4;
  const type = community ? 'all' : scope;
  const number = position?.startsWith('p:') ? Number(position.slice(2)) : null;
  const answer = await api.demand(`/${list === 'posts' ? 'post' : 'comment'}/list`, {
    type_: isNew ? type : type === 'all' ? 'All' : 'Local',
    sort: isNew ? 'new' : 'New',
    limit: pageSize,
    page: number,
    page_cursor: position?.startsWith('c:') ? position.slice(2) : null,
    community_name: community ?? null,
    ...(isNew ? { community_name_or_id: community ?? null } : {}),
    ...more,
  });
  const page = understood(pageSchema, answer, 'The server');
  const found = page.items ?? page[list] ?? [];
  const next = page.next_page
    ? `c:${page.next_page}`
    : isNew || position?.startsWith('c:') || found.length < pageSize
      ? null
      : `p:${(number ?? 1) + 1}`;
  return { entries: found.map((json) => viewOf(json, api.settings)), next };
}
