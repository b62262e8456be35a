// Carries one publication to the network of a source, once: what stands there already is not sent again, and after an
// attempt of which nobody knows how it ended the network is asked before anything is sent.

import { z } from 'zod';
import { AppError, messageOf } from '#platform/errors.ts';
import { ERRORS } from '../contract.ts';
import type { Listening } from '../context.ts';
import { nextAsk } from '../domain/next-ask.ts';
import { keepChangedSettings } from '../pipeline/change-settings.ts';
import { sourceContext } from '../pipeline/source-context.ts';
import { openSettings } from '../pipeline/source-settings.ts';
import type { AnyConnector, JsonObject, SourceContext } from '../ports.ts';
import type { Delivery, Publication, Receipt, ReplyAbilities, ReplyPort } from '../reply-port.ts';
import {
  findDelivery,
  holdDelivery,
  insertDelivery,
  recordDelivery,
  releaseDelivery,
} from '../store/deliveries.ts';
import { findSource } from '../store/sources.ts';
import { stirThreads } from '../store/threads-to-ask.ts';
import { sourceNotFound } from './change-source.ts';

const sendMs = 60_000;
/** Longer than sending may take: then whoever held it is dead. */
const holdMs = 3 * sendMs;

export type Outcome =
  | { outcome: 'delivered'; receipt: Receipt }
  | { outcome: 'refused'; reason: string }
  | { outcome: 'later'; reason: string; retryAt: Date | null };

/** @returns null when this kind of source carries nothing */
export async function readReplyAbilities(
  { platform, connectors }: Listening,
  sourceId: string,
): Promise<ReplyAbilities | null> {
  const source = await findSource(platform.db, sourceId);
  if (!source) throw sourceNotFound(sourceId);
  const reply = connectors.get(source.connector)?.reply;
  return reply?.abilities(openSettings(source.settings, platform.secrets, sourceId)) ?? null;
}

/**
 * What is thrown means that nobody knows whether it arrived. Calling again with the same publication is always safe.
 * Throws AppError `conflict` `listening.delivery-in-hand` while another call carries it.
 */
export async function deliverPublication(
  listening: Listening,
  sourceId: string,
  publication: Publication,
): Promise<Outcome> {
  const carrier = await openCarrier(listening, sourceId);
  const begun = await begin(listening, sourceId, publication);
  if (begun.receipt) return { outcome: 'delivered', receipt: begun.receipt };
  if (begun.returned !== null) return { outcome: 'refused', reason: begun.returned };
  try {
    const stood = begun.mayStand ? await carrier.reply.find(publication, carrier.context) : null;
    const delivery: Delivery = stood
      ? { outcome: 'delivered', receipt: stood }
      : await carrier.reply.deliver(publication, carrier.context);
    return await record(listening, { sourceId, publication, carrier, delivery });
  } catch (error) {
    await releaseDelivery(listening.platform.db, publication.key, messageOf(error));
    listening.metrics.delivered(carrier.connector.name, publication.kind, 'unknown');
    throw error;
  }
}

/** @returns null when it surely does not stand at the network */
export async function findPublication(
  listening: Listening,
  sourceId: string,
  publication: Publication,
): Promise<Receipt | null> {
  const known = await findDelivery(listening.platform.db, publication.key);
  if (known?.state === 'delivered') return receiptOf(known.receipt);
  const carrier = await openCarrier(listening, sourceId);
  const receipt = await carrier.reply.find(publication, carrier.context);
  if (receipt && known)
    await record(listening, {
      sourceId,
      publication,
      carrier,
      delivery: { outcome: 'delivered', receipt },
    });
  return receipt;
}

type Carrier = {
  connector: AnyConnector;
  reply: ReplyPort;
  context: SourceContext<JsonObject>;
};

async function openCarrier(listening: Listening, sourceId: string): Promise<Carrier> {
  const source = await findSource(listening.platform.db, sourceId);
  if (!source) throw sourceNotFound(sourceId);
  const connector = listening.connectors.get(source.connector);
  if (!connector?.reply) {
    const words = `Answers cannot be carried to "${source.name}"`;
    throw new AppError('invalid', ERRORS.repliesNotOffered, words, { details: { sourceId } });
  }
  const signal = AbortSignal.timeout(sendMs);
  const context = await sourceContext(listening, { source, connector, signal });
  return { connector, reply: connector.reply, context };
}

/** `returned`: why it came back. */
type Begun = { receipt: Receipt | null; returned: string | null; mayStand: boolean };

async function begin(
  { platform }: Listening,
  sourceId: string,
  { key, kind }: Publication,
): Promise<Begun> {
  const { db, clock } = platform;
  return db.transaction().execute(async (tx) => {
    const now = clock.now();
    const heldUntil = new Date(now.getTime() + holdMs);
    if (await insertDelivery(tx, { key, sourceId, kind, now, heldUntil }))
      return { receipt: null, returned: null, mayStand: false };
    const known = await findDelivery(tx, key, { forUpdate: true });
    if (known?.state === 'delivered')
      return { receipt: receiptOf(known.receipt), returned: null, mayStand: true };
    if (known?.returned_at) return { receipt: null, returned: known.reason ?? '', mayStand: false };
    if (known?.held_until && known.held_until > now) throw inHand(key);
    await holdDelivery(tx, key, { now, heldUntil });
    return { receipt: null, returned: null, mayStand: known?.state === 'sending' };
  });
}

function inHand(key: string): AppError {
  return new AppError('conflict', ERRORS.deliveryInHand, 'This is being carried out just now', {
    details: { key },
  });
}

async function record(
  listening: Listening,
  carried: { sourceId: string; publication: Publication; carrier: Carrier; delivery: Delivery },
): Promise<Outcome> {
  const { sourceId, publication, carrier } = carried;
  const { settings, ...outcome } = carried.delivery;
  const { connector } = carrier;
  const receipt = outcome.outcome === 'delivered' ? outcome.receipt : null;
  await recordDelivery(listening.platform.db, publication.key, {
    state: outcome.outcome,
    nativeId: receipt?.nativeId ?? null,
    receipt: receipt && { ...receipt, at: receipt.at.toISOString() },
    reason: outcome.outcome === 'delivered' ? null : outcome.reason,
  });
  if (receipt) await expectReplies(listening, sourceId, publication);
  if (settings) await keepChangedSettings(listening, { sourceId, connector }, settings);
  listening.metrics.delivered(connector.name, publication.kind, outcome.outcome);
  return outcome;
}

/** Whoever is answered may answer: the thread is asked about soon, if it is followed. */
async function expectReplies(
  { platform }: Listening,
  sourceId: string,
  publication: Publication,
): Promise<void> {
  if (publication.kind !== 'reply' && publication.kind !== 'quote') return;
  const { thread, nativeId } = publication.to;
  const activeAt = platform.clock.now();
  const stirred = { thread: thread ?? nativeId, activeAt, askAt: nextAsk(activeAt, activeAt) };
  await stirThreads(platform.db, sourceId, [stirred]);
}

const receiptSchema = z.object({
  nativeId: z.string(),
  url: z.string().nullable(),
  at: z.coerce.date(),
  reference: z.record(z.string(), z.json()).nullable(),
});

function receiptOf(stored: JsonObject | null): Receipt {
  return receiptSchema.parse(stored);
}
