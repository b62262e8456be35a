// The conversations of the month, and those of before that left evidence: what is asked in which words, by whom, when.

import type { Chance } from './chance.ts';
import { monthDays, monthStart } from './world.ts';
import type { Subject, World } from './world.ts';

export type Asked = {
  id: string;
  at: number;
  subject: number;
  /** The topic that listening matched: that of the subject's unit, or now and then another. */
  topicUnit: number;
  lang: string;
  title: string;
  text: string;
  contact: string;
};

const hourMs = 3_600_000;
/** Shares of a day's conversations by hour of the day in UTC: Europe's day, and some of America's. */
const byHour = [1, 1, 1, 1, 1, 2, 4, 7, 9, 10, 9, 8, 8, 9, 9, 8, 7, 6, 6, 6, 5, 4, 3, 2];
const contacts = 6000;
const langs = [
  ['en', 75],
  ['sv', 15],
  ['de', 10],
] as const;

export function makeConversations(chance: Chance, world: World, count: number): Asked[] {
  const days = Array.from(
    { length: monthDays },
    (_, day) => [day, day % 7 < 5 ? 1 : 0.45] as const,
  );
  const hours = byHour.map((weight, hour) => [hour, weight] as const);
  const asked = Array.from({ length: count }, () => {
    const at =
      monthStart + (chance.weighted(days) * 24 + chance.weighted(hours) + chance.next()) * hourMs;
    return makeAsked(chance, world, at);
  });
  return asked
    .toSorted((a, b) => a.at - b.at)
    .map((each, n) => ({ ...each, id: `conversation-${n}` }));
}

/** Answered before the month began, by somebody who knew. */
export function makeHistory(
  chance: Chance,
  world: World,
  count: number,
): { asked: Asked; personId: string; isAccepted: boolean }[] {
  return Array.from({ length: count }, (_, n) => {
    const asked = {
      ...makeAsked(chance, world, monthStart - (count - n) * hourMs),
      id: `past-${n}`,
    };
    const knowing = world.workers.filter(({ knows }) => knows.has(asked.subject));
    const worker = knowing.length > 0 ? chance.pick(knowing) : chance.pick(world.workers);
    return {
      asked,
      personId: worker.id,
      isAccepted: chance.isSo(worker.knows.get(asked.subject) ?? 0.2),
    };
  });
}

function makeAsked(chance: Chance, world: World, at: number): Asked {
  const subject = chance.weighted(world.subjects.map((each) => [each, each.weight] as const));
  const other = chance.pick(world.subjects);
  const words = (from: Subject | null, count: number) =>
    Array.from({ length: count }, () => {
      const list = from?.words ?? world.commonWords;
      // The first words of a subject are its usual ones.
      return list[Math.floor(list.length * chance.next() ** 1.7)] ?? '';
    });
  return {
    id: '',
    at,
    subject: subject.number,
    topicUnit: chance.isSo(0.88) ? subject.unit : other.unit,
    lang: chance.weighted(langs.map(([lang, weight]) => [lang, weight] as const)),
    title: [...words(subject, 2), ...words(null, 4)].join(' '),
    text: [...words(subject, 3), ...words(null, 14), ...words(other, 2)].join(' '),
    contact: `contact-${Math.floor(contacts * chance.next() ** 1.5)}`,
  };
}
