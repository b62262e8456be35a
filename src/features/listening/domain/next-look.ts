// When a source that failed is looked at again.

import { AppError } from '#platform/errors.ts';

const minuteMs = 60_000;
const pauseMinMs = minuteMs;
const pauseMaxMs = 24 * 60 * minuteMs;
const jitterShare = 0.2;

/**
 * The pause doubles with every failure in a row, from one minute to a day, and is up to a fifth longer by chance, so that
 * a server that comes back does not meet everybody at once. A time the source named itself is obeyed, up to a week.
 * @param failures in a row, this one included
 * @param failure.chance between 0 and 1
 */
export function retryAt(
  failure: { failures: number; chance: number; asked: Date | null },
  now: Date,
): Date {
  const { failures, chance, asked } = failure;
  const pauseMs = Math.min(pauseMaxMs, pauseMinMs * 2 ** Math.min(failures - 1, 20));
  const ours = now.getTime() + pauseMs * (1 + jitterShare * chance);
  const theirs = Math.min(asked?.getTime() ?? 0, now.getTime() + 7 * pauseMaxMs);
  return new Date(Math.max(ours, theirs));
}

/** The time that a failure names as the earliest next try, as the ports promise it. */
export function askedPause(error: unknown): Date | null {
  const asked = error instanceof AppError ? error.details['retryAt'] : undefined;
  const at = typeof asked === 'string' ? new Date(asked) : null;
  return at && !Number.isNaN(at.getTime()) ? at : null;
}
