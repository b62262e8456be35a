// Asks the origins again about stored posts, where the network tells of no edits and deletions by itself.

import { z } from 'zod';
import type { JobDefinition } from '#platform/jobs/job.ts';
import type { Listening } from '../context.ts';
import { nextCheck } from '../domain/next-check.ts';
import { recordChecks, takePostsToCheck } from '../store/post-checks.ts';
import type { PostToCheck } from '../store/post-checks.ts';
import { listSourcesToAsk } from '../store/questions.ts';
import { askInTurns, storeAnswer } from './ask-in-turns.ts';
import type { Answered, Asked } from './ask-in-turns.ts';

export const RECHECK_JOB = 'listening.recheck-posts';

/** As the port promises. */
const postsAtOnce = 100;
const sourcesPerRun = 50;
const holdMs = 3_600_000;

const payloadSchema = z.object({ sourceId: z.uuid().optional() });

export function recheckJobOf(listening: Listening): JobDefinition {
  const connectors = [...listening.connectors.values()].flatMap(({ name, recheck }) =>
    recheck ? [name] : [],
  );
  return {
    name: RECHECK_JOB,
    cron: '* * * * *',
    async run(payload, { signal }) {
      // By the clock the payload says something about the clock only.
      const { sourceId } = payloadSchema.catch({}).parse(payload);
      const { db, clock } = listening.platform;
      const due = { about: 'posts', connectors, now: clock.now(), limit: sourcesPerRun } as const;
      const sourceIds = sourceId ? [sourceId] : await listSourcesToAsk(db, due);
      for (const each of sourceIds)
        await askInTurns(listening, { sourceId: each, signal }, (asked) => ask(listening, asked));
    },
  };
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
