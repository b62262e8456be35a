// Asks the origins about followed threads, where the source by itself hears only some of their posts: a reply to our
// answer that lacks the hashtag, or what the search wants.

import type { JobDefinition } from '#platform/jobs/job.ts';
import type { Listening } from '../context.ts';
import { nextAsk } from '../domain/next-ask.ts';
import { batchSizeMax } from '../ports.ts';
import { recordThreadsAsked, restThreads, takeThreadsToAsk } from '../store/threads-to-ask.ts';
import { questionJob, storeAnswer } from './ask-in-turns.ts';
import type { Answered, Asked } from './ask-in-turns.ts';

export const READ_THREADS_JOB = 'listening.read-threads';

/** As the port promises. */
const threadsAtOnce = 20;
const holdMs = 10 * 60_000;
/** Of sources that hear every reply anyway; their settings may change. */
const restMs = 86_400_000;

export function readThreadsJobOf(listening: Listening): JobDefinition {
  return questionJob(listening, {
    name: READ_THREADS_JOB,
    about: 'threads',
    by: 'readThreads',
    ask,
  });
}

async function ask(listening: Listening, asked: Asked): Promise<Answered> {
  const { db, clock } = listening.platform;
  const { connector, context, batchSource, now } = asked;
  if (!connector.readThreads) return null;
  if (connector.missesReplies?.(context.settings) === false) {
    await restThreads(db, batchSource.id, { now, until: new Date(now.getTime() + restMs) });
    return null;
  }
  const hold = { now, heldUntil: new Date(now.getTime() + holdMs), limit: threadsAtOnce };
  const threads = await takeThreadsToAsk(db, batchSource.id, hold);
  if (threads.length === 0) return null;
  const { posts, read, limits } = await connector.readThreads(threads, context);
  for (let at = 0; at < posts.length; at += batchSizeMax) {
    const batch = { posts: posts.slice(at, at + batchSizeMax), deletions: [], limits };
    await storeAnswer(listening, asked, batch);
  }
  const askedAt = clock.now();
  const answered = new Set(read);
  // How lively a thread is by now, its new posts have told.
  const next = threads
    .filter(({ thread }) => answered.has(thread))
    .map(({ thread, activeAt }) => ({ thread, askAt: nextAsk(activeAt, askedAt) }));
  await recordThreadsAsked(db, batchSource.id, next, { now: askedAt, heldUntil: hold.heldUntil });
  return { isLast: threads.length < threadsAtOnce, limits };
}
