// The ways that others route by: in turn, by keywords, and by a team that reads everything and passes it on. Each is
// given what a good installation of it has: it knows who is at work and who speaks the language.

import { askedInRound } from '#features/routing/domain/dial/dial.ts';
import type { Dial } from '#features/routing/domain/dial/dial.ts';
import type { NextStep } from '#features/routing/domain/dial/next-step.ts';
import { isAtWork } from '#features/routing/domain/time/working-time.ts';
import type { Chance } from './chance.ts';
import type { Asked } from './conversations.ts';
import { hubStep } from './policy.ts';
import type { Hands, Policy } from './policy.ts';
import type { SwitchboardTeam } from './switchboard.ts';
import type { Worker, World } from './world.ts';

const offersMax = 3;

type Turn = { dial: Dial; at: Date; hands: Hands };

/** Those who may be asked, the ones at work first. */
function available(workers: readonly Worker[], asked: Asked, { dial, at, hands }: Turn): Worker[] {
  const before = askedInRound(dial);
  const able = workers.filter(
    ({ id, languages, holdingMax }) =>
      !before.has(id) && languages.includes(asked.lang) && (hands.get(id) ?? 0) < holdingMax,
  );
  const working = able.filter(({ calendar }) => isAtWork(calendar, at));
  return working.length > 0 ? working : able;
}

/** Whoever was asked longest ago. */
class InTurn {
  readonly #askedAt = new Map<string, number>();
  #turn = 0;

  next(workers: readonly Worker[]): Worker | undefined {
    const [first] = workers.toSorted(
      (a, b) => (this.#askedAt.get(a.id) ?? 0) - (this.#askedAt.get(b.id) ?? 0),
    );
    this.#turn += 1;
    if (first) this.#askedAt.set(first.id, this.#turn);
    return first;
  }
}

function offerTo(worker: Worker | undefined, dial: Dial, reason: string): NextStep {
  if (!worker || askedInRound(dial).size >= offersMax) return hubStep('nobody took it');
  return {
    kind: 'offer',
    personId: worker.id,
    path: 'ranked',
    reasons: [{ code: 'said', words: reason }],
  };
}

const atOnce: Pick<Policy, 'readyAt' | 'learn'> = {
  readyAt: (_asked, at) => at,
  learn: () => undefined,
};

/** Within the unit that looks after the topic. */
export function roundRobin(world: World): Policy {
  const turns = new InTurn();
  return {
    name: 'round robin in the unit',
    ...atOnce,
    next(asked, dial, now) {
      const unit = world.workers.filter((worker) => worker.unit === asked.topicUnit);
      return offerTo(turns.next(available(unit, asked, { dial, ...now })), dial, 'is next');
    },
  };
}

/** For each subject its three usual words and the people who said to know it; a tenth of the rules are out of date. */
export function keywordRules(world: World, chance: Chance): Policy {
  const turns = new InTurn();
  const rules = world.subjects.map(({ number, words }) => {
    const declared = world.workers.filter(({ says }) => says.includes(number));
    const people = chance.isSo(0.9) ? declared : [chance.pick(world.workers)];
    return { words: words.slice(0, 3), people };
  });
  return {
    name: 'keyword rules',
    ...atOnce,
    next(asked, dial, now) {
      const said = new Set(`${asked.title} ${asked.text}`.split(' '));
      const rule = rules.find(({ words }) => words.some((word) => said.has(word)));
      const unit = world.workers.filter((worker) => worker.unit === asked.topicUnit);
      const turn = { dial, ...now };
      const team = available(rule?.people ?? [], asked, turn);
      const people = team.length > 0 ? team : available(unit, asked, turn);
      return offerTo(turns.next(people), dial, 'a rule says so');
    },
  };
}

/** Somebody of the team reads it first, and passes it to whom they think knows. */
export function switchboard(team: SwitchboardTeam): Policy {
  return {
    name: 'switchboard team',
    readyAt: (_asked, at) => team.readBy(at),
    learn: () => undefined,
    next: (asked, dial, { at, hands }) => team.guess(asked, { dial, at, hands }),
  };
}
