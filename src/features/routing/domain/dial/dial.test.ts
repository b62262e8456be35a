// Offers one after the other: what may happen, and what holds whatever happens, also when a process dies between any
// two steps and is told the same again.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Dial, DialCommand } from './dial.ts';
import { askedInRound, decide, evolve, newDial, openOffer } from './dial.ts';
import type { Candidate, Plan } from './next-step.ts';
import { nextStep } from './next-step.ts';

const begin = { kind: 'begin', givenBackBy: null } as const;
const dueAt = new Date('2026-11-23T10:00:00Z');
const afterwards = new Date('2026-11-23T10:00:01Z');
const offer = (personId: string, offerId = personId): DialCommand => {
  return { kind: 'offer', offerId, personId, path: 'ranked', dueAt };
};
const decline = (personId: string): DialCommand => {
  return { kind: 'decline', offerId: personId, personId, reason: 'no-time', words: '' };
};
const pass = (personId: string, toPersonId: string): DialCommand => {
  return { kind: 'pass', offerId: personId, personId, toPersonId, words: 'She built it' };
};

function follow(dial: Dial, command: DialCommand): Dial {
  const decision = decide(dial, command);
  if ('refused' in decision) throw new Error(decision.refused);
  return decision.events.reduce(evolve, dial);
}
const after = (...commands: DialCommand[]): Dial => commands.reduce(follow, newDial);
const refusalOf = (dial: Dial, command: DialCommand) => {
  const decision = decide(dial, command);
  return 'refused' in decision ? decision.refused : decision.events;
};

describe('an offer', () => {
  const offered = after(begin, offer('Amina'));

  test('is open until it is answered, and no second one is made meanwhile', () => {
    expect(offered.phase).toBe('offered');
    expect(refusalOf(offered, offer('Bo'))).toBe('offer-open');
  });

  test('is answered by whom it was made to, and once', () => {
    const accept = { kind: 'accept', offerId: 'Amina', personId: 'Amina' } as const;
    expect(refusalOf(offered, { ...accept, personId: 'Bo' })).toBe('not-yours');
    const taken = follow(offered, accept);
    expect(taken.phase).toBe('taken');
    expect(refusalOf(taken, accept)).toEqual([]);
    expect(refusalOf(taken, decline('Amina'))).toBe('offer-over');
  });

  test('expires when it is due and not before, and then cannot be accepted', () => {
    const early = { kind: 'expire', offerId: 'Amina', at: new Date(0) } as const;
    expect(refusalOf(offered, early)).toEqual([]);
    const expired = follow(offered, { ...early, at: afterwards });
    expect(expired.phase).toBe('searching');
    const late = { kind: 'accept', offerId: 'Amina', personId: 'Amina' } as const;
    expect(refusalOf(expired, late)).toBe('offer-over');
  });

  test('is superseded when somebody takes the conversation, or nobody is needed any more', () => {
    for (const kind of ['take', 'end'] as const) {
      const settled = follow(offered, { kind });
      expect(settled.offers[0]?.end).toEqual({ kind: 'superseded' });
      expect(settled.phase).toBe(kind === 'take' ? 'taken' : 'idle');
    }
  });

  test('is not passed on to somebody who was asked already', () => {
    const second = after(begin, offer('Amina'), decline('Amina'), offer('Bo'));
    expect(refusalOf(second, pass('Bo', 'Amina'))).toBe('pass-to-asked');
  });
});

