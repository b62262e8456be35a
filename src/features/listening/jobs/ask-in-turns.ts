// Questions to an origin beside its looks, one portion after another: until nothing is due any more, the network refuses,
// or so little is left of the allowance that it belongs to looks and answers.

import { z } from 'zod';
import type { JobDefinition } from '#platform/jobs/job.ts';
import type { Listening } from '../context.ts';
import { askedPause } from '../domain/next-look.ts';
import { batchSourceOf, sourceContext } from '../pipeline/source-context.ts';
import type { BatchSource, StoredBatch } from '../pipeline/ingest-batch.ts';
import type { AnyConnector, Batch, JsonObject, SourceContext } from '../ports.ts';
import { listSourcesToAsk, pauseQuestions } from '../store/questions.ts';
import { findSource } from '../store/sources.ts';

/** In one run, so that a busy source leaves room for others. */
const callsPerSource = 5;
const answerMs = 60_000;
const pauseMs = 15 * 60_000;
const requestsKept = 20;
const sourcesPerRun = 50;

export type Asked = {
  connector: AnyConnector;
  context: SourceContext<JsonObject>;
  batchSource: BatchSource;
  now: Date;
};

/** Null: nothing was due. */
export type Answered = { isLast: boolean; limits: Batch['limits'] } | null;

const payloadSchema = z.object({ sourceId: z.uuid().optional() });

/** Every minute those sources whose time has come, or at once the one that is named. */
export function questionJob(
  listening: Listening,
  question: {
    name: string;
    about: 'posts' | 'threads';
    /** Connectors without it are not asked. */
    by: 'recheck' | 'readThreads';
    ask(listening: Listening, asked: Asked): Promise<Answered>;
  },
): JobDefinition {
  const { name, about, by, ask } = question;
  const connectors = [...listening.connectors.values()].flatMap((connector) =>
    connector[by] ? [connector.name] : [],
  );
  return {
    name,
    cron: '* * * * *',
    async run(payload, { signal }) {
      // By the clock the payload says something about the clock only.
      const { sourceId } = payloadSchema.catch({}).parse(payload);
      const { db, clock } = listening.platform;
      const due = { about, connectors, now: clock.now(), limit: sourcesPerRun };
      const sourceIds = sourceId ? [sourceId] : await listSourcesToAsk(db, due);
      for (const each of sourceIds)
        await askInTurns(listening, { sourceId: each, signal }, (asked) => ask(listening, asked));
    },
  };
}

async function askInTurns(
  listening: Listening,
  { sourceId, signal }: { sourceId: string; signal: AbortSignal },
  ask: (asked: Asked) => Promise<Answered>,
): Promise<void> {
  const { db, clock, log } = listening.platform;
  const source = await findSource(db, sourceId);
  const connector = source && listening.connectors.get(source.connector);
  if (!connector) return;
  for (let call = 0; call < callsPerSource; call += 1) {
    signal.throwIfAborted();
    const now = clock.now();
    try {
      const timed = AbortSignal.any([signal, AbortSignal.timeout(answerMs)]);
      const context = await sourceContext(listening, { source, connector, signal: timed });
      const batchSource = batchSourceOf({ ...context, source, connector, lease: null });
      const answered = await ask({ connector, context, batchSource, now });
      const until = pauseAfter(answered, now);
      if (until) await pauseQuestions(db, sourceId, until);
      if (answered === null || answered.isLast || until) return;
    } catch (error) {
      signal.throwIfAborted();
      log.warn({ err: error, sourceId }, 'an origin could not be asked about what is stored');
      const until = askedPause(error) ?? new Date(now.getTime() + pauseMs);
      await pauseQuestions(db, sourceId, until);
      return;
    }
  }
}

/** What was heard this way is stored like any batch; where the looks stand is theirs alone to say. */
export async function storeAnswer(
  listening: Listening,
  { batchSource, connector }: Pick<Asked, 'batchSource' | 'connector'>,
  answer: Omit<StoredBatch, 'cursor'>,
): Promise<void> {
  const begun = listening.ingest(batchSource, { ...answer, cursor: null });
  listening.metrics.stored(connector.name, await begun.store());
}

function pauseAfter(answered: Answered, now: Date): Date | null {
  const limits = answered?.limits;
  if (!limits || limits.requestsLeft >= requestsKept) return null;
  return limits.resetsAt ?? new Date(now.getTime() + pauseMs);
}
