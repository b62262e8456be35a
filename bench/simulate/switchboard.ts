// A team that reads what comes in and passes it on: ten people in Stockholm and New York, five minutes each. It is the
// hub of every other way too, for what nobody took.

import { askedInRound } from '#features/routing/domain/dial/dial.ts';
import type { Dial } from '#features/routing/domain/dial/dial.ts';
import type { NextStep } from '#features/routing/domain/dial/next-step.ts';
import { addWorkingMinutes, isAtWork } from '#features/routing/domain/time/working-time.ts';
import type { Calendar } from '#features/routing/domain/time/working-time.ts';
import type { Chance } from './chance.ts';
import type { Asked } from './conversations.ts';
import type { Hands } from './policy.ts';
import type { World } from './world.ts';

const readMinutes = 5;
/** They know the organisation well: so often they think of somebody who knows. */
const guessesRight = 0.7;
const triesMax = 5;

export type SwitchboardTeam = {
  /** When somebody of the team has read it, after all that lies before it. */
  readBy(at: number): number;
  guess(asked: Asked, now: { dial: Dial; at: Date; hands: Hands }): NextStep;
};

export function openSwitchboard(world: World, chance: Chance): SwitchboardTeam {
  const hours = { from: '08:00', until: '17:00' };
  const calendar = (timeZone: string): Calendar => ({
    timeZone,
    hours: {
      monday: hours,
      tuesday: hours,
      wednesday: hours,
      thursday: hours,
      friday: hours,
      saturday: hours,
      sunday: null,
    },
    holidays: new Set(),
    absences: [],
  });
  const team = Array.from({ length: 10 }, (_, n) => {
    return { calendar: calendar(n < 7 ? 'Europe/Stockholm' : 'America/New_York'), freeAt: 0 };
  });
  return {
    readBy(at) {
      const done = team.map((member) => {
        const from = new Date(Math.max(at, member.freeAt));
        return addWorkingMinutes(member.calendar, from, readMinutes)?.getTime() ?? Infinity;
      });
      const soonest = Math.min(...done);
      const member = team[done.indexOf(soonest)];
      if (member) member.freeAt = soonest;
      return soonest;
    },
    guess(asked, { dial, at, hands }) {
      const before = askedInRound(dial);
      if (before.size >= triesMax) return offer(askAround(world, asked, { at, chance }));
      const free = world.workers.filter(
        ({ id, languages, holdingMax }) =>
          !before.has(id) && languages.includes(asked.lang) && (hands.get(id) ?? 0) < holdingMax,
      );
      const here = free.filter(({ calendar: theirs }) => isAtWork(theirs, at));
      const people = here.length > 0 ? here : free;
      const knowing = people.filter(({ knows }) => knows.has(asked.subject));
      const colleagues = people.filter(({ unit }) => unit === asked.topicUnit);
      const isRight = knowing.length > 0 && chance.isSo(guessesRight);
      const from = isRight ? knowing : colleagues.length > 0 ? colleagues : people;
      return offer(chance.pick(from.length > 0 ? from : world.workers).id);
    },
  };
}

function offer(personId: string): NextStep {
  return {
    kind: 'offer',
    personId,
    path: 'hub',
    reasons: [{ code: 'said', words: 'the team thinks so' }],
  };
}

/** After some tries they ask around until they hear of somebody who surely knows, and ask again if they must. */
function askAround(
  world: World,
  asked: Asked,
  { at, chance }: { at: Date; chance: Chance },
): string {
  const knowing = world.workers.filter(
    ({ knows, languages }) => knows.has(asked.subject) && languages.includes(asked.lang),
  );
  const here = knowing.filter(({ calendar }) => isAtWork(calendar, at));
  return chance.pick(here.length > 0 ? here : knowing).id;
}
