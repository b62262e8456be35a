// Tries a query on stored posts before it is saved: what it would bring, from where, what it costs, and a sample with
// the reasons.

import { forecastQuery } from '#matching/advice/forecast.ts';
import { narrowQuery } from '#matching/history/narrowing.ts';
import type { TokenNeed } from '#matching/history/narrowing.ts';
import { lintQuery } from '#matching/query/lint.ts';
import type { QueryTree } from '#matching/query/tree.ts';
import { assert } from '#platform/errors.ts';
import type { z } from 'zod';
import type { Reason } from '../contract.ts';
import type { topicPreviewInput, topicPreviewSchema } from '../contract/query-advice.ts';
import { readQuery } from '../commands/check-query.ts';
import type { Listening } from '../context.ts';
import type { PostToMatch } from '../pipeline/match-messages.ts';
import type { PostRow } from '../store/posts.ts';
import { readJudgedPosts } from './judged-posts.ts';
import { requireTimeZone } from './mentions.ts';
import { readPostsInReach } from './posts-in-reach.ts';
import type { Reach } from './posts-in-reach.ts';
import { adviseOnSample } from './recent-sample.ts';
import { showPost } from './show-post.ts';

const dayMs = 86_400_000;
const hourDays = 1 / 24;

type Preview = z.input<typeof topicPreviewSchema>;
type Input = z.output<typeof topicPreviewInput>;
type Found = { row: PostRow; post: PostToMatch; reasons: Reason[] };

export async function previewQuery(listening: Listening, input: Input): Promise<Preview> {
  requireTimeZone(input.timeZone);
  const read = await readQuery(listening.platform.db, input.query);
  if (!read.ok) return { ...nothing, diagnostics: [...read.diagnostics] };
  const reach: Reach = { scanned: 0, from: null };
  const { found, undecided } = await findMatches(
    listening,
    { query: read.resolved, days: input.days, need: narrowQuery(read.tree) },
    reach,
  );
  const advice = await weigh(listening, read.tree, input.topicId);
  return {
    ok: true,
    diagnostics: [...read.warnings, ...lintQuery(read.written), ...advice.warnings],
    normalForm: read.normalForm,
    scanned: reach.scanned,
    scannedFrom: reach.from?.toISOString() ?? null,
    matched: found.length,
    perDay: countPerDay(found, input.timeZone),
    sample: found
      .toSorted((a, b) => b.row.created_at.getTime() - a.row.created_at.getTime())
      .slice(0, input.limit)
      .map(({ row, reasons }) => ({ post: showPost(row), reasons })),
    cost: advice.cost,
    forecast: {
      ...forecast(listening, read.tree, { found, reach, days: input.days }),
      undecided,
    },
  };
}

const nothing: Omit<Preview, 'diagnostics'> = {
  ok: false,
  normalForm: null,
  scanned: 0,
  scannedFrom: null,
  matched: 0,
  perDay: [],
  sample: [],
  cost: null,
  forecast: null,
};

async function findMatches(
  listening: Listening,
  asked: { query: string; days: number; need: TokenNeed },
  reach: Reach,
) {
  const found: Found[] = [];
  let undecided = 0;
  for await (const { rows, posts } of readPostsInReach(listening, asked, reach)) {
    const tried = await listening.trials.tryQuery(asked.query, posts);
    undecided += tried.undecided;
    for (const { postIndex, reasons } of tried.found) {
      const [row, post] = [rows[postIndex], posts[postIndex]];
      if (row && post) found.push({ row, post, reasons });
    }
  }
  return { found, undecided };
}

async function weigh(listening: Listening, tree: QueryTree, topicId: string | undefined) {
  const judged = topicId === undefined ? [] : await readJudgedPosts(listening, topicId);
  const advice = await adviseOnSample(listening, {
    kind: 'weigh',
    tree,
    judged: judged.map(({ post, relevant }) => ({ post, relevant })),
  });
  assert(advice.kind === 'weighed', 'the query was to be weighed');
  return {
    warnings: advice.warnings,
    cost: { ...advice.cost, anchors: [...advice.cost.anchors] },
  };
}

/** By what was said in the days asked for: an archive read in an hour says nothing of the hour. */
function forecast(
  listening: Listening,
  tree: QueryTree,
  { found, reach, days: asked }: { found: readonly Found[]; reach: Reach; days: number },
) {
  const now = listening.platform.clock.now().getTime();
  const recent = found.filter(({ row }) => row.created_at.getTime() >= now - asked * dayMs);
  const oldest = recent.reduce(
    (first, { row }) => Math.min(first, row.created_at.getTime()),
    reach.from?.getTime() ?? now,
  );
  const days = Math.min(asked, Math.max(hourDays, (now - oldest) / dayMs));
  const posts = found.map(({ post }) => post);
  // The thread has decided them already.
  const told = forecastQuery(tree, posts, { days, examplesMax: 0, decide: () => 'yes' });
  return {
    days,
    perDay: recent.length / days,
    bySource: [...told.bySource],
    byLanguage: [...told.byLanguage],
  };
}

function countPerDay(found: readonly Found[], timeZone: string): Preview['perDay'] {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
  const days = Map.groupBy(found, ({ row }) => format.format(row.created_at));
  return [...days]
    .map(([day, posts]) => ({ day, count: posts.length }))
    .toSorted((a, b) => (a.day < b.day ? -1 : 1));
}
