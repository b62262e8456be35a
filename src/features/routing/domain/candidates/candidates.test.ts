// Who is put first and why, and how what happens changes who is put first next time.

import { describe, expect, test } from 'vitest';
import type { WorkingHours } from '#features/people/contract.ts';
import { en } from '../../words/en.ts';
import type { Candidate } from '../dial/next-step.ts';
import { EvidenceIndex } from '../rank/evidence-index.ts';
import { usualWeights } from '../rank/fit-weights.ts';
import { termsOf } from '../rank/terms.ts';
import type { CandidateSearch, PersonForNeed, Standing } from './candidates.ts';
import { findCandidates } from './candidates.ts';
import { isAbout } from './expertise-match.ts';
import { OutcomeMemory } from './outcomes.ts';

const day = { from: '00:00', until: '23:59' };
const hours: WorkingHours = {
  monday: day,
  tuesday: day,
  wednesday: day,
  thursday: day,
  friday: day,
  saturday: day,
  sunday: day,
};
const noStanding: Standing = {
  owned: [],
  ownedByUnit: [],
  declared: [],
  confirmed: [],
  answeredContact: 0,
  hadIt: false,
};
const person = (
  personId: string,
  standing: Partial<Standing> = {},
  change: Partial<PersonForNeed> = {},
): PersonForNeed => ({
  personId,
  calendar: { timeZone: 'UTC', hours, holidays: new Set(), absences: [] },
  languages: ['en'],
  certificates: [],
  autonomy: 'reviewed',
  standIn: { kind: 'present' },
  holding: 0,
  mayWork: true,
  holdingMax: 10,
  hasOptedOut: false,
  standing: { ...noStanding, ...standing },
  ...change,
});

const at = new Date('2026-11-23T10:00:00Z');
const asked = (n: number, title: string) => ({ id: `${n}`, title });
const answered = (who: string, isAccepted = false) => ({ person: who, isAccepted, score: 0 });

function history(): EvidenceIndex {
  const index = new EvidenceIndex(500);
  for (let n = 0; n < 5; n += 1) {
    index.answer(asked(n, 'Ferry timetable in winter changes'), answered('Amina'));
    index.answer(asked(n + 10, 'Bicycle on the ferry, does it cost?'), answered('Bo'));
  }
  return index;
}

const search = (change: Partial<CandidateSearch>): CandidateSearch => ({
  index: history(),
  weights: usualWeights,
  outcomes: new OutcomeMemory(),
  need: { title: 'Winter timetable?', lang: 'en' },
  demands: { lang: 'en', certificates: [], autonomyMin: 'draft', delayMinutesMax: 60 },
  people: [person('Amina'), person('Bo'), person('Chen')],
  at,
  alreadyAsked: new Set(),
  askedBy: null,
  ...change,
});
const order = (change: Partial<CandidateSearch>): string[] =>
  findCandidates(search(change)).map(({ personId }) => personId);

function wordsOf(candidate: Candidate | undefined, index = new EvidenceIndex(1)): string[] {
  const context = { titleOf: (id: string) => index.titleOf(id), timeZone: 'UTC' };
  return (candidate?.reasons ?? []).map((reason) => en.reason(reason, context));
}

