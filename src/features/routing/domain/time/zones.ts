// Wall clocks of time zones: from an instant to the local day and minute, and back. On the day a clock is put forward or
// back a day has 23 or 25 hours, and these functions know.

const minuteMs = 60_000;
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const offsetsKept = 20_000;
const daysKept = 5_000;

const formats = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, number>();
const days = new Map<number, LocalDay>();

/** A calendar day somewhere: `2026-03-29`. */
export type LocalDay = string;

/** Minutes that the zone is ahead of UTC. */
export function offsetMinutesAt(timeZone: string, atMs: number): number {
  // No zone of today changes its clock inside a quarter of an hour.
  const quarter = Math.floor(atMs / (hourMs / 4));
  const key = `${timeZone} ${quarter}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  if (offsets.size >= offsetsKept) offsets.clear();
  const offset = readOffset(timeZone, quarter * (hourMs / 4));
  offsets.set(key, offset);
  return offset;
}

export function localDayOf(timeZone: string, atMs: number): LocalDay {
  return dayOf(Math.floor((atMs + offsetMinutesAt(timeZone, atMs) * minuteMs) / dayMs));
}

/** By its number since 1970. Kept: everybody's days are asked for again and again, and writing one takes its time. */
function dayOf(number: number): LocalDay {
  let day = days.get(number);
  if (day === undefined) {
    if (days.size >= daysKept) days.clear();
    days.set(number, (day = new Date(number * dayMs).toISOString().slice(0, 10)));
  }
  return day;
}

/**
 * The instant at which the wall clock shows a time. A time that the clock leaps over is taken an hour later; one that it
 * shows twice is taken the first time.
 * @param minutes after midnight, as the clock counts them: 570 is half past nine
 */
export function instantOf(timeZone: string, day: LocalDay, minutes: number): number {
  const asUtc = Date.parse(`${day}T00:00:00Z`) + minutes * minuteMs;
  const before = asUtc - offsetMinutesAt(timeZone, asUtc - dayMs) * minuteMs;
  const after = asUtc - offsetMinutesAt(timeZone, asUtc + dayMs) * minuteMs;
  const isRight = (guess: number) => guess + offsetMinutesAt(timeZone, guess) * minuteMs === asUtc;
  if (isRight(before)) return before;
  return isRight(after) ? after : before;
}

export function dayAfter(day: LocalDay, count = 1): LocalDay {
  return dayOf(Date.parse(`${day}T00:00:00Z`) / dayMs + count);
}

/** 0 is Monday. */
export function weekdayOf(day: LocalDay): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}

export function daysBetween(from: LocalDay, until: LocalDay): number {
  return Math.round((Date.parse(until) - Date.parse(from)) / dayMs);
}

function readOffset(timeZone: string, atMs: number): number {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
    formats.set(timeZone, format);
  }
  const parts: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  for (const { type, value } of format.formatToParts(atMs)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = parts;
  const wall = Date.UTC(year, month - 1, day, hour, minute);
  return Math.round((wall - Math.floor(atMs / minuteMs) * minuteMs) / minuteMs);
}
