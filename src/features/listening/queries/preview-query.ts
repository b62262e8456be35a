// Tries a query on stored posts before it is saved: how many a day, and a sample with the reasons.

import { lintQuery } from '#matching/query/lint.ts';
import { printQuery } from '#matching/query/print.ts';
import type { z } from 'zod';
import type { Reason } from '../contract.ts';
import type { topicPreviewInput, topicPreviewSchema } from '../contract/query-advice.ts';
import type { Listening } from '../context.ts';
import { storedPostToMatch } from '../pipeline/post-to-match.ts';
import { listPostsHeard } from '../store/posts.ts';
import type { PostRow } from '../store/posts.ts';
import { readQuery } from '../pipeline/read-query.ts';
import type { NamedQueries } from '../pipeline/read-query.ts';
import { namedQueries } from './named-queries.ts';
import { requireTimeZone } from './mentions.ts';
import { showPost } from './show-post.ts';

/** Newest first; at about 20,000 posts a second in the matching thread a preview stays under half a second. */
const scannedMax = 5000;
const stepSize = 1000;
const dayMs = 86_400_000;

type Preview = z.input<typeof topicPreviewSchema>;
type Found = { row: PostRow; reasons: Reason[] };

export async function previewQuery(
  listening: Listening,
  input: z.output<typeof topicPreviewInput>,
): Promise<Preview> {
  requireTimeZone(input.timeZone);
  const named = await namedQueries(listening.platform.db, input.query);
  const read = readQuery(input.query, named);
  if (!read.ok) {
    return { ...nothing, ok: false, diagnostics: [...read.diagnostics], normalForm: null };
  }
  const since = new Date(listening.platform.clock.now().getTime() - input.days * dayMs);
  const { scanned, scannedFrom, found } = await scan(listening, {
    query: input.query,
    named,
    since,
  });
  return {
    ...nothing,
    ok: true,
    diagnostics: [...read.warnings, ...lintQuery(read.written)],
    normalForm: printQuery(read.written),
    scanned,
    scannedFrom: scannedFrom?.toISOString() ?? null,
    matched: found.length,
    perDay: countPerDay(found, input.timeZone),
    sample: found
      .toSorted((a, b) => b.row.created_at.getTime() - a.row.created_at.getTime())
      .slice(0, input.limit)
      .map(({ row, reasons }) => ({ post: showPost(row), reasons })),
  };
}

const nothing = {
  scanned: 0,
  scannedFrom: null,
  matched: 0,
  perDay: [],
  sample: [],
  cost: null,
  forecast: null,
};

async function scan(
  listening: Listening,
  { query, named, since }: { query: string; named: NamedQueries; since: Date },
) {
  const found: Found[] = [];
  let scanned = 0;
  let last: PostRow | null = null;
  while (scanned < scannedMax) {
    const rows: (PostRow & { source_name: string })[] = await listPostsHeard(
      listening.platform.db,
      { since, afterId: last?.id ?? null, limit: stepSize },
    );
    const toMatch = rows.map((row) => storedPostToMatch(row, row.source_name));
    const { matches } = await listening.trials.tryQuery(query, named, toMatch);
    for (const { postIndex, reasons } of matches) {
      const row = rows[postIndex];
      if (row) found.push({ row, reasons });
    }
    scanned += rows.length;
    last = rows.at(-1) ?? last;
    if (rows.length < stepSize) break;
  }
  return { scanned, scannedFrom: last?.fetched_at ?? null, found };
}

function countPerDay(found: readonly Found[], timeZone: string): Preview['perDay'] {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
  const days = Map.groupBy(found, ({ row }) => format.format(row.created_at));
  return [...days]
    .map(([day, posts]) => ({ day, count: posts.length }))
    .toSorted((a, b) => (a.day < b.day ? -1 : 1));
}
