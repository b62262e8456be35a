// A call of a network to one of our sources: its connector reads it, what it brings is stored, and only then is it
// answered.

import { timingSafeEqual } from 'node:crypto';
import { hashOfSecret } from '#platform/secrets/secret-token.ts';
import type { Listening } from '../context.ts';
import { callbackPurpose } from '../pipeline/callback-url.ts';
import { batchSourceOf, sourceContext } from '../pipeline/source-context.ts';
import type { IncomingRequest, Received } from '../ports.ts';
import { findSource, setSourceDue } from '../store/sources.ts';
import type { SourceRow } from '../store/sources.ts';

const answerMs = 30_000;

/** @returns null when there is no such source, or the secret is not its own */
export async function receiveCall(
  listening: Listening,
  at: { sourceId: string; secret: string; signal: AbortSignal },
  request: IncomingRequest,
): Promise<Pick<Received, 'status' | 'body' | 'headers'> | null> {
  const { db, clock } = listening.platform;
  const source = await findSource(db, at.sourceId);
  const connector = source && listening.connectors.get(source.connector);
  if (!source || !connector?.receive || !isSecretOf(listening, source, at.secret)) return null;
  // Whoever calls tries again: what comes while people pause a source is not thrown away for them.
  if (source.state === 'paused') return { status: 503, headers: { 'retry-after': '600' } };
  const signal = AbortSignal.any([at.signal, AbortSignal.timeout(answerMs)]);
  const context = await sourceContext(listening, { source, connector, signal });
  const received = await connector.receive(request, { ...context, cursor: source.cursor });
  const { batch, lookSoon, status, body, headers } = received;
  if (batch) {
    const whole = { ...batch, cursor: batch.cursor ?? null };
    const batchSource = batchSourceOf({ ...context, source, connector, lease: null });
    const begun = listening.ingest(batchSource, whole);
    listening.metrics.stored(source.connector, await begun.store());
  }
  if (lookSoon && source.state === 'listening') {
    await db.transaction().execute((tx) => setSourceDue(tx, source.id, clock.now()));
    listening.wake();
  }
  return { status, body, headers };
}

function isSecretOf(
  { platform }: Listening,
  { id, callback_secret: sealed }: SourceRow,
  secret: string,
): boolean {
  if (sealed === null) return false;
  const right = platform.secrets.open(sealed, callbackPurpose(id));
  return timingSafeEqual(hashOfSecret(right), hashOfSecret(secret));
}
