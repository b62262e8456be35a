// What a test hands to the connector in Parley's place: the guarded ways out, opened for this machine.

import type { JsonObject, LookContext } from '#features/listening/ports.ts';
import { systemClock } from '#platform/clock.ts';
import { createGuardedConnect } from '#platform/fetch/guarded-connect.ts';
import { createGuardedFetch } from '#platform/fetch/guarded-fetch.ts';
import { createLog } from '#platform/log.ts';
import { settingsSchema } from '#connectors/bluesky/settings.ts';
import type { BlueskySettings } from '#connectors/bluesky/settings.ts';

const allowed = { allowAddresses: ['127.0.0.0/8'] };

export type TestContext = LookContext<BlueskySettings> & {
  /** What the connector asked to be kept. */
  kept: JsonObject[];
  stop(): void;
};

export function blueskyContext(
  settings: JsonObject,
  cursor: JsonObject | null = null,
): TestContext {
  const stopping = new AbortController();
  const kept: JsonObject[] = [];
  return {
    settings: settingsSchema.parse(settings),
    cursor,
    fetch: createGuardedFetch({ ...allowed, userAgent: 'Parley tests' }),
    connect: createGuardedConnect(allowed),
    clock: systemClock,
    log: createLog({ level: 'silent', name: 'test' }),
    signal: stopping.signal,
    callbackUrl: null,
    kept,
    keepSettings: async (changed) => {
      kept.push(changed);
    },
    stop: () => stopping.abort(),
  };
}
