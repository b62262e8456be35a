// When a source that failed is looked at again.

const minuteMs = 60_000;
const pauseMinMs = minuteMs;
const pauseMaxMs = 24 * 60 * minuteMs;

/**
 * The pause doubles with every failure in a row, from one minute to a day. A time the source named itself is obeyed,
 * up to a week.
 * @param failures in a row, this one included
 */
export function retryAt(failures: number, now: Date, asked: Date | null): Date {
  const pauseMs = Math.min(pauseMaxMs, pauseMinMs * 2 ** Math.min(failures - 1, 20));
  const ours = now.getTime() + pauseMs;
  const theirs = Math.min(asked?.getTime() ?? 0, now.getTime() + 7 * pauseMaxMs);
  return new Date(Math.max(ours, theirs));
}
