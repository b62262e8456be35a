// YouTube counts units: a list costs 1, a write 50; the count begins anew at midnight in California
// (https://developers.google.com/youtube/v3/determine_quota_cost). Its answers do not tell what is left, so we count.

import { z } from 'zod';

export const LIST_UNITS = 1;

export const quotaSchema = z.object({ day: z.string(), used: z.number() });
export type Quota = z.infer<typeof quotaSchema>;

const clock = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'America/Los_Angeles',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

function californian(now: Date): { day: string; secondsSinceMidnight: number } {
  const parts = new Map(clock.formatToParts(now).map(({ type, value }) => [type, value]));
  const number = (type: Intl.DateTimeFormatPartTypes) => Number(parts.get(type) ?? 0);
  return {
    day: `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`,
    secondsSinceMidnight: number('hour') * 3600 + number('minute') * 60 + number('second'),
  };
}

/** An hour off on the two days of the year on which clocks change. */
export function quotaResetsAt(now: Date): Date {
  const left = 86_400 - californian(now).secondsSinceMidnight;
  return new Date(Math.ceil(now.getTime() / 1000) * 1000 + left * 1000);
}

/** What is used today after `units` more. */
export function usedToday(before: Quota | null, units: number, now: Date): Quota {
  const { day } = californian(now);
  return { day, used: (before?.day === day ? before.used : 0) + units };
}
