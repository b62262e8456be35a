// How often one address may try to sign in, counted in memory of this process. A plain fixed
// window: guessing twelve characters needs far more tries than any window lets through.

import type { Clock } from '#platform/clock.ts';

/** Beyond this many addresses the oldest are forgotten, so that memory stays bounded. */
const ADDRESSES_MAX = 50_000;

type Window = { startedAtMs: number; count: number };

export type AttemptLimit = {
  consume(
    key: string,
    rule: { window: number; max: number },
  ): Promise<{ allowed: boolean; retryAfter: number | null }>;
};

/** @returns the shape the sign-in library asks for; `window` and `retryAfter` in seconds */
export function createAttemptLimit(clock: Clock): AttemptLimit {
  const windows = new Map<string, Window>();
  return {
    async consume(key, rule) {
      const nowMs = clock.now().getTime();
      const known = windows.get(key);
      const isOver = !known || nowMs - known.startedAtMs >= rule.window * 1000;
      const current = isOver ? { startedAtMs: nowMs, count: 0 } : known;
      if (current.count >= rule.max) {
        const endsAtMs = current.startedAtMs + rule.window * 1000;
        return { allowed: false, retryAfter: Math.ceil((endsAtMs - nowMs) / 1000) };
      }
      current.count += 1;
      windows.delete(key);
      windows.set(key, current);
      const [oldest] = windows.keys();
      if (windows.size > ADDRESSES_MAX && oldest !== undefined) windows.delete(oldest);
      return { allowed: true, retryAfter: null };
    },
  };
}
