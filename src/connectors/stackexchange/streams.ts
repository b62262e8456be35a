// The three lists of a site in the order of change: questions, answers, comments. With tags only questions can be asked
// for; the answers and comments are then those of the questions that were active last.

import { z } from 'zod';
import { ascend } from '#platform/polling/ascend.ts';
import type { AscentStep } from '#platform/polling/ascend.ts';
import type { Batch } from '#features/listening/ports.ts';
import type { StackExchangeApi } from './se-api.ts';
import { itemOf } from './se-posts.ts';
import type { Item } from './se-posts.ts';

export const STREAMS = ['questions', 'answers', 'comments'] as const;
export type Stream = (typeof STREAMS)[number];

const streamCursor = z.object({
  since: z.number(),
  /** Until when this list must not be asked for: `backoff`. */
  restUntil: z.number(),
});
export const cursorSchema = z.object({
  questions: streamCursor,
  answers: streamCursor,
  comments: streamCursor,
  /** With tags: the questions and answers of which comments are asked for, the newest last. */
  recent: z.object({ questions: z.array(z.number()), answers: z.array(z.number()) }),
  intervalMs: z.number().nullable(),
});
export type Cursor = z.infer<typeof cursorSchema>;

/** What is asked for at once by id. */
const idsMax = 100;
/** The lists come from caches that are a minute old. */
const overlapMs = 120_000;

type StreamBatch = Omit<Batch, 'cursor'>;

/** Moves the cursor with each batch. Ends early where the network wants a rest. */
export async function* readStream(
  api: StackExchangeApi,
  stream: Stream,
  cursor: Cursor,
): AsyncGenerator<StreamBatch, void, void> {
  const own = cursor[stream];
  const paths = pathsOf(stream, cursor, api.settings.tags);
  const reached: number[] = [];
  for (const path of paths) {
    let since = own.since;
    for await (const step of readPath(api, { stream, path, own })) {
      since = Math.max(since, step.since);
      remember(cursor, step.entries);
      // Of several paths none may move the mark before the others have been read.
      if (paths.length === 1) own.since = since;
      yield batchOf(step.entries, api);
    }
    reached.push(since);
    if (own.restUntil > api.now().getTime()) return;
  }
  own.since = Math.max(own.since, ...reached);
}

function readPath(
  api: StackExchangeApi,
  { stream, path, own }: { stream: Stream; path: string; own: Cursor[Stream] },
): AsyncGenerator<AscentStep<Item | null>, void, void> {
  const { site, tags } = api.settings;
  return ascend<Item | null>({
    since: Math.max(0, own.since - overlapMs),
    markOf: (item) => (item?.changedAt ?? 0) * 1000,
    ceiling: api.now().getTime(),
    readPage: async ({ since, page }) => {
      const me = await api.me();
      const { items, hasMore, backoffMs } = await api.get(path, {
        order: 'asc',
        sort: stream === 'comments' ? 'creation' : 'activity',
        min: Math.floor(since / 1000),
        pagesize: 100,
        page,
        tagged: stream === 'questions' ? (tags ?? null) : null,
      });
      if (backoffMs > 0) own.restUntil = api.now().getTime() + backoffMs;
      // A rest that is asked for ends the walk here; the next look goes on.
      return {
        entries: items.map((json) => itemOf(json, { site, me })),
        hasMore: hasMore && backoffMs === 0,
      };
    },
  });
}

function pathsOf(stream: Stream, { recent }: Cursor, tags: string | undefined): string[] {
  if (!tags || stream === 'questions') return [`/${stream}`];
  const of = (kind: 'questions' | 'answers', below: string) =>
    recent[kind].length === 0 ? [] : [`/${kind}/${recent[kind].join(';')}/${below}`];
  if (stream === 'answers') return of('questions', 'answers');
  return [...of('questions', 'comments'), ...of('answers', 'comments')];
}

function remember({ recent }: Cursor, items: readonly (Item | null)[]): void {
  for (const item of items) {
    if (!item || item.kind === 'comment') continue;
    const list = item.kind === 'question' ? 'questions' : 'answers';
    recent[list] = [...recent[list].filter((id) => id !== item.id), item.id].slice(-idsMax);
  }
}

function batchOf(items: readonly (Item | null)[], api: StackExchangeApi): StreamBatch {
  const broken = items.filter((item) => item === null).length;
  return {
    posts: items.flatMap((item) => (item ? [item.post] : [])),
    deletions: [],
    ...(broken > 0 ? { note: `${broken} entries made no sense and were left out.` } : {}),
    ...limitsOf(api),
  };
}

/** The quota begins anew at midnight. */
export function limitsOf(api: StackExchangeApi): Pick<Batch, 'limits'> {
  if (api.quotaLeft === null) return {};
  const resetsAt = new Date(Math.ceil((api.now().getTime() + 1) / 86_400_000) * 86_400_000);
  return { limits: { requestsLeft: api.quotaLeft, resetsAt } };
}
