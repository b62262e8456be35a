// The moments one puts things off to: later today, tomorrow, after the weekend. In the time of this device. Pure.

export type Moment = { id: 'soon' | 'today' | 'tomorrow' | 'monday'; at: Date };

const MORNING = 9;
const EVENING = 17;
const SOON_HOURS = 2;
const HOUR_MS = 3_600_000;

/** Only what lies ahead, soonest first. */
export function moments(now: Date): Moment[] {
  const dayAt = (days: number, hour: number): Date =>
    new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, hour);
  const untilMonday = (8 - now.getDay()) % 7 || 7;
  const all: Moment[] = [
    { id: 'soon', at: new Date(now.getTime() + SOON_HOURS * HOUR_MS) },
    { id: 'today', at: dayAt(0, EVENING) },
    { id: 'tomorrow', at: dayAt(1, MORNING) },
    { id: 'monday', at: dayAt(untilMonday, MORNING) },
  ];
  const seen = new Set<number>();
  return all
    .filter(({ at }) => at.getTime() >= now.getTime() + SOON_HOURS * HOUR_MS)
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
    .filter(({ at }) => !seen.has(at.getTime()) && seen.add(at.getTime()));
}
