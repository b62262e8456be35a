// Gathers what is known of everybody for one need, and has the domain rank them.

import type { Need } from '#features/conversations/facade.ts';
import type { Queryable } from '#platform/db/database.ts';
import { isUrgent, langOf, titleOf } from '../context.ts';
import type { Routing } from '../context.ts';
import { findCandidates } from '../domain/candidates/candidates.ts';
import type { PersonForNeed, Standing } from '../domain/candidates/candidates.ts';
import { isAbout } from '../domain/candidates/expertise-match.ts';
import type { Candidate } from '../domain/dial/next-step.ts';
import { planFor } from '../domain/rules/pick-rule.ts';
import type { Plan } from '../domain/rules/pick-rule.ts';
import { termsOf } from '../domain/rank/terms.ts';
import type { Need as RankedNeed } from '../domain/rank/terms.ts';
import { answersToContact } from '../store/evidence.ts';
import { listExpertise, listTopicOwners } from '../store/expertise.ts';
import { listRules } from '../store/rules.ts';
import { readCrew } from './read-crew.ts';
import type { Crew } from './read-crew.ts';

export type Found = {
  candidates: Candidate[];
  plan: Plan;
  /** Everybody who could be asked, by id. */
  crew: Crew;
  need: RankedNeed;
};

export async function candidatesFor(
  routing: Routing,
  db: Queryable,
  { need, alreadyAsked }: { need: Need; alreadyAsked: ReadonlySet<string> },
): Promise<Found> {
  const at = routing.platform.clock.now();
  const lang = langOf(need);
  const subject = {
    topicIds: need.topicIds,
    sourceId: need.sourceId,
    lang,
    isUrgent: isUrgent(need),
  };
  const plan = planFor(await listRules(db), subject);
  const topics = await routing.listening.topicsOf(db, need.topicIds);
  const ranked: RankedNeed = {
    title: titleOf(need),
    text: need.text,
    tags: topics.map(({ name }) => name),
    ...(lang !== null && { lang }),
  };
  const crew = await readCrew(routing, db, { at, need });
  const members = [...crew.values()].filter(
    ({ isExpert, unitPath }) =>
      isExpert && (plan.unitId === null || unitPath.includes(plan.unitId)),
  );
  const standings = await readStandings(routing, db, { need, topics, ranked });
  const people = members.map(({ person, now, unitPath }): PersonForNeed => {
    const owned = topics.filter((topic) => topic.ownerUnitId !== null);
    const ownedByUnit = owned.filter(({ ownerUnitId }) => unitPath[0] === ownerUnitId);
    return {
      ...now,
      standing: {
        ...nothingKnown,
        ...standings.get(person.id),
        ownedByUnit: ownedByUnit.map(({ name }) => name),
      },
    };
  });
  const { index, outcomes, weights } = await routing.ranking.current();
  const demands = {
    lang,
    certificates: plan.certificates,
    autonomyMin: plan.autonomyMin,
    delayMinutesMax: plan.delayMinutesMax,
  };
  const search = { index, weights, outcomes, need: ranked, demands, people, at, alreadyAsked };
  return { candidates: findCandidates({ ...search, askedBy: null }), plan, crew, need: ranked };
}

const nothingKnown: Standing = {
  owned: [],
  ownedByUnit: [],
  declared: [],
  confirmed: [],
  answeredContact: 0,
  hadIt: false,
};

async function readStandings(
  { contacts }: Routing,
  db: Queryable,
  about: {
    need: Need;
    topics: readonly { id: string; name: string }[];
    ranked: RankedNeed;
  },
): Promise<Map<string, Partial<Standing>>> {
  const { need, topics, ranked } = about;
  const standings = new Map<string, Partial<Standing>>();
  const set = (personId: string, standing: Partial<Standing>) =>
    standings.set(personId, { ...standings.get(personId), ...standing });
  const nameOf = new Map(topics.map(({ id, name }) => [id, name]));
  for (const { topicId, personId } of await listTopicOwners(db)) {
    const name = nameOf.get(topicId);
    const owned = standings.get(personId)?.owned ?? [];
    if (name !== undefined) set(personId, { owned: [...owned, name] });
  }
  const terms = termsOf(ranked);
  for (const { personId, topicId, phrase, confirmedBy } of await listExpertise(db)) {
    const label = topicId === null ? phrase : nameOf.get(topicId);
    if (label === null || label === undefined) continue;
    if (topicId === null && !isAbout(label, terms, ranked.lang)) continue;
    const { declared = [], confirmed = [] } = standings.get(personId) ?? {};
    set(personId, {
      declared: [...declared, label],
      confirmed:
        confirmedBy.length === 0
          ? confirmed
          : [...confirmed, { label, people: confirmedBy.length }],
    });
  }
  if (need.contactId !== null) {
    const answered = await answersToContact(db, need.contactId);
    for (const { personId } of await contacts.peopleKnowing(db, need.contactId)) {
      answered.set(personId, (answered.get(personId) ?? 0) + 1);
    }
    for (const [personId, times] of answered) set(personId, { answeredContact: times });
  }
  if (need.lastHolderPersonId !== null) set(need.lastHolderPersonId, { hadIt: true });
  return standings;
}
