// Who could take a conversation, best first: what they have answered (domain/rank), and beside it what they own, say or
// are said to know, whether they know this contact, what became of earlier offers, and how much they have to do. Every
// candidate carries the reasons, the numbers behind them, and what keeps them from being asked.

import type { Reason } from '../../contract/reasons.ts';
import type { Candidate } from '../dial/next-step.ts';
import type { Demands, PersonNow } from '../people/gates.ts';
import { delayMinutes, gatesOf } from '../people/gates.ts';
import type { EvidenceIndex } from '../rank/evidence-index.ts';
import { FEATURES, featuresOf } from '../rank/features.ts';
import type { FeatureTable } from '../rank/features.ts';
import { scoreOf } from '../rank/fit-weights.ts';
import type { Weights } from '../rank/fit-weights.ts';
import { reasonsFor } from '../rank/reasons.ts';
import type { Need } from '../rank/terms.ts';
import { termsOf } from '../rank/terms.ts';
import type { OfferRecord, OutcomeMemory } from './outcomes.ts';

/** What is known of a person for one need, beside what they have answered. */
export type Standing = {
  /** Names of the need's topics that they look after. */
  owned: readonly string[];
  /** Names of the need's topics that their unit looks after. */
  ownedByUnit: readonly string[];
  /** What they say they know, as far as the need is about it. */
  declared: readonly string[];
  /** What others say they know, with how many say so. */
  confirmed: readonly { label: string; people: number }[];
  /** Times they answered this contact. */
  answeredContact: number;
  /** This very conversation was theirs when it was last worked on. */
  hadIt: boolean;
};

export type PersonForNeed = PersonNow & { standing: Standing };

export type CandidateSearch = {
  index: EvidenceIndex;
  weights: Weights;
  outcomes: OutcomeMemory;
  need: Need;
  demands: Demands;
  people: readonly PersonForNeed[];
  at: Date;
  alreadyAsked: ReadonlySet<string>;
  /** A colleague's question is not put to the colleague. */
  askedBy: string | null;
};

/** In log-odds, beside the learned weights of `domain/rank`; the same for everybody, to be read and argued with. */
const WEIGHTS = {
  'owns the topic': 4,
  'is of the unit that owns the topic': 2,
  'says they know it': 3,
  'is said to know it': 1.5,
  'answered this contact': 1.2,
  'had this conversation': 3,
  'was named for the like': 2,
  'said no to the like': -2.5,
  'takes what is offered': 2,
  'has much to do': -1.5,
  'begins later': -0.9,
} as const;

const reasonsMax = 4;

/** Those who have shown to know anything of it, best first. */
export function findCandidates(search: CandidateSearch): Candidate[] {
  const { index, need, people, at } = search;
  const numbers = new Map(people.map(({ personId }) => [personId, index.know(personId)]));
  const table = featuresOf(index, need, search.askedBy ?? undefined);
  const terms = termsOf(need);
  const rarityOf = (term: string) => index.rarityOf(term);
  const recordOf = search.outcomes.about(terms, { at, rarityOf });
  return people
    .flatMap((person) => {
      const who = numbers.get(person.personId) ?? -1;
      const besides = besidesOf(person, recordOf(person.personId), at);
      if (!hasAnswered(table, who) && !hasStanding(besides)) return [];
      return [candidateOf(search, { person, who, table, besides })];
    })
    .toSorted((a, b) => b.score - a.score || (a.personId < b.personId ? -1 : 1));
}

type Besides = Record<keyof typeof WEIGHTS, number>;

