// One look at one source: asks its connector for batches, stores them in order, and records how it
// ended, in words people understand.

import { systemActor } from '#platform/actor.ts';
import { AppError, messageOf } from '#platform/errors.ts';
import { ERRORS, EVENTS } from '../contract.ts';
import type { Listening } from '../context.ts';
import { askedPause, retryAt } from '../domain/next-look.ts';
import type { AnyConnector, Batch, Ending } from '../ports.ts';
import { endLook, renewLease } from '../store/sources.ts';
import type { SourceRow } from '../store/sources.ts';
import type { BatchOutcome, BegunBatch } from './ingest-batch.ts';
import { emitHealthChanged } from './batch-events.ts';
import { keepChangedSettings } from './change-settings.ts';
import { batchSourceOf, sourceContext } from './source-context.ts';

export const leaseMs = 120_000;
const renewEveryMs = 30_000;

export type LookEnding = Ending | { kind: 'failed'; error: unknown } | { kind: 'interrupted' };
export type LookOutcome = { posts: number; matched: number; ending: LookEnding };

export type LookOptions = {
  leaseId: string;
  signal: AbortSignal;
  /** Called after a batch is committed, never before. */
  onStored?: (batch: Batch, outcome: BatchOutcome) => void;
};

/** @param source as leased by `leaseId` */
export async function lookAtSource(
  listening: Listening,
  source: SourceRow,
  options: LookOptions,
): Promise<LookOutcome> {
  const startedAt = listening.platform.clock.now();
  const totals: Totals = { posts: 0, matched: 0, note: null };
  const lease = keepLease(listening, source.id, options);
  let ending: LookEnding;
  try {
    const connector = listening.connectors.get(source.connector);
    if (!connector)
      throw new AppError(
        'invalid',
        ERRORS.connectorUnknown,
        `There is no connector "${source.connector}" in this Parley`,
      );
    ending = await takeBatches(listening, {
      source,
      connector,
      options,
      signal: lease.signal,
      totals,
    });
  } catch (error) {
    ending = options.signal.aborted ? { kind: 'interrupted' } : { kind: 'failed', error };
  } finally {
    lease.stop();
  }
  const seconds = (listening.platform.clock.now().getTime() - startedAt.getTime()) / 1000;
  listening.metrics.looked(source.connector, ending.kind, seconds);
  await recordEnd(listening, { source, options, startedAt, totals, ending });
  return { posts: totals.posts, matched: totals.matched, ending };
}

/** Holds the lease while a slow connector thinks; `signal` aborts when it is lost, or when Parley stops. */
function keepLease(
  listening: Listening,
  sourceId: string,
  options: LookOptions,
): { signal: AbortSignal; stop(): void } {
  const { db, clock, log } = listening.platform;
  const lost = new AbortController();
  const timer = setInterval(() => {
    const leasedUntil = new Date(clock.now().getTime() + leaseMs);
    renewLease(db, { sourceId, leaseId: options.leaseId, leasedUntil }).then(
      (isOurs) => isOurs || lost.abort(leaseLost()),
      // The lease outlives three failed renewals; if they go on failing, storing will fail and say so.
      (error: unknown) => log.warn({ err: error, sourceId }, 'a lease was not renewed'),
    );
  }, renewEveryMs);
  return {
    signal: AbortSignal.any([options.signal, lost.signal]),
    stop: () => clearInterval(timer),
  };
}

export function leaseLost(): AppError {
  return new AppError('conflict', ERRORS.leaseLost, 'Another look took this source over');
}

type Totals = { posts: number; matched: number; note: string | null };

