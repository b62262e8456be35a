// Asks the origins again about stored posts, where the network tells of no edits and deletions by itself.

import type { JobDefinition } from '#platform/jobs/job.ts';
import type { Listening } from '../context.ts';
import { nextCheck } from '../domain/next-check.ts';
import { recordChecks, takePostsToCheck } from '../store/post-checks.ts';
import type { PostToCheck } from '../store/post-checks.ts';
import { questionJob, storeAnswer } from './ask-in-turns.ts';
import type { Answered, Asked } from './ask-in-turns.ts';

export const RECHECK_JOB = 'listening.recheck-posts';

/** As the port promises. */
const postsAtOnce = 100;
const holdMs = 3_600_000;

export function recheckJobOf(listening: Listening): JobDefinition {
  return questionJob(listening, { name: RECHECK_JOB, about: 'posts', by: 'recheck', ask });
}

async function ask(listening: Listening, asked: Asked): Promise<Answered> {
  const { db, clock } = listening.platform;
  const { connector, context, batchSource, now } = asked;
  const hold = { now, heldUntil: new Date(now.getTime() + holdMs), limit: postsAtOnce };
  const posts = await takePostsToCheck(db, batchSource.id, hold);
  if (posts.length === 0) return null;
  const answer = await connector.recheck?.(posts.map(referenceOf), context);
  if (!answer) return null;
  await storeAnswer(listening, asked, answer);
  const answered = new Set([...answer.posts, ...answer.deletions].map(({ nativeId }) => nativeId));
  const answeredAt = clock.now();
  const checks = posts
    .filter((post) => answered.has(post.native_id))
    .map(({ id, created_at: createdAt, is_kept: isKept }) => {
      const isAgain = isKept || batchSource.rechecks === 'all';
      return {
        id,
        createdAt,
        checkAt: isAgain ? nextCheck({ createdAt, isKept }, answeredAt) : null,
      };
    });
  await recordChecks(db, checks, answeredAt);
  return { isLast: posts.length < postsAtOnce, limits: answer.limits };
}

function referenceOf({ native_id: nativeId, url, created_at: createdAt, reference }: PostToCheck) {
  return { nativeId, url, createdAt, reference };
}