function besidesOf(
  { standing, holding, holdingMax, calendar, standIn }: PersonForNeed,
  record: OfferRecord,
  at: Date,
): Besides {
  const confirmed = standing.confirmed.reduce((sum, { people }) => sum + people, 0);
  const delay = standIn.kind === 'present' ? (delayMinutes(calendar, at) ?? 0) : 0;
  return {
    'owns the topic': Math.min(1, standing.owned.length),
    'is of the unit that owns the topic': Math.min(1, standing.ownedByUnit.length),
    'says they know it': Math.min(1, standing.declared.length),
    'is said to know it': Math.log1p(confirmed),
    'answered this contact': Math.log1p(standing.answeredContact),
    'had this conversation': standing.hadIt ? 1 : 0,
    'was named for the like': Math.min(2, record.namedForLikeThis),
    'said no to the like': Math.min(3, record.declinedLikeThis),
    'takes what is offered': record.acceptanceRate,
    'has much to do': holding / Math.max(1, holdingMax),
    'begins later': Math.log1p(delay / 60),
  };
}

/** Words of theirs are like it at all: more than the share everybody is given. */
function hasAnswered({ values }: FeatureTable, who: number): boolean {
  const width = FEATURES.length;
  const votes = values[who * width + FEATURES.indexOf('answers to questions like this')] ?? 0;
  const likeness = values[who * width + FEATURES.indexOf('record like this')] ?? 0;
  return votes > 0 || likeness > Math.log(0.0006);
}

function hasStanding(besides: Besides): boolean {
  return (
    besides['owns the topic'] +
      besides['is of the unit that owns the topic'] +
      besides['says they know it'] +
      besides['is said to know it'] +
      besides['answered this contact'] +
      besides['had this conversation'] +
      besides['was named for the like'] >
    0
  );
}

function candidateOf(
  search: CandidateSearch,
  one: { person: PersonForNeed; who: number; table: FeatureTable; besides: Besides },
): Candidate {
  const { person, who, table, besides } = one;
  const features: Record<string, number> = {};
  FEATURES.forEach((name, n) => {
    features[name] = rounded(table.values[who * FEATURES.length + n] ?? 0);
  });
  let score = scoreOf(table.values, who, search.weights);
  for (const [name, value] of Object.entries(besides)) features[name] = rounded(value);
  for (const name of WEIGHT_NAMES) score += WEIGHTS[name] * besides[name];
  const { standIn } = person;
  return {
    personId: person.personId,
    score: rounded(score),
    features,
    reasons: reasonsOf(search, one),
    gates: gatesOf(person, search.demands, search),
    standInId: standIn.kind === 'delegate' ? standIn.personId : null,
  };
}

function reasonsOf(
  { index, need }: CandidateSearch,
  {
    person,
    who,
    table,
    besides,
  }: { person: PersonForNeed; who: number; table: FeatureTable; besides: Besides },
): Reason[] {
  const { owned, ownedByUnit, declared, confirmed, answeredContact, hadIt } = person.standing;
  const reasons: Reason[] = [];
  if (hadIt) reasons.push({ code: 'had-it' });
  if (answeredContact > 0) reasons.push({ code: 'answered-contact', times: answeredContact });
  if (owned[0] !== undefined) reasons.push({ code: 'owns', topic: owned[0] });
  const [first] = confirmed;
  if (first) reasons.push({ code: 'confirmed', what: first.label, people: first.people });
  else if (declared[0] !== undefined) reasons.push({ code: 'declared', what: declared[0] });
  if (besides['was named for the like'] > 0) reasons.push({ code: 'named-for-like' });
  if (hasAnswered(table, who)) reasons.push(...reasonsFor(index, who, need, table));
  if (owned.length === 0 && ownedByUnit[0] !== undefined) {
    reasons.push({ code: 'of-unit', topic: ownedByUnit[0] });
  }
  return reasons.slice(0, reasonsMax);
}

const WEIGHT_NAMES = [
  'owns the topic',
  'is of the unit that owns the topic',
  'says they know it',
  'is said to know it',
  'answered this contact',
  'had this conversation',
  'was named for the like',
  'said no to the like',
  'takes what is offered',
  'has much to do',
  'begins later',
] as const;

const rounded = (value: number): number => Math.round(value * 1000) / 1000;
