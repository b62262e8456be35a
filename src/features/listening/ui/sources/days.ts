// The days of a source without holes: on a day that is not in the answer nothing was heard.

import type { Source } from './shapes.ts';

const DAY_MS = 86_400_000;

export type Day = { day: string; count: number };

export function lastDays(source: Source, many: number): Day[] {
  const heard = new Map(source.days.map(({ day, posts }) => [day, posts]));
  return Array.from({ length: many }, (_, index) => {
    const day = new Date(Date.now() - (many - 1 - index) * DAY_MS).toISOString().slice(0, 10);
    return { day, count: heard.get(day) ?? 0 };
  });
}
