// An invented organisation of 200 people for a month: what each really knows (which no policy sees), what they say they
// know, their hours, zones, languages, absences and habits; and the words of a hundred subjects.

import type { WorkingHours } from '#features/people/contract.ts';
import type { Absence } from '#features/routing/domain/people/absences.ts';
import type { Calendar } from '#features/routing/domain/time/working-time.ts';
import type { Chance } from './chance.ts';

export const monthStart = Date.parse('2026-10-12T00:00:00Z');
export const monthDays = 28;
const dayMs = 24 * 3_600_000;
const units = 20;
const subjectsPerUnit = 5;

export type Subject = { number: number; unit: number; words: readonly string[]; weight: number };

export type Worker = {
  id: string;
  unit: number;
  calendar: Calendar;
  languages: readonly string[];
  /** Subject to how well they know it, 0 to 1: the truth. */
  knows: ReadonlyMap<number, number>;
  /** Subjects they say to know: not all of them, and some that they don't. */
  says: readonly number[];
  holdingMax: number;
  /** Working minutes until they look at an offer, half the time. */
  looksAfterMinutes: number;
  /** How likely they take what they know when they have nothing else to do. */
  willing: number;
};

type Learner = Worker & { knows: Map<number, number> };

export type World = {
  subjects: readonly Subject[];
  workers: readonly Worker[];
  absences: readonly Absence[];
  commonWords: readonly string[];
};

export function makeWorld(chance: Chance): World {
  const commonWords = makeWords(chance, 400);
  const subjects = Array.from({ length: units * subjectsPerUnit }, (_, number): Subject => {
    const unit = Math.floor(number / subjectsPerUnit);
    return {
      number,
      unit,
      words: makeWords(chance, 24),
      weight: 1 / (1 + ((number * 37) % 100)) ** 0.6,
    };
  });
  const workers = Array.from({ length: 200 }, (_, number) => makeWorker(chance, number, subjects));
  for (const subject of subjects) giveKnowers(chance, subject, workers);
  const absences = workers.flatMap((worker) => makeAbsences(chance, worker, workers));
  const withAbsences = workers.map((worker) => ({
    ...worker,
    calendar: {
      ...worker.calendar,
      absences: absences.filter(({ personId }) => personId === worker.id),
    },
  }));
  return { subjects, workers: withAbsences, absences, commonWords };
}

const consonants = [...'bdfgklmnprstv'];
const vowels = [...'aeiou'];

function makeWords(chance: Chance, count: number): string[] {
  return Array.from({ length: count }, () =>
    Array.from(
      { length: 2 + chance.whole(3) },
      () => chance.pick(consonants) + chance.pick(vowels),
    ).join(''),
  );
}

const zones = [
  ['Europe/Stockholm', 5],
  ['Europe/London', 2],
  ['America/New_York', 2],
  ['Asia/Kolkata', 1],
] as const;

function makeWorker(chance: Chance, number: number, subjects: readonly Subject[]): Learner {
  const unit = number % units;
  const knows = new Map<number, number>();
  const own = subjects.filter((subject) => subject.unit === unit);
  for (let n = 0; n < 2 + chance.whole(2); n += 1) {
    knows.set(chance.pick(own).number, 0.6 + 0.4 * chance.next());
  }
  if (chance.isSo(0.3)) knows.set(chance.pick(subjects).number, 0.6 + 0.4 * chance.next());
  const says = [...knows.keys()].filter(() => chance.isSo(0.6));
  if (chance.isSo(0.15)) says.push(chance.pick(own).number);
  const timeZone = chance.weighted(zones.map(([zone, weight]) => [zone, weight] as const));
  return {
    id: `person-${String(number).padStart(3, '0')}`,
    unit,
    calendar: { timeZone, hours: makeHours(chance), holidays: new Set(), absences: [] },
    languages: ['en', ...(chance.isSo(0.5) ? ['sv'] : []), ...(chance.isSo(0.25) ? ['de'] : [])],
    knows,
    says,
    holdingMax: 6 + chance.whole(5),
    looksAfterMinutes: 6 + chance.whole(30),
    willing: 0.75 + 0.24 * chance.next(),
  };
}

/** Somebody knows every subject in every language: what nobody could answer says nothing about routing. */
function giveKnowers(chance: Chance, { number, unit }: Subject, workers: readonly Learner[]): void {
  for (const lang of ['en', 'sv', 'de']) {
    const able = workers.filter(
      (worker) => worker.unit === unit && worker.languages.includes(lang),
    );
    const others = workers.filter(({ languages }) => languages.includes(lang));
    while (
      workers.filter((each) => each.knows.has(number) && each.languages.includes(lang)).length < 2
    ) {
      chance.pick(able.length > 2 ? able : others).knows.set(number, 0.6 + 0.4 * chance.next());
    }
  }
}

function makeHours(chance: Chance): WorkingHours {
  const from = chance.pick(['07:00', '08:00', '08:30', '09:00']);
  const until = chance.pick(['16:00', '16:30', '17:00', '18:00']);
  const day = () => (chance.isSo(0.96) ? { from, until } : null);
  return {
    monday: day(),
    tuesday: day(),
    wednesday: day(),
    thursday: day(),
    friday: chance.isSo(0.85) ? { from, until } : null,
    saturday: null,
    sunday: null,
  };
}

function makeAbsences(chance: Chance, worker: Worker, workers: readonly Worker[]): Absence[] {
  const colleagues = workers.filter(({ unit, id }) => unit === worker.unit && id !== worker.id);
  const make = (startDay: number, days: number, delegateId: string | null): Absence => ({
    id: `${worker.id} ${startDay}`,
    personId: worker.id,
    from: new Date(monthStart + startDay * dayMs),
    until: new Date(monthStart + (startDay + days) * dayMs),
    delegateId,
  });
  const absences: Absence[] = [];
  // A holiday is planned, with somebody who stands in; an illness seldom is.
  if (chance.isSo(0.25)) {
    absences.push(make(chance.whole(monthDays), 3 + chance.whole(10), chance.pick(colleagues).id));
  }
  if (chance.isSo(0.15)) {
    const standIn = chance.isSo(0.3) ? chance.pick(colleagues).id : null;
    absences.push(make(chance.whole(monthDays), 1 + chance.whole(3), standIn));
  }
  return absences;
}
