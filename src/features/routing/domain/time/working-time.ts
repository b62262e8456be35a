// Working minutes of one person: their hours by weekday in their own time zone, without days off and absences. A
// deadline in working minutes never ends in the middle of somebody's night.

import type { WorkingHours } from '#features/people/contract.ts';
import { dayAfter, instantOf, localDayOf, weekdayOf } from './zones.ts';
import type { LocalDay } from './zones.ts';

export type Interval = { from: Date; until: Date };

export type Calendar = {
  timeZone: string;
  hours: WorkingHours;
  /** Days on which nobody works there, by the person's own calendar. */
  holidays: ReadonlySet<LocalDay>;
  absences: readonly Interval[];
};

const minuteMs = 60_000;
/** Whoever does not work for so long has no working minutes to count. */
const lookAheadDays = 90;

export function isAtWork(calendar: Calendar, at: Date): boolean {
  const atMs = at.getTime();
  return shiftsOn(calendar, localDayOf(calendar.timeZone, atMs)).some(
    ([from, until]) => from <= atMs && atMs < until,
  );
}

/** Now, when they are at work; null when they are not within three months. */
export function nextAtWork(calendar: Calendar, at: Date): Date | null {
  for (const [from, until] of shiftsFrom(calendar, at.getTime())) {
    if (until > at.getTime()) return new Date(Math.max(from, at.getTime()));
  }
  return null;
}

/** When so many working minutes have passed; null when they do not within three months. */
export function addWorkingMinutes(calendar: Calendar, at: Date, minutes: number): Date | null {
  let left = minutes * minuteMs;
  for (const [from, until] of shiftsFrom(calendar, at.getTime())) {
    const begin = Math.max(from, at.getTime());
    if (until <= begin) continue;
    if (until - begin >= left) return new Date(begin + left);
    left -= until - begin;
  }
  return null;
}

export function workingMinutesBetween(calendar: Calendar, { from, until }: Interval): number {
  let total = 0;
  for (const [begin, end] of shiftsFrom(calendar, from.getTime())) {
    if (begin >= until.getTime()) break;
    total += Math.max(0, Math.min(end, until.getTime()) - Math.max(begin, from.getTime()));
  }
  return total / minuteMs;
}

type Shift = readonly [fromMs: number, untilMs: number];

function* shiftsFrom(calendar: Calendar, atMs: number): Generator<Shift> {
  let day = localDayOf(calendar.timeZone, atMs);
  for (let n = 0; n <= lookAheadDays; n += 1) {
    yield* shiftsOn(calendar, day);
    day = dayAfter(day);
  }
}

const known = new WeakMap<Calendar, Map<LocalDay, readonly Shift[]>>();

/** What is left of a day's hours, in order. Worked out once for each day: everybody is asked about again and again. */
function shiftsOn(calendar: Calendar, day: LocalDay): readonly Shift[] {
  let days = known.get(calendar);
  if (!days) known.set(calendar, (days = new Map()));
  let shifts = days.get(day);
  if (!shifts) days.set(day, (shifts = workOutShifts(calendar, day)));
  return shifts;
}

function workOutShifts(calendar: Calendar, day: LocalDay): readonly Shift[] {
  const { timeZone, holidays, absences } = calendar;
  const hours = hoursOn(calendar.hours, weekdayOf(day));
  if (!hours || holidays.has(day)) return [];
  const from = instantOf(timeZone, day, minutesOf(hours.from));
  const until = instantOf(timeZone, day, minutesOf(hours.until));
  let shifts: Shift[] = from < until ? [[from, until]] : [];
  for (const absence of absences) {
    shifts = shifts.flatMap((shift) => without(shift, absence));
  }
  return shifts;
}

function without([from, until]: Shift, absence: Interval): Shift[] {
  const [away, back] = [absence.from.getTime(), absence.until.getTime()];
  if (back <= from || away >= until) return [[from, until]];
  const left: Shift[] = [];
  if (away > from) left.push([from, away]);
  if (back < until) left.push([back, until]);
  return left;
}

function hoursOn(hours: WorkingHours, weekday: number): WorkingHours['monday'] {
  const days = [
    hours.monday,
    hours.tuesday,
    hours.wednesday,
    hours.thursday,
    hours.friday,
    hours.saturday,
    hours.sunday,
  ];
  return days[weekday] ?? null;
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
