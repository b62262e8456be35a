// What changes when one query takes the place of another: posts gained and lost among the stored ones, with examples.

import { narrowQuery } from '#matching/history/narrowing.ts';
import type { TokenNeed } from '#matching/history/narrowing.ts';
import { assert, AppError } from '#platform/errors.ts';
import type { z } from 'zod';
import { checkQuery } from '../commands/check-query.ts';
import { topicNotFound } from '../commands/change-topic.ts';
import { ERRORS } from '../contract.ts';
import type { topicCompareInput, topicComparisonSchema } from '../contract/query-advice.ts';
import type { Listening } from '../context.ts';
import type { TopicRow } from '../store/topics.ts';
import { findTopic, findTopicVersion } from '../store/topics.ts';
import { readPostsInReach } from './posts-in-reach.ts';
import type { PostsStep, Reach } from './posts-in-reach.ts';
import { showPost } from './show-post.ts';

type Input = z.output<typeof topicCompareInput>;

export async function compareQueries(
  listening: Listening,
  topicId: string,
  input: Input,
): Promise<z.input<typeof topicComparisonSchema>> {
  const { db } = listening.platform;
  const topic = await findTopic(db, topicId);
  if (!topic) throw topicNotFound(topicId);
  const before = await readVersion(listening, topic, input.fromVersion ?? topic.version);
  const after =
    input.toVersion === undefined
      ? await checkQuery(db, input.query ?? topic.query, topic.name)
      : await readVersion(listening, topic, input.toVersion);
  const reach: Reach = { scanned: 0, from: null };
  const steps: PostsStep[] = [];
  const needs = [before.tree, after.tree].map(narrowQuery);
  const asked = { days: input.days, need: eitherNeed(needs) };
  for await (const step of readPostsInReach(listening, asked, reach)) steps.push(step);
  const advice = await listening.trials.advise({
    kind: 'compare',
    before: before.tree,
    after: after.tree,
    posts: steps.flatMap((step) => step.posts),
    examplesMax: input.examples,
  });
  assert(advice.kind === 'compared', 'the queries were to be compared');
  const rows = new Map(steps.flatMap((step) => step.rows.map((row) => [row.id, row] as const)));
  const postOf = (postId: string) => {
    const row = rows.get(postId);
    assert(row, 'examples are of the posts that were given');
    return showPost(row);
  };
  return {
    ...advice,
    scanned: reach.scanned,
    scannedFrom: reach.from?.toISOString() ?? null,
    gainedExamples: advice.gainedExamples.map(({ postId, reasons }) => {
      return { post: postOf(postId), reasons };
    }),
    lostExamples: advice.lostExamples.map(({ postId, failed }) => {
      return { post: postOf(postId), failed };
    }),
  };
}

/** Posts that neither query can match are on neither side. */
function eitherNeed(needs: readonly TokenNeed[]): TokenNeed {
  return needs.some(({ kind }) => kind === 'any') ? { kind: 'any' } : { kind: 'or', needs };
}

/** With what it refers to as that is now: what it was then is not kept. */
async function readVersion({ platform }: Listening, topic: TopicRow, version: number) {
  const saved = await findTopicVersion(platform.db, topic.id, version);
  if (saved) return checkQuery(platform.db, saved.query, topic.name);
  throw new AppError(
    'not-found',
    ERRORS.versionNotFound,
    `The topic "${topic.name}" has no version ${version}`,
    { details: { topicId: topic.id, version } },
  );
}
