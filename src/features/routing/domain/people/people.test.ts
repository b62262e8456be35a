// Who stands in, who is on duty, and what keeps somebody from being asked.

import { describe, expect, test } from 'vitest';
import type { Absence } from './absences.ts';
import { findCircle, standInFor } from './absences.ts';
import type { PersonNow } from './gates.ts';
import { gatesOf } from './gates.ts';
import type { Rota } from './rota.ts';
import { dutyAt, dutyOrder, turnsBetween } from './rota.ts';

const day = (date: number): Date => new Date(Date.UTC(2026, 10, date));
const away = (personId: string, delegateId: string | null, from = 1, until = 30): Absence => ({
  id: `${personId} ${from}`,
  personId,
  delegateId,
  from: day(from),
  until: day(until),
});

describe('who stands in', () => {
  test('nobody, for somebody who is there', () => {
    expect(standInFor([away('Amina', 'Bo', 1, 5)], 'Amina', day(5))).toEqual({ kind: 'present' });
  });

  test('the delegate of the delegate, when both are away', () => {
    const absences = [away('Amina', 'Bo'), away('Bo', 'Chen', 10, 20)];
    expect(standInFor(absences, 'Amina', day(12))).toMatchObject({
      personId: 'Chen',
      chain: ['Bo', 'Chen'],
    });
    expect(standInFor(absences, 'Amina', day(21))).toMatchObject({ personId: 'Bo' });
  });

  test('nobody, when the chain ends with somebody who named none', () => {
    const absences = [away('Amina', 'Bo'), away('Bo', null)];
    expect(standInFor(absences, 'Amina', day(3))).toMatchObject({ why: 'no-delegate' });
  });

  test('a circle is found before it is made, with everybody in it', () => {
    const absences = [away('Bo', 'Chen'), away('Chen', 'Amina', 10, 20)];
    expect(findCircle(absences, away('Amina', 'Bo', 15, 25))).toEqual([
      'Amina',
      'Bo',
      'Chen',
      'Amina',
    ]);
    expect(findCircle(absences, away('Amina', 'Bo', 20, 25))).toBeNull();
    expect(findCircle([], away('Amina', 'Amina'))).toEqual(['Amina', 'Amina']);
  });

  test('a circle that is there all the same ends at nobody', () => {
    const absences = [away('Amina', 'Bo'), away('Bo', 'Amina')];
    expect(standInFor(absences, 'Amina', day(3))).toMatchObject({ kind: 'nobody', why: 'cycle' });
  });
});

describe('who is on duty', () => {
  const rota: Rota = {
    timeZone: 'Europe/Stockholm',
    startsOn: '2026-10-19',
    handOverAt: 9 * 60,
    turnDays: 7,
    personIds: ['Amina', 'Bo', 'Chen'],
    swaps: [],
  };

  test('hands over at nine by the wall clock, also in the week when clocks change', () => {
    expect(dutyAt(rota, new Date('2026-10-26T08:59:00+01:00'))?.personId).toBe('Amina');
    expect(dutyAt(rota, new Date('2026-10-26T09:00:00+01:00'))?.personId).toBe('Bo');
    expect(dutyAt(rota, new Date('2026-10-18T12:00:00Z'))).toBeNull();
  });

  test('a swap goes before the turn', () => {
    const swaps = [{ personId: 'Chen', from: day(3), until: day(4) }];
    expect(dutyAt({ ...rota, swaps }, day(3))).toMatchObject({ personId: 'Chen', isSwap: true });
    expect(dutyAt({ ...rota, swaps }, day(4))).toMatchObject({ isSwap: false });
  });

  test('after the one on duty come those whose turn is next', () => {
    expect(dutyOrder(rota, new Date('2026-10-27T12:00:00Z'))).toEqual(['Bo', 'Chen', 'Amina']);
  });

  test('turns follow one another without a gap', () => {
    const turns = turnsBetween(rota, new Date('2026-10-20T00:00:00Z'), day(30));
    turns.slice(1).forEach((turn, n) => expect(turn.from).toEqual(turns[n]?.until));
  });
});

describe('what keeps somebody from being asked', () => {
  const morning = { from: '09:00', until: '17:00' };
  const person: PersonNow = {
    personId: 'Amina',
    calendar: {
      timeZone: 'UTC',
      hours: {
        monday: morning,
        tuesday: morning,
        wednesday: morning,
        thursday: morning,
        friday: morning,
        saturday: null,
        sunday: null,
      },
      holidays: new Set(),
      absences: [],
    },
    languages: ['sv', 'en-GB'],
    certificates: ['Speaking for us'],
    autonomy: 'reviewed',
    standIn: { kind: 'present' },
    holding: 0,
    mayWork: true,
    holdingMax: 5,
    hasOptedOut: false,
  };
  const demands = {
    lang: 'en',
    certificates: [],
    autonomyMin: 'draft',
    delayMinutesMax: 60,
  } as const;
  const context = {
    at: new Date('2026-11-23T10:00:00Z'),
    alreadyAsked: new Set<string>(),
    askedBy: null,
  };
  const closed = (change: Partial<PersonNow>, asked: object = {}, when = context) =>
    gatesOf({ ...person, ...change }, { ...demands, ...asked }, when).map(({ gate }) => gate);

  test('nothing, when all is well', () => {
    expect(closed({})).toEqual([]);
  });

  test('each gate alone, with its reason', () => {
    expect(closed({ holding: 5 })).toEqual(['load']);
    expect(closed({ hasOptedOut: true })).toEqual(['opted-out']);
    expect(closed({ mayWork: false })).toEqual(['scope']);
    expect(closed({}, { lang: 'fi' })).toEqual(['language']);
    expect(closed({}, { certificates: ['Speaking for us', 'Finance'] })).toEqual(['certificate']);
    expect(closed({}, { autonomyMin: 'trusted' })).toEqual(['autonomy']);
    expect(closed({ standIn: { kind: 'nobody', why: 'no-delegate', chain: [] } })).toEqual([
      'absent',
    ]);
    expect(closed({}, {}, { ...context, alreadyAsked: new Set(['Amina']) })).toEqual(['asked']);
    const night = { ...context, at: new Date('2026-11-23T18:00:00Z') };
    expect(gatesOf(person, demands, night)).toEqual([
      { gate: 'hours', why: { code: 'not-at-work', minutes: 900 } },
    ]);
  });

  test('a language that nobody could tell keeps nobody away', () => {
    expect(closed({}, { lang: 'und' })).toEqual([]);
    expect(closed({}, { lang: null })).toEqual([]);
  });
});
