// Working minutes where clocks change, holidays fall and people are away.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { WorkingHours } from '#features/people/contract.ts';
import type { Calendar } from './working-time.ts';
import { addWorkingMinutes, isAtWork, nextAtWork, workingMinutesBetween } from './working-time.ts';
import { instantOf, localDayOf } from './zones.ts';

const nineToFive = { from: '09:00', until: '17:00' };
const office: WorkingHours = {
  monday: nineToFive,
  tuesday: nineToFive,
  wednesday: nineToFive,
  thursday: nineToFive,
  friday: nineToFive,
  saturday: null,
  sunday: null,
};
const nights = { from: '00:00', until: '08:00' };
const everyNight: WorkingHours = {
  monday: nights,
  tuesday: nights,
  wednesday: nights,
  thursday: nights,
  friday: nights,
  saturday: nights,
  sunday: nights,
};

const calendar = (change: Partial<Calendar> = {}): Calendar => ({
  timeZone: 'Europe/Stockholm',
  hours: office,
  holidays: new Set(),
  absences: [],
  ...change,
});
const at = (text: string): Date => new Date(text);

describe('a deadline of an hour', () => {
  test('given on Friday afternoon ends on Monday morning', () => {
    const due = addWorkingMinutes(calendar(), at('2026-11-20T16:30:00+01:00'), 60);
    expect(due).toEqual(at('2026-11-23T09:30:00+01:00'));
  });

  test('given at night begins when the person does', () => {
    const due = addWorkingMinutes(calendar(), at('2026-11-24T03:00:00+01:00'), 60);
    expect(due).toEqual(at('2026-11-24T10:00:00+01:00'));
  });

  test('passes over a holiday and an absence', () => {
    const away = { from: at('2026-12-28T00:00:00+01:00'), until: at('2026-12-29T12:00:00+01:00') };
    const due = addWorkingMinutes(
      calendar({ holidays: new Set(['2026-12-25']), absences: [away] }),
      at('2026-12-24T16:30:00+01:00'),
      60,
    );
    expect(due).toEqual(at('2026-12-29T12:30:00+01:00'));
  });

  test('has no end for somebody who is never at work', () => {
    const never = { ...office, monday: null, tuesday: null, wednesday: null, thursday: null };
    const hours = { ...never, friday: null };
    expect(addWorkingMinutes(calendar({ hours }), at('2026-11-20T16:30:00Z'), 60)).toBeNull();
    expect(nextAtWork(calendar({ hours }), at('2026-11-20T16:30:00Z'))).toBeNull();
  });
});

describe('when clocks change', () => {
  const night = calendar({ hours: everyNight });

  test('the night of spring has seven hours, the night of autumn nine', () => {
    const spring = {
      from: at('2026-03-29T00:00:00+01:00'),
      until: at('2026-03-29T12:00:00+02:00'),
    };
    const autumn = {
      from: at('2026-10-25T00:00:00+02:00'),
      until: at('2026-10-25T12:00:00+01:00'),
    };
    expect(workingMinutesBetween(night, spring)).toBe(7 * 60);
    expect(workingMinutesBetween(night, autumn)).toBe(9 * 60);
  });

  test('nine in the morning stays nine in the morning', () => {
    expect(nextAtWork(calendar(), at('2026-03-28T12:00:00Z'))).toEqual(at('2026-03-30T07:00:00Z'));
    expect(nextAtWork(calendar(), at('2026-10-24T12:00:00Z'))).toEqual(at('2026-10-26T08:00:00Z'));
  });

  test('a time that the clock leaps over comes an hour later, one shown twice the first time', () => {
    const zone = 'America/New_York';
    expect(new Date(instantOf(zone, '2026-03-08', 150))).toEqual(at('2026-03-08T03:30:00-04:00'));
    expect(new Date(instantOf(zone, '2026-11-01', 90))).toEqual(at('2026-11-01T01:30:00-04:00'));
  });

  test('half-hour zones count too', () => {
    expect(localDayOf('Asia/Kolkata', Date.parse('2026-11-22T18:29:00Z'))).toBe('2026-11-22');
    expect(localDayOf('Asia/Kolkata', Date.parse('2026-11-22T18:30:00Z'))).toBe('2026-11-23');
    const lordHowe = calendar({ timeZone: 'Australia/Lord_Howe', hours: everyNight });
    const spring = { from: at('2026-10-03T12:00:00Z'), until: at('2026-10-04T12:00:00Z') };
    expect(workingMinutesBetween(lordHowe, spring)).toBe(7.5 * 60);
  });
});

const zones = ['UTC', 'Europe/Stockholm', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland'];
const instants = fc.date({
  min: at('2026-01-01T00:00:00Z'),
  max: at('2027-12-31T00:00:00Z'),
  noInvalidDate: true,
});

test('so many minutes later, exactly so many have been worked, in any zone at any time', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      instants,
      fc.integer({ min: 1, max: 5000 }),
      fc.array(fc.tuple(instants, fc.integer({ min: 1, max: 20_000 })), { maxLength: 3 }),
      (timeZone, from, minutes, away) => {
        const absences = away.map(([start, length]) => {
          return { from: start, until: new Date(start.getTime() + length * 60_000) };
        });
        const person = calendar({ timeZone, absences });
        const until = addWorkingMinutes(person, from, minutes);
        if (until === null) return;
        expect(workingMinutesBetween(person, { from, until })).toBeCloseTo(minutes, 6);
        expect(isAtWork(person, new Date(until.getTime() - 1))).toBe(true);
      },
    ),
  );
});