async function takeBatches(
  listening: Listening,
  look: {
    source: SourceRow;
    connector: AnyConnector;
    options: LookOptions;
    signal: AbortSignal;
    totals: Totals;
  },
): Promise<Ending> {
  const { source, connector, options, totals } = look;
  // Aborted too when nobody takes batches any more: a connector that waits for its network would never notice.
  const over = new AbortController();
  const signal = AbortSignal.any([look.signal, over.signal]);
  const { clock, log } = listening.platform;
  const context = await sourceContext(listening, { source, connector, signal });
  const batches = connector.look({ ...context, cursor: source.cursor });
  const lease = {
    id: options.leaseId,
    until: () => new Date(clock.now().getTime() + leaseMs),
  };
  const batchSource = batchSourceOf({ ...context, source, connector, lease });
  const store = async (begun: BegunBatch, batch: Batch): Promise<void> => {
    const outcome = await begun.store();
    totals.posts += outcome.fresh + outcome.revised;
    totals.matched += outcome.mentions;
    listening.metrics.stored(source.connector, outcome);
    totals.note = batch.note ?? totals.note;
    if (batch.settings)
      await keepChangedSettings(listening, { sourceId: source.id, connector }, batch.settings);
    options.onStored?.(batch, outcome);
  };
  // While one batch is being stored the next is read and matched; never more than that.
  let storing = Promise.resolve();
  try {
    for (;;) {
      // A quiet stream may give its next batch hours later, and a batch that could not be stored is told at once.
      const step = await orAborted(orFailed(batches.next(), storing), signal);
      if (step.done) return step.value;
      const begun = listening.ingest(batchSource, step.value);
      await storing;
      signal.throwIfAborted();
      storing = store(begun, step.value);
    }
  } finally {
    over.abort(new Error('The look is over'));
    // Lets the connector close what it opened; it may hang, so nobody waits for it.
    batches.return({ kind: 'finished', message: '' }).catch((error: unknown) => {
      log.warn({ err: error, sourceId: source.id }, 'a connector failed while it was closed');
    });
    await storing;
  }
}

function orFailed<Value>(next: Promise<Value>, storing: Promise<void>): Promise<Value> {
  return new Promise((resolve, reject) => {
    next.then(resolve, reject);
    storing.catch(reject);
  });
}

/** The connector is told by the signal too, but may not listen: nobody waits for it longer. */
function orAborted<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(signal.reason);
    if (signal.aborted) onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}

type End = { dueAt: Date | null; message: string | null; isStopped: boolean; failures: number };

async function recordEnd(
  listening: Listening,
  look: {
    source: SourceRow;
    options: LookOptions;
    startedAt: Date;
    totals: Totals;
    ending: LookEnding;
  },
): Promise<void> {
  const { source, options, startedAt, totals, ending } = look;
  const { db, events, clock } = listening.platform;
  const now = clock.now();
  const end = endOf(ending, { source, now, note: totals.note });
  await db.transaction().execute(async (tx) => {
    const state = await endLook(tx, {
      ...end,
      sourceId: source.id,
      leaseId: options.leaseId,
      askedSince: startedAt,
      intervalSeconds: ending.kind === 'look-again' ? ending.intervalSeconds : null,
      succeededAt: ending.kind === 'failed' || ending.kind === 'interrupted' ? null : now,
    });
    if (state === null || ending.kind === 'interrupted') return;
    await events.emit(tx, {
      type: EVENTS.sourcePolled,
      subject: `source:${source.id}`,
      actor: systemActor('listening'),
      payload: {
        sourceId: source.id,
        posts: totals.posts,
        matched: totals.matched,
        ok: ending.kind !== 'failed',
        message: end.message,
      },
    });
    const level = state === 'stopped' ? 'stopped' : end.failures > 0 ? 'failing' : 'good';
    if (level !== levelBefore(source))
      await emitHealthChanged(tx, events, { sourceId: source.id, level, message: end.message });
  });
}

function levelBefore({ failures, last_success_at: succeededAt }: SourceRow) {
  if (failures > 0) return 'failing';
  return succeededAt === null ? 'new' : 'good';
}

function endOf(
  ending: LookEnding,
  look: { source: SourceRow; now: Date; note: string | null },
): End {
  const { source, now, note } = look;
  switch (ending.kind) {
    case 'look-again':
      return { dueAt: ending.at, message: note, isStopped: false, failures: 0 };
    case 'finished':
    case 'stopped':
      return { dueAt: null, message: ending.message, isStopped: true, failures: 0 };
    case 'interrupted':
      return { dueAt: now, message: source.message, isStopped: false, failures: source.failures };
    case 'failed': {
      const failures = source.failures + 1;
      const asked = askedPause(ending.error);
      const dueAt = retryAt({ failures, chance: Math.random(), asked }, now);
      return { dueAt, message: messageOf(ending.error), isStopped: false, failures };
    }
  }
}
