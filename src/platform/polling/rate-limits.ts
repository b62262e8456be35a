// What an API says of our allowance: the headers that most of them share. Each value is an order, and none is trusted
// further than a day.

const dayMs = 86_400_000;

/** `Retry-After` (RFC 9110, section 10.2.3): seconds or a date. */
export function retryAfterOf(headers: Headers, now: Date): Date | null {
  const value = headers.get('retry-after')?.trim();
  if (!value) return null;
  const at = /^\d+(\.\d+)?$/.test(value) ? now.getTime() + Number(value) * 1000 : Date.parse(value);
  return Number.isNaN(at) ? null : within(at, now);
}

export type RateLimit = { requestsLeft: number; resetsAt: Date | null };

/** `X-RateLimit-Remaining` and `-Reset`, with or without the `X-`: Reset is a time in seconds, or seconds from now. */
export function rateLimitOf(headers: Headers, now: Date): RateLimit | null {
  const read = (name: string): number => {
    const text = headers.get(`x-ratelimit-${name}`) ?? headers.get(`ratelimit-${name}`);
    return text === null || text.trim() === '' ? Number.NaN : Number(text);
  };
  const requestsLeft = read('remaining');
  if (!Number.isFinite(requestsLeft)) return null;
  const reset = read('reset');
  const resetMs = reset > 1_000_000_000 ? reset * 1000 : now.getTime() + reset * 1000;
  return {
    requestsLeft: Math.max(0, Math.floor(requestsLeft)),
    resetsAt: Number.isFinite(reset) ? within(resetMs, now) : null,
  };
}

function within(ms: number, now: Date): Date {
  return new Date(Math.min(Math.max(ms, now.getTime()), now.getTime() + 7 * dayMs));
}