describe('the next step', () => {
  const candidate = (personId: string, change: Partial<Candidate> = {}): Candidate => ({
    personId,
    score: 1,
    reasons: [{ code: 'declared', what: personId }],
    features: {},
    gates: [],
    standInId: null,
    ...change,
  });
  const shut = (gate: Candidate['gates'][number]['gate']) => [
    { gate, why: { code: 'said', words: `closed: ${gate}` } as const },
  ];
  const people = ['Amina', 'Bo', 'Chen', 'Dana'].map((name) => candidate(name));
  const plan: Plan = { offersMax: 3, isUrgent: false, dutyIds: [] };
  const begun = after(begin);
  const skipAsked = (dial: Dial): Candidate[] =>
    people.map((each) =>
      askedInRound(dial).has(each.personId) ? { ...each, gates: shut('asked') } : each,
    );

  test('is to ask the best whom nothing keeps away', () => {
    const [amina, bo] = [candidate('Amina', { gates: shut('load') }), candidate('Bo')];
    expect(nextStep(begun, [amina, bo], plan)).toMatchObject({ personId: 'Bo', path: 'ranked' });
  });

  test('is to ask whoever stands in, when the best is only away', () => {
    const amina = candidate('Amina', { gates: shut('absent'), standInId: 'Chen' });
    expect(nextStep(begun, [amina, ...people.slice(1)], plan)).toMatchObject({
      personId: 'Chen',
      path: 'delegate',
      reasons: [{ code: 'stands-in' }, { code: 'declared', what: 'Chen' }],
    });
  });

  test('is to ask whom a colleague named, also somebody nobody had thought of', () => {
    const passed = follow(follow(begun, offer('Amina')), pass('Amina', 'Zoe'));
    expect(nextStep(passed, people, plan)).toMatchObject({ personId: 'Zoe', path: 'passed' });
  });

  test('is the hub after so many offers, with what became of each and who was kept away', () => {
    const dial = after(
      begin,
      offer('Amina'),
      decline('Amina'),
      offer('Bo'),
      { kind: 'expire', offerId: 'Bo', at: afterwards },
      offer('Chen'),
      decline('Chen'),
    );
    const away = candidate('Dana', { gates: shut('absent') });
    const step = nextStep(dial, [...skipAsked(dial).slice(0, 3), away], plan);
    expect(step).toMatchObject({
      kind: 'hub',
      why: {
        why: { code: 'none-took-it', people: 3 },
        asked: [{ outcome: 'declined' }, { outcome: 'expired' }, { outcome: 'declined' }],
        keptAway: [{ personId: 'Dana', why: [{ code: 'said', words: 'closed: absent' }] }],
      },
    });
  });

  test('is whoever is on duty when it is urgent and no expert is there', () => {
    const urgent = { ...plan, isUrgent: true, dutyIds: ['Dana', 'Bo'] };
    expect(nextStep(begun, people, urgent)).toMatchObject({ personId: 'Amina' });
    const asleep = people.map((each) => ({ ...each, gates: shut('hours') }));
    expect(nextStep(begun, asleep, urgent)).toMatchObject({ personId: 'Dana', path: 'duty' });
  });

  test('is to leave it for whoever knows and is not at work, rather than to trouble the hub', () => {
    const asleep = people.slice(0, 2).map((each) => ({ ...each, gates: shut('hours') }));
    expect(nextStep(begun, asleep, plan)).toMatchObject({ personId: 'Amina', path: 'ranked' });
    expect(nextStep(begun, asleep, { ...plan, isUrgent: true })).toMatchObject({ kind: 'hub' });
    expect(nextStep(begun, [...asleep, candidate('Chen')], plan)).toMatchObject({
      personId: 'Chen',
    });
  });

  test('is not to ask whoever has just given it back', () => {
    const givenBack = after({ kind: 'begin', givenBackBy: 'Amina' });
    expect(nextStep(givenBack, skipAsked(givenBack), plan)).toMatchObject({ personId: 'Bo' });
  });

  test('is the hub at once when nobody has shown to know it', () => {
    expect(nextStep(begun, [], plan)).toMatchObject({
      kind: 'hub',
      why: { why: { code: 'nobody-knows' }, asked: [] },
    });
  });
});

const names = ['Amina', 'Bo', 'Chen'];
const anyName = fc.constantFrom(...names);
const anyOfferId = fc.integer({ min: 1, max: 12 }).map(String);
const anyCommand: fc.Arbitrary<DialCommand> = fc.oneof(
  fc.constant(begin),
  fc.record({ personId: anyName, path: fc.constantFrom('ranked', 'hub', 'duty') }).map((given) => {
    return { kind: 'offer', offerId: '', dueAt, ...given } as const;
  }),
  fc.record({ kind: fc.constant('accept'), offerId: anyOfferId, personId: anyName }),
  fc.record({
    kind: fc.constant('decline'),
    offerId: anyOfferId,
    personId: anyName,
    reason: fc.constant('not-mine'),
    words: fc.constant(''),
  }),
  fc.record({
    kind: fc.constant('pass'),
    offerId: anyOfferId,
    personId: anyName,
    toPersonId: anyName,
    words: fc.constant(''),
  }),
  fc.record({
    kind: fc.constant('expire'),
    offerId: anyOfferId,
    at: fc.constantFrom(new Date(0), afterwards),
  }),
  fc.constantFrom({ kind: 'take' }, { kind: 'hand-to-hub' }, { kind: 'end' } as const),
);

