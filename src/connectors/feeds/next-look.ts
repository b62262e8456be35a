// When to look at a feed again: as often as it changes, between five minutes and a day, and never more often than the
// feed or its server asks.

import type { FeedHints } from './parsed-feed.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
export const intervalMinMs = 5 * minuteMs;
export const intervalMaxMs = 24 * hourMs;

export type LookResult = {
  now: Date;
  /** Null at the first look. */
  previousIntervalMs: number | null;
  hasChanged: boolean;
  /** When its posts were said, any order. */
  times: readonly Date[];
  hints: FeedHints;
  /** Cache-Control or Expires: how long the answer stays fresh. */
  freshMs: number | null;
};

/** Half as long after a change, half as long again after none; a feed that has been silent may be left a day. */
export function nextLook(result: LookResult): { at: Date; intervalMs: number } {
  const { previousIntervalMs: previous, now } = result;
  const slowest = clamp(usualGapMs(result.times) / 2, 15 * minuteMs, intervalMaxMs);
  const wished =
    previous === null
      ? intervalMinMs
      : result.hasChanged
        ? previous / 2
        : Math.min(previous * 1.5, slowest);
  const asked = Math.max(result.freshMs ?? 0, (result.hints.ttlMinutes ?? 0) * minuteMs);
  const intervalMs = clamp(
    Math.max(wished, Math.min(asked, intervalMaxMs)),
    intervalMinMs,
    intervalMaxMs,
  );
  return { at: afterSilence(new Date(now.getTime() + intervalMs), result.hints), intervalMs };
}

/** The median time between two posts; two days if it can't be told. */
function usualGapMs(times: readonly Date[]): number {
  const sorted = times.map((at) => at.getTime()).sort((a, b) => b - a);
  const gaps = sorted.slice(0, 20).flatMap((at, index) => {
    const earlier = sorted[index + 1];
    return earlier === undefined ? [] : [at - earlier];
  });
  return gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 2 * intervalMaxMs;
}

function clamp(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, value));
}

/** Moves on to the first hour that is not skipped; a feed that skips every hour is not taken at its word. */
function afterSilence(at: Date, hints: FeedHints): Date {
  const isSilent = (time: Date) =>
    hints.skipHours.includes(time.getUTCHours()) || hints.skipDays.includes(time.getUTCDay());
  let time = at;
  for (let hours = 0; hours < 7 * 24 && isSilent(time); hours += 1) {
    time = new Date(Math.floor(time.getTime() / hourMs) * hourMs + hourMs);
  }
  return isSilent(time) ? at : time;
}

/** `Cache-Control: max-age`, else `Expires`; `no-store` and its like say nothing about how often to come. */
export function freshnessMs(headers: Headers, now: Date): number | null {
  const control = headers.get('cache-control') ?? '';
  const maxAge = /(?:^|[,\s])max-age\s*=\s*"?(\d{1,9})/i.exec(control)?.[1];
  if (maxAge !== undefined) {
    const age = Number(headers.get('age') ?? 0);
    return Math.max(0, Number(maxAge) - (age > 0 ? age : 0)) * 1000;
  }
  const expires = Date.parse(headers.get('expires') ?? '');
  return Number.isNaN(expires) ? null : Math.max(0, expires - now.getTime());
}

/** `Retry-After`: seconds or a date (RFC 9110, 10.2.3). */
export function retryAfter(headers: Headers, now: Date): Date | null {
  const value = headers.get('retry-after')?.trim() ?? '';
  if (/^\d{1,9}$/.test(value)) return new Date(now.getTime() + Number(value) * 1000);
  const at = Date.parse(value);
  return Number.isNaN(at) ? null : new Date(at);
}
