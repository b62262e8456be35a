// Parley's own way, through the very code of the product: evidence, standing, outcomes, gates, next step.

import { findCandidates } from '#features/routing/domain/candidates/candidates.ts';
import type { PersonForNeed } from '#features/routing/domain/candidates/candidates.ts';
import { OutcomeMemory } from '#features/routing/domain/candidates/outcomes.ts';
import { askedInRound } from '#features/routing/domain/dial/dial.ts';
import { nextStep } from '#features/routing/domain/dial/next-step.ts';
import { standInFor } from '#features/routing/domain/people/absences.ts';
import { EvidenceIndex } from '#features/routing/domain/rank/evidence-index.ts';
import type { PastQuestion } from '#features/routing/domain/rank/evidence-index.ts';
import { learnRanker } from '#features/routing/domain/rank/rank-experts.ts';
import { termsOf } from '#features/routing/domain/rank/terms.ts';
import type { Need } from '#features/routing/domain/rank/terms.ts';
import type { Asked, makeHistory } from './conversations.ts';
import type { Hands, Policy } from './policy.ts';
import type { World } from './world.ts';

const plan = { offersMax: 3, isUrgent: false, dutyIds: [] };
const delayMinutesMax = 18 * 60;

export function parleyPolicy(
  world: World,
  history: ReturnType<typeof makeHistory>,
  conversations: number,
): Policy {
  const past = history.map(({ asked, personId, isAccepted }): PastQuestion => {
    return {
      id: asked.id,
      ...needOf(asked),
      answers: [{ person: personId, isAccepted, score: 0 }],
    };
  });
  const { weights } = learnRanker(past);
  const index = new EvidenceIndex(past.length + conversations);
  for (const question of past) index.add(question);
  const outcomes = new OutcomeMemory();
  const answered = new Map<string, Map<string, number>>();
  for (const { asked, personId } of history) noteContact(answered, asked.contact, personId);

  return {
    name: 'Parley',
    readyAt: (_asked, at) => at,
    next(asked, dial, { at, hands }) {
      const need = needOf(asked);
      const demands = {
        lang: asked.lang,
        certificates: [],
        autonomyMin: 'draft',
        delayMinutesMax,
      } as const;
      const people = peopleFor(world, asked, { at, hands, answered });
      const candidates = findCandidates({
        index,
        weights,
        outcomes,
        need,
        demands,
        people,
        at,
        alreadyAsked: askedInRound(dial),
        askedBy: null,
      });
      return nextStep(dial, candidates, plan);
    },
    learn({ asked, personId, what, at }) {
      if (what === 'answered') {
        const answer = { person: personId, isAccepted: false, score: 0 };
        index.answer({ id: asked.id, ...needOf(asked) }, answer);
        noteContact(answered, asked.contact, personId);
      } else if (what === 'helped') index.accept(asked.id, personId);
      else {
        const terms = new Set(termsOf(needOf(asked)).keys());
        outcomes.add({ personId, kind: what, terms, at });
      }
    },
  };
}

function needOf({ title, text, topicUnit, lang }: Asked): Need {
  return { title, text, tags: [`unit-${topicUnit}`], lang };
}

function noteContact(answered: Map<string, Map<string, number>>, contact: string, who: string) {
  const people = answered.get(contact) ?? new Map<string, number>();
  people.set(who, (people.get(who) ?? 0) + 1);
  answered.set(contact, people);
}

function peopleFor(
  world: World,
  asked: Asked,
  given: { at: Date; hands: Hands; answered: ReadonlyMap<string, ReadonlyMap<string, number>> },
): PersonForNeed[] {
  const { at, hands, answered } = given;
  const near = world.absences.filter(({ from, until }) => from <= at && at < until);
  const words = new Set(`${asked.title} ${asked.text}`.split(' '));
  return world.workers.map((worker): PersonForNeed => {
    const declared = worker.says.flatMap((number) => {
      // What people call a subject are its two usual words; whoever uses one of them may mean it.
      const name = world.subjects[number]?.words.slice(0, 2) ?? [];
      return name.some((word) => words.has(word)) ? [name.join(' ')] : [];
    });
    return {
      personId: worker.id,
      mayWork: true,
      calendar: worker.calendar,
      languages: worker.languages,
      certificates: [],
      autonomy: 'reviewed',
      standIn: standInFor(near, worker.id, at),
      holding: hands.get(worker.id) ?? 0,
      holdingMax: worker.holdingMax,
      hasOptedOut: false,
      standing: {
        owned: [],
        ownedByUnit: worker.unit === asked.topicUnit ? [`unit-${worker.unit}`] : [],
        declared,
        confirmed: [],
        answeredContact: answered.get(asked.contact)?.get(worker.id) ?? 0,
        hadIt: false,
      },
    };
  });
}