/** What must hold of every dial that can be reached. */
function expectSound(dial: Dial): void {
  const open = dial.offers.filter(({ end }) => end === null);
  expect(open.length).toBeLessThanOrEqual(1);
  // Nothing is lost: whatever is neither settled nor with the hub waits for an answer, or for a next step.
  expect(dial.phase === 'offered').toBe(open.length === 1);
  const taken = dial.offers.filter(({ end }) => end?.kind === 'accepted');
  const rounds = taken.map(({ round }) => round);
  expect(new Set(rounds).size).toBe(rounds.length);
}

test('whatever is asked in whatever order, at most one offer is open and no answer counts twice', () => {
  fc.assert(
    fc.property(fc.array(anyCommand, { maxLength: 60 }), (commands) => {
      let dial = newDial;
      let made = 0;
      for (const given of commands) {
        const command = given.kind === 'offer' ? { ...given, offerId: String(++made) } : given;
        const decision = decide(dial, command);
        if ('refused' in decision) continue;
        const before = dial;
        for (const event of decision.events) dial = evolve(dial, event);
        expectSound(dial);
        const ended = before.offers.filter(({ end }) => end !== null);
        for (const each of ended) expect(dial.offers).toContainEqual(each);
      }
    }),
    { numRuns: 500 },
  );
});

test('a process that dies between any two steps and begins again loses nothing and doubles nothing', () => {
  const candidates: Candidate[] = names.map((personId) => {
    return { personId, score: 1, reasons: [], features: {}, gates: [], standInId: null };
  });
  const answers = fc.array(fc.constantFrom('accept', 'decline', 'pass', 'silence'), {
    minLength: 3,
    maxLength: 3,
  });
  fc.assert(
    fc.property(answers, fc.array(fc.boolean(), { maxLength: 40 }), (habits, crashes) => {
      let stored = newDial;
      let step = 0;
      let offers = 0;
      // A step is stored whole or not at all; after a crash the same step is taken again from what is stored.
      const take = (command: DialCommand): void => {
        const decision = decide(stored, command);
        if (crashes[step++] === true || 'refused' in decision) return;
        stored = decision.events.reduce(evolve, stored);
        expectSound(stored);
        if (crashes[step++] === true) return;
        const again = decide(stored, command);
        if (command.kind !== 'offer' && 'events' in again) expect(again.events).toEqual([]);
      };
      for (let turn = 0; turn < 200 && !['taken', 'with-hub'].includes(stored.phase); turn += 1) {
        if (stored.phase === 'idle') take(begin);
        else if (stored.phase === 'searching') {
          const asked = askedInRound(stored);
          const free = candidates.filter(({ personId }) => !asked.has(personId));
          const next = nextStep(stored, free, { offersMax: 3, isUrgent: false, dutyIds: [] });
          if (next.kind === 'hub') take({ kind: 'hand-to-hub' });
          else take({ ...next, offerId: String(++offers), dueAt });
        } else {
          const open = openOffer(stored);
          if (!open) throw new Error('an offered dial has an open offer');
          const { id: offerId, personId } = open;
          const habit = habits[names.indexOf(personId)] ?? 'silence';
          const other = names.find((name) => name !== personId) ?? personId;
          if (habit === 'accept') take({ kind: 'accept', offerId, personId });
          if (habit === 'decline')
            take({ kind: 'decline', offerId, personId, reason: 'no-time', words: '' });
          if (habit === 'pass')
            take({ kind: 'pass', offerId, personId, toPersonId: other, words: '' });
          if (stored.phase === 'offered') take({ kind: 'expire', offerId, at: afterwards });
        }
      }
      expect(['taken', 'with-hub']).toContain(stored.phase);
      const asked = stored.offers.map(({ personId }) => personId);
      expect(new Set(asked).size).toBe(asked.length);
    }),
    { numRuns: 500 },
  );
});
