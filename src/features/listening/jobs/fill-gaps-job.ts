// Fills gaps where the network still has what was missed: one gap after another, beside the looks.

import { messageOf } from '#platform/errors.ts';
import type { JobDefinition } from '#platform/jobs/job.ts';
import type { Listening } from '../context.ts';
import { askedPause, retryAt } from '../domain/next-look.ts';
import { FILL_GAPS_JOB } from '../pipeline/ingest-batch.ts';
import { batchSourceOf, sourceContext } from '../pipeline/source-context.ts';
import { findSource } from '../store/sources.ts';
import { postponeGap, takeGapToFill } from '../store/source-gaps.ts';
import type { GapRow } from '../store/source-gaps.ts';

const holdMs = 30 * 60_000;
const attemptsMax = 12;
const gapsPerRun = 20;

export function fillGapsJobOf(listening: Listening): JobDefinition {
  const connectors = [...listening.connectors.values()].flatMap(({ name, fillGap }) =>
    fillGap ? [name] : [],
  );
  return {
    name: FILL_GAPS_JOB,
    cron: '*/5 * * * *',
    async run(_payload, { signal }) {
      const { db, clock } = listening.platform;
      for (let taken = 0; taken < gapsPerRun; taken += 1) {
        signal.throwIfAborted();
        const now = clock.now();
        const heldUntil = new Date(now.getTime() + holdMs);
        const gap = await takeGapToFill(db, { connectors, now, heldUntil });
        if (!gap) return;
        await fill(listening, gap, AbortSignal.any([signal, AbortSignal.timeout(holdMs)]));
      }
    },
  };
}

async function fill(listening: Listening, gap: GapRow, signal: AbortSignal): Promise<void> {
  const { db, clock, log } = listening.platform;
  try {
    await takeBatches(listening, gap, signal);
    await postpone(listening, gap, {
      asked: null,
      note: 'The network no longer gave what was missed',
    });
  } catch (error) {
    if (signal.aborted) {
      await postponeGap(db, gap.id, { at: clock.now(), note: 'It was interrupted' });
      return;
    }
    log.warn({ err: error, sourceId: gap.source_id }, 'a gap could not be filled');
    await postpone(listening, gap, { asked: askedPause(error), note: messageOf(error) });
  }
}

async function takeBatches(listening: Listening, gap: GapRow, signal: AbortSignal): Promise<void> {
  const source = await findSource(listening.platform.db, gap.source_id);
  const connector = source && listening.connectors.get(source.connector);
  if (!source || !connector?.fillGap) return;
  const context = await sourceContext(listening, { source, connector, signal });
  const missed = { from: gap.from_at, until: gap.until_at, reason: gap.reason };
  const batchSource = batchSourceOf({ ...context, source, connector, lease: null });
  for await (const batch of connector.fillGap(missed, context)) {
    // Where the looks stand is theirs alone to say.
    const begun = listening.ingest(batchSource, { ...batch, cursor: null });
    listening.metrics.stored(source.connector, await begun.store());
  }
}

/** Of a gap that is filled by now nothing is changed. After many tries it is given up, and the note stays. */
async function postpone(
  { platform }: Listening,
  gap: GapRow,
  { asked, note }: { asked: Date | null; note: string },
): Promise<void> {
  const failures = gap.fill_attempts;
  const at = retryAt({ failures, chance: Math.random(), asked }, platform.clock.now());
  await postponeGap(platform.db, gap.id, { at: failures < attemptsMax ? at : null, note });
}
