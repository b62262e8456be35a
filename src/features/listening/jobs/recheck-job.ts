// Asks the origins again about stored posts, where the network tells of no edits and deletions by itself.

import { z } from 'zod';
import type { JobDefinition } from '#platform/jobs/job.ts';
import type { Listening } from '../context.ts';
import { nextCheck } from '../domain/next-check.ts';
import { askedPause } from '../domain/next-look.ts';
import { batchSourceOf, sourceContext } from '../pipeline/source-context.ts';
import type { AnyConnector, Recheck } from '../ports.ts';
import {
  listSourcesToCheck,
  pauseChecks,
  recordChecks,
  takePostsToCheck,
} from '../store/post-checks.ts';
import type { PostToCheck } from '../store/post-checks.ts';
import { findSource } from '../store/sources.ts';
import type { SourceRow } from '../store/sources.ts';

export const RECHECK_JOB = 'listening.recheck-posts';

/** As the port promises. */
const postsAtOnce = 100;
const sourcesPerRun = 50;
/** In one run, so that a busy source leaves room for others. */
const callsPerSource = 5;
const answerMs = 60_000;
const holdMs = 3_600_000;
const pauseMs = 15 * 60_000;
/** What is left of the allowance then belongs to looks and answers. */
const requestsKept = 20;

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
      const due = { connectors, now: clock.now(), limit: sourcesPerRun };
      const sourceIds = sourceId ? [sourceId] : await listSourcesToCheck(db, due);
      for (const each of sourceIds) await recheckSource(listening, each, signal);
    },
  };
}

async function recheckSource(
  listening: Listening,
  sourceId: string,
  signal: AbortSignal,
): Promise<void> {
  const { db, clock, log } = listening.platform;
  const source = await findSource(db, sourceId);
  const connector = source && listening.connectors.get(source.connector);
  if (!connector) return;
  for (let call = 0; call < callsPerSource; call += 1) {
    signal.throwIfAborted();
    const now = clock.now();
    const hold = { now, heldUntil: new Date(now.getTime() + holdMs), limit: postsAtOnce };
    const posts = await takePostsToCheck(db, sourceId, hold);
    if (posts.length === 0) return;
    try {
      const answer = await ask(listening, { source, connector, posts, signal });
      const pause = pauseAfter(answer, now);
      if (pause) {
        await pauseChecks(db, sourceId, pause);
        return;
      }
    } catch (error) {
      log.warn({ err: error, sourceId }, 'stored posts could not be asked about again');
      const until = askedPause(error) ?? new Date(now.getTime() + pauseMs);
      await pauseChecks(db, sourceId, until);
      return;
    }
    if (posts.length < postsAtOnce) return;
  }
}

async function ask(
  listening: Listening,
  question: {
    source: SourceRow;
    connector: AnyConnector;
    posts: readonly PostToCheck[];
    signal: AbortSignal;
  },
): Promise<Recheck> {
  const { source, connector, posts } = question;
  const { db, clock } = listening.platform;
  const signal = AbortSignal.any([question.signal, AbortSignal.timeout(answerMs)]);
  const context = await sourceContext(listening, { source, connector, signal });
  const answer = await connector.recheck?.(posts.map(referenceOf), context);
  if (!answer) return { posts: [], deletions: [] };
  const { limits } = answer;
  const batch = { posts: answer.posts, deletions: answer.deletions, cursor: null, limits };
  const batchSource = batchSourceOf({ ...context, source, connector, lease: null });
  const begun = listening.ingest(batchSource, batch);
  listening.metrics.stored(source.connector, await begun.store());
  const answered = new Set([...answer.posts, ...answer.deletions].map(({ nativeId }) => nativeId));
  const now = clock.now();
  const checks = posts
    .filter((post) => answered.has(post.native_id))
    .map(({ id, created_at: createdAt, is_kept: isKept }) => {
      const isAgain = isKept || batchSource.rechecks === 'all';
      return { id, createdAt, checkAt: isAgain ? nextCheck({ createdAt, isKept }, now) : null };
    });
  await recordChecks(db, checks, now);
  return answer;
}

function referenceOf({ native_id: nativeId, url, created_at: createdAt, reference }: PostToCheck) {
  return { nativeId, url, createdAt, reference };
}

function pauseAfter({ limits }: Recheck, now: Date): Date | null {
  if (!limits || limits.requestsLeft >= requestsKept) return null;
  return limits.resetsAt ?? new Date(now.getTime() + pauseMs);
}
