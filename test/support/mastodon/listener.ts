// Listening to the stand-in with the connector itself, without the rest of Parley.

import { createMastodon } from '#connectors/mastodon/mastodon.ts';
import { usualPace } from '#connectors/mastodon/session.ts';
import { settingsSchema } from '#connectors/mastodon/settings.ts';
import type { Batch, Ending, IncomingPost, JsonObject } from '#features/listening/ports.ts';
import { systemClock } from '#platform/clock.ts';
import type { Clock } from '#platform/clock.ts';
import { createGuardedConnect } from '#platform/fetch/guarded-connect.ts';
import { createGuardedFetch } from '#platform/fetch/guarded-fetch.ts';
import { createLog } from '#platform/log.ts';
import type { MastodonServer } from './server.ts';

const allowAddresses = ['127.0.0.0/8'];
const fetch = createGuardedFetch({ allowAddresses, userAgent: 'Parley/test' });
const connect = createGuardedConnect({ allowAddresses });

export const mastodon = createMastodon({
  ...usualPace,
  historyMax: 100,
  gatherMs: 5,
  reconnect: { minMs: 5, maxMs: 20, attemptsMax: 4 },
});

/** What a call of the connector is handed; by default for the hashtag `harbour`, without a token. */
export function contextOf(
  server: MastodonServer,
  more: JsonObject = {},
  clock: Clock = systemClock,
) {
  const given = { instance: server.url, timeline: 'hashtag', tag: 'harbour', ...more };
  const settings = settingsSchema.parse(given);
  const log = createLog({ level: 'silent', name: 'test' });
  const { signal } = new AbortController();
  return { settings, fetch, connect, clock, log, signal, callbackUrl: null };
}

export type Heard = { posts: IncomingPost[]; deleted: string[]; batches: Batch[] };

/** One look to its end, or until `enough`. */
export async function look(
  server: MastodonServer,
  more: JsonObject,
  options: { cursor?: JsonObject | null; enough?: (heard: Heard) => boolean; clock?: Clock } = {},
): Promise<Heard & { cursor: JsonObject | null; ending: Ending | null }> {
  const stop = new AbortController();
  const context = { ...contextOf(server, more, options.clock), signal: stop.signal };
  const heard: Heard = { posts: [], deleted: [], batches: [] };
  let cursor = options.cursor ?? null;
  const batches = mastodon.look({ ...context, cursor });
  for (;;) {
    const step = await batches.next();
    if (step.done) return { ...heard, cursor, ending: step.value };
    heard.posts.push(...step.value.posts);
    heard.deleted.push(...step.value.deletions.map(({ nativeId }) => nativeId));
    heard.batches.push(step.value);
    cursor = step.value.cursor;
    if (options.enough?.(heard)) {
      stop.abort(new Error('enough'));
      await batches.return({ kind: 'finished', message: '' });
      return { ...heard, cursor, ending: null };
    }
  }
}

export const textsOf = (posts: readonly IncomingPost[]) =>
  posts.map(({ html = '' }) => html.replaceAll(/<[^>]+>/g, ''));