describe('the candidates', () => {
  test('are those who have shown to know anything of it, best first, with reasons', () => {
    const [first, ...others] = findCandidates(search({}));
    expect(first).toMatchObject({ personId: 'Amina', gates: [] });
    expect(wordsOf(first, history())).toEqual([
      'answered “Ferry timetable in winter changes”, which is like this',
      '5 answers so far',
    ]);
    expect(others.map(({ personId }) => personId)).not.toContain('Chen');
  });

  test('who looks after the topic comes before who has only answered on it', () => {
    const people = [person('Amina'), person('Chen', { owned: ['Timetables'] })];
    const [first] = findCandidates(search({ people, index: new EvidenceIndex(1) }));
    expect(first?.personId).toBe('Chen');
    expect(wordsOf(first)).toEqual(['looks after “Timetables”']);
  });

  test('what somebody says to know counts, and more when colleagues confirm it', () => {
    const people = [
      person('Amina', { declared: ['Timetables'] }),
      person('Bo', { declared: ['Timetables'], confirmed: [{ label: 'Timetables', people: 2 }] }),
    ];
    const found = findCandidates(search({ people, index: new EvidenceIndex(1) }));
    expect(found.map((each) => wordsOf(each)[0])).toEqual([
      'knows “Timetables”, as 2 colleagues confirmed',
      'says they know “Timetables”',
    ]);
  });

  test('of two alike, the one who knows this contact, and the one with less to do', () => {
    const same = { declared: ['Timetables'] };
    const index = new EvidenceIndex(1);
    const known = [person('Amina', same), person('Bo', { ...same, answeredContact: 2 })];
    expect(order({ people: known, index })).toEqual(['Bo', 'Amina']);
    const busy = [person('Amina', same, { holding: 6 }), person('Bo', same)];
    expect(order({ people: busy, index })).toEqual(['Bo', 'Amina']);
  });

  test('a phrase is about a need when its words are in it, in any ending', () => {
    const terms = termsOf({ title: 'When do the winter timetables begin?', lang: 'en' });
    expect(isAbout('winter timetable', terms, 'en')).toBe(true);
    expect(isAbout('bicycles', terms, 'en')).toBe(false);
  });
});

describe('what happened changes who is asked next', () => {
  const terms = new Set(termsOf({ title: 'Winter timetable, when?', lang: 'en' }).keys());
  const two = (index: EvidenceIndex) => {
    index.answer(asked(100, 'Winter timetable on Sundays'), answered('Chen'));
    return index;
  };

  test('who says “not mine” is no longer first for the like, and still first for other things', () => {
    const outcomes = new OutcomeMemory();
    expect(order({ index: two(history()), outcomes })[0]).toBe('Amina');
    for (let n = 0; n < 3; n += 1) outcomes.add({ personId: 'Amina', kind: 'declined', terms, at });
    expect(order({ index: two(history()), outcomes })[0]).toBe('Chen');
    const other = { title: 'Ferry changes', lang: 'en' };
    expect(order({ index: two(history()), outcomes, need: other })[0]).toBe('Amina');
  });

  test('whom a colleague named is a candidate for the like', () => {
    const outcomes = new OutcomeMemory();
    outcomes.add({ personId: 'Dana', kind: 'named', terms, at });
    const people = [person('Amina'), person('Dana')];
    const found = findCandidates(search({ people, outcomes, index: new EvidenceIndex(1) }));
    expect(found).toMatchObject([{ personId: 'Dana', reasons: [{ code: 'named-for-like' }] }]);
  });

  test('what somebody said no to long ago, and often since to other things, is forgotten', () => {
    const outcomes = new OutcomeMemory();
    outcomes.add({ personId: 'Amina', kind: 'declined', terms, at });
    const declinedBy = () =>
      outcomes.about(termsOf({ title: 'Winter timetable', lang: 'en' }), {
        at,
        rarityOf: () => 1,
      })('Amina').declinedLikeThis;
    expect(declinedBy()).toBe(1);
    const other = new Set(['engine']);
    for (let n = 0; n < 60; n += 1) {
      outcomes.add({ personId: 'Amina', kind: 'declined', terms: other, at });
    }
    expect(declinedBy()).toBe(0);
  });

  test('an answer given and thanked raises whoever gave it, without learning anew', () => {
    const index = history();
    const people = [person('Amina'), person('Chen')];
    const scoreOf = (name: string) =>
      findCandidates(search({ index, people })).find(({ personId }) => personId === name)?.score ??
      -Infinity;
    const before = scoreOf('Chen');
    index.answer(asked(200, 'Winter timetable begins when?'), answered('Chen'));
    const afterAnswer = scoreOf('Chen');
    index.accept('200', 'Chen');
    index.accept('200', 'Chen');
    expect(afterAnswer).toBeGreaterThan(before);
    expect(scoreOf('Chen')).toBeGreaterThan(afterAnswer);
    expect(index.people.find(({ person: name }) => name === 'Chen')?.accepted).toBe(1);
  });
});
