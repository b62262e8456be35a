// A mailbox source at work in a test: its context, what it has heard so far, and waiting for more.

import { EventEmitter, once } from 'node:events';
import { createEmail } from '#connectors/email/email.ts';
import type { MailSettings } from '#connectors/email/settings.ts';
import type {
  Batch,
  IncomingPost,
  JsonObject,
  LookContext,
  StoredPostReference,
} from '#features/listening/ports.ts';
import { systemClock } from '#platform/clock.ts';
import { createGuardedConnect } from '#platform/fetch/guarded-connect.ts';
import { createGuardedFetch } from '#platform/fetch/guarded-fetch.ts';
import { createLog } from '#platform/log.ts';

/** With pauses as short as a test wants them. */
export const quickEmail = createEmail({
  idleMs: 60_000,
  pollMs: 30,
  reconnectMs: 10,
  reconnectsMax: 4,
});

const loopback = { allowAddresses: ['127.0.0.0/8'] };

export function mailContext(
  settings: JsonObject,
  more: Partial<LookContext<MailSettings>> = {},
): LookContext<MailSettings> {
  return {
    settings: quickEmail.settings.parse(settings),
    cursor: null,
    fetch: createGuardedFetch({ ...loopback, userAgent: 'Parley test' }),
    connect: createGuardedConnect(loopback),
    clock: systemClock,
    log: createLog({ level: 'silent', name: 'test' }),
    signal: AbortSignal.timeout(120_000),
    callbackUrl: null,
    ...more,
  };
}

export type Hearing = {
  posts: IncomingPost[];
  deletions: string[];
  /** As it was stored with the last batch. */
  cursor(): JsonObject | null;
  notes: string[];
  /** After each batch, until it holds. Rejects when the look ends first. */
  until(holds: (hearing: Hearing) => boolean): Promise<void>;
  stop(): Promise<void>;
};

/** Listens until `stop`; go on from a cursor with `more`. */
export function hear(settings: JsonObject, cursor: JsonObject | null = null): Hearing {
  const stop = new AbortController();
  const news = new EventEmitter();
  let last: JsonObject | null = cursor;
  let failure: unknown = null;
  const hearing: Hearing = {
    posts: [],
    deletions: [],
    notes: [],
    cursor: () => last,
    async until(holds) {
      while (!holds(hearing)) {
        if (failure) throw failure;
        await once(news, 'batch');
      }
    },
    async stop() {
      stop.abort();
      await running;
    },
  };
  const take = (batch: Batch): void => {
    hearing.posts.push(...batch.posts);
    hearing.deletions.push(...batch.deletions.map(({ nativeId }) => nativeId));
    if (batch.note !== undefined) hearing.notes.push(batch.note);
    last = batch.cursor;
  };
  const run = async (): Promise<void> => {
    try {
      for await (const batch of quickEmail.look(
        mailContext(settings, { cursor, signal: stop.signal }),
      )) {
        take(batch);
        news.emit('batch');
      }
      failure = new Error('the look has ended');
    } catch (error) {
      failure = error;
    }
    news.emit('batch');
  };
  const running = run();
  return hearing;
}

/** As listening hands a stored post back to its connector. */
export function storedOf({ nativeId, reference }: IncomingPost): StoredPostReference {
  return { nativeId, url: null, createdAt: new Date(), reference: reference ?? null };
}
