// Writes a version of a topic's query, tells matching of it and asks for the stored posts to be looked through again.

import type { Actor } from '#platform/actor.ts';
import { actorKey } from '#platform/actor.ts';
import type { Transaction } from '#platform/db/database.ts';
import { rematchJob } from '../jobs/rematch-job.ts';
import type { Listening } from '../context.ts';
import { insertRematch } from '../store/rematches.ts';
import { insertTopicVersion } from '../store/topics.ts';

const dayMs = 86_400_000;

/** Call it with the topic set locked for change. */
export async function saveTopicVersion(
  tx: Transaction,
  listening: Listening,
  actor: Actor,
  version: {
    topicId: string;
    version: number;
    query: string;
    normalForm: string;
    /** What it refers to and was changed; null: somebody changed the query. */
    because: string | null;
    now: Date;
  },
): Promise<void> {
  const { topicId, version: topicVersion, now } = version;
  await insertTopicVersion(tx, { ...version, createdBy: actorKey(actor) });
  const fromAt = new Date(now.getTime() - listening.options.rematchDays * dayMs);
  await insertRematch(tx, { topicId, topicVersion, fromAt });
  await listening.platform.jobs.enqueue(tx, {
    name: rematchJob,
    payload: { topicId, topicVersion },
    key: `${rematchJob}:${topicId}`,
  });
}
