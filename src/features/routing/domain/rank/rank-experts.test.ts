// Who is proposed for a question, and why, in small histories anybody can judge; and what holds for any history.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PastQuestion } from './evidence-index.ts';
import { learnRanker } from './rank-experts.ts';
import { en } from '../../words/en.ts';

const asked = (title: string, ...people: string[]): PastQuestion => ({
  id: title,
  title,
  answers: people.map((person) => ({ person, isAccepted: false, score: 0 })),
});

const bikes = [
  asked('How do I true a bent bicycle wheel?', 'Amina'),
  asked('Which oil for a noisy bicycle chain?', 'Amina'),
  asked('Bicycle brakes squeal in the rain', 'Amina', 'Bo'),
];
const bread = [
  asked('Why does my sourdough not rise?', 'Chen'),
  asked('Rye bread is sticky inside', 'Chen'),
  asked('How hot should the oven be for bread?', 'Chen', 'Bo'),
];
const history = [...bikes, ...bread];
const firstFor = (title: string, past = history) =>
  learnRanker(past).rank({ title }, { top: 1 })[0];

describe('who could answer', () => {
  test('whoever has answered questions like it', () => {
    expect(firstFor('My bicycle chain jumps')?.person).toBe('Amina');
    expect(firstFor('Bread with a thick crust')?.person).toBe('Chen');
  });

  test('in the words of a language with endings', () => {
    const swedish = [
      asked('Hur lagar jag ett hål i däcket på bilen?', 'Amina'),
      asked('Varför jäser inte mitt bröd?', 'Chen'),
    ];
    expect(firstFor('Punktering på ett av bilarnas däck', swedish)?.person).toBe('Amina');
    expect(firstFor('Hur länge ska bröden jäsa?', swedish)?.person).toBe('Chen');
  });

  test('of two with the same record, the one who was there lately', () => {
    const past = [asked('Bicycle lamp flickers', 'Long ago'), ...bread, ...bread];
    for (let n = 0; n < 40; n += 1) past.push(...bread);
    past.push(asked('Bicycle lamp is dim', 'Lately'));
    const ranked = learnRanker(past).rank({ title: 'Bicycle lamp' }, { top: 9 });
    const people = ranked.map((each) => each.person);
    expect(people.indexOf('Lately')).toBeLessThan(people.indexOf('Long ago'));
  });

  test('says why in words: what they answered, on what, and how it was taken', () => {
    const tagged = {
      ...asked('Gears slip under load'),
      tags: ['bicycle'],
      answers: [{ person: 'Amina', isAccepted: true, score: 3 }],
    };
    const { index, rank } = learnRanker([tagged]);
    const [first] = rank({ title: 'Gears slip', tags: ['bicycle'] }, { top: 1 });
    const context = { titleOf: (id: string) => index.titleOf(id), timeZone: 'UTC' };
    expect(first?.reasons.map((reason) => en.reason(reason, context))).toEqual([
      'answered “Gears slip under load”, which is like this',
      '1 answer on “bicycle”',
      '1 of 1 answer accepted by the asker',
    ]);
  });

  test('nobody, where nobody has answered anything', () => {
    expect(learnRanker([]).rank({ title: 'Anything' }, { top: 5 })).toEqual([]);
    expect(learnRanker([asked('Unanswered')]).rank({ title: 'Unanswered' }, { top: 5 })).toEqual(
      [],
    );
  });
});

test('any history ranks everybody in it once, with finite scores, best first, the same each time', () => {
  const person = fc.constantFrom('Amina', 'Bo', 'Chen', 'Dag', '');
  const title = fc.oneof(fc.string(), fc.lorem({ maxCount: 6 }), fc.constant('👩‍👩‍👧 # @ http://x'));
  const past = fc.array(
    fc.record({
      id: fc.string(),
      title,
      text: title,
      tags: fc.array(title, { maxLength: 3 }),
      answers: fc.array(fc.record({ person, isAccepted: fc.boolean(), score: fc.integer() }), {
        maxLength: 4,
      }),
    }),
    { maxLength: 25 },
  );
  fc.assert(
    fc.property(past, title, (questions, need) => {
      const ranked = learnRanker(questions).rank({ title: need }, { top: 99 });
      const everybody = new Set(questions.flatMap(({ answers }) => answers.map((a) => a.person)));
      expect(ranked.map((each) => each.person).toSorted()).toEqual([...everybody].toSorted());
      const scores = ranked.map(({ score }) => score);
      expect(scores.every(Number.isFinite)).toBe(true);
      expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      expect(learnRanker(questions).rank({ title: need }, { top: 99 })).toEqual(ranked);
    }),
    { numRuns: 200 },
  );
});
