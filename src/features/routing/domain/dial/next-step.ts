// What happens next with a conversation that nobody has: the best person whom nothing keeps away is asked, somebody who
// was named goes first, somebody on duty when it is urgent; after so many offers, or when nobody is left, the hub gets
// it and sees why.

import type { Reason } from '../../contract/reasons.ts';
import type { Gate } from '../people/gates.ts';
import type { Dial, OfferEnd, OfferPath } from './dial.ts';
import { askedInRound, offersOfRound } from './dial.ts';

/** One person who could answer, as ranked for one need. */
export type Candidate = {
  personId: string;
  score: number;
  /** The strongest first. */
  reasons: readonly Reason[];
  /** By name: what the score is made of. */
  features: Readonly<Record<string, number>>;
  gates: readonly Gate[];
  /** Who takes it for them while they are away. */
  standInId: string | null;
};

export type Plan = {
  /** The hub gets it after so many offers in one round. */
  offersMax: number;
  isUrgent: boolean;
  /** Who is on duty, and who comes after; empty where no rota applies. */
  dutyIds: readonly string[];
};

export type HubReason = {
  why: Reason;
  /** `said`: null where they said nothing. */
  asked: readonly { personId: string; outcome: OfferEnd['kind']; said: Reason | null }[];
  /** The best of those who could not be asked. */
  keptAway: readonly { personId: string; why: readonly Reason[] }[];
};

export type NextStep =
  | { kind: 'offer'; personId: string; path: OfferPath; reasons: readonly Reason[] }
  | { kind: 'hub'; why: HubReason };

const keptAwayShown = 5;
/** Somebody else on duty is asked even if these are closed: that is what duty means. */
const dutyOverrules: ReadonlySet<string> = new Set(['hours', 'load']);
/** Somebody who was named by a colleague may begin later, or be busy, as they choose. */
const namingOverrules: ReadonlySet<string> = new Set(['hours', 'load', 'opted-out']);

/** Over a long weekend nobody is at work: whoever knows finds it on Monday, and the hub is spared. */
const waitingOverrules: ReadonlySet<string> = new Set(['hours']);

/** @param candidates the best first */
export function nextStep(dial: Dial, candidates: readonly Candidate[], plan: Plan): NextStep {
  const asked = askedInRound(dial);
  const find = (personId: string) => candidates.find((each) => each.personId === personId);
  const mayAsk = (personId: string, overruled: ReadonlySet<string>): boolean => {
    const gates = find(personId)?.gates ?? [];
    return !asked.has(personId) && gates.every(({ gate }) => overruled.has(gate));
  };
  const named = namedLast(dial);
  if (named && mayAsk(named, namingOverrules)) {
    const reasons: Reason[] = [{ code: 'named' }, ...(find(named)?.reasons ?? [])];
    return { kind: 'offer', personId: named, path: 'passed', reasons };
  }
  if (offersOfRound(dial).length >= plan.offersMax) {
    return toHub(dial, candidates, { code: 'none-took-it', people: plan.offersMax });
  }
  const ranked = firstFree(candidates, asked);
  const isExpertHere = ranked !== null && offersOfRound(dial).length === 0;
  if (plan.isUrgent && !isExpertHere) {
    const onDuty = plan.dutyIds.find((personId) => mayAsk(personId, dutyOverrules));
    if (onDuty !== undefined) {
      const reasons: Reason[] = [{ code: 'on-duty' }, ...(find(onDuty)?.reasons ?? [])];
      return { kind: 'offer', personId: onDuty, path: 'duty', reasons };
    }
  }
  const later = ranked ?? (plan.isUrgent ? null : firstFree(candidates, asked, waitingOverrules));
  if (later) return later;
  const code = candidates.length === 0 ? 'nobody-knows' : 'nobody-free';
  return toHub(dial, candidates, { code });
}

function firstFree(
  candidates: readonly Candidate[],
  asked: ReadonlySet<string>,
  overruled: ReadonlySet<string> = new Set(),
): (NextStep & { kind: 'offer' }) | null {
  for (const { personId, gates, reasons, standInId } of candidates) {
    if (gates.every(({ gate }) => overruled.has(gate)))
      return { kind: 'offer', personId, path: 'ranked', reasons };
    const isOnlyAway = gates.every(({ gate }) => gate === 'absent');
    if (!isOnlyAway || standInId === null || asked.has(standInId)) continue;
    const standIn = candidates.find((each) => each.personId === standInId);
    if ((standIn?.gates.length ?? 0) > 0) continue;
    return {
      kind: 'offer',
      personId: standInId,
      path: 'delegate',
      reasons: [{ code: 'stands-in' }, ...(standIn?.reasons ?? [])],
    };
  }
  return null;
}

/** Whom the one asked last named instead of themselves. */
function namedLast(dial: Dial): string | null {
  const end = offersOfRound(dial).at(-1)?.end;
  return end?.kind === 'passed' ? end.toPersonId : null;
}

function toHub(dial: Dial, candidates: readonly Candidate[], why: Reason): NextStep {
  const asked = offersOfRound(dial).flatMap(({ personId, end }) =>
    end ? [{ personId, outcome: end.kind, said: saidAt(end) }] : [],
  );
  const keptAway = candidates
    .filter(({ gates }) => gates.length > 0 && gates.every(({ gate }) => gate !== 'asked'))
    .slice(0, keptAwayShown)
    .map(({ personId, gates }) => ({ personId, why: gates.map((gate) => gate.why) }));
  return { kind: 'hub', why: { why, asked, keptAway } };
}

function saidAt(end: OfferEnd): Reason | null {
  if (end.kind === 'expired') return { code: 'expired' };
  if ('words' in end && end.words !== '') return { code: 'said', words: end.words };
  return end.kind === 'declined' ? { code: 'declined', because: end.reason } : null;
}
