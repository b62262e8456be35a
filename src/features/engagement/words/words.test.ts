// Whatever a check finds is said in both languages, with what it speaks of.

import { expect, test } from 'vitest';
import type { FindingReason, FixDeed } from '../domain/checks/reasons.ts';
import { wordsIn } from './words-in.ts';

type Samples = {
  [Code in FindingReason['code']]: Omit<Extract<FindingReason, { code: Code }>, 'code'>;
};

const words = 'Puffin 7';
const samples: Samples = {
  'not-disclosed': { organisation: 'Solvind' },
  'perhaps-disclosed': { organisation: 'Solvind' },
  confidential: { words },
  embargoed: { words, until: '2026-12-01' },
  'in-confidence': { words },
  'not-to-be-named': { client: 'Heron', isNamedInThread: true },
  personal: { words, what: 'health' },
  claim: { words },
  'long-quotation': { count: 61 },
  copied: { words },
  belittles: { words },
  blames: { words },
  'too-light': { words, mood: 'grief' },
  unanswered: { question: 'When does it leave?' },
  placeholder: { words },
  'form-letter': { words },
  'said-before': {},
  'not-whole': { words },
  'own-machine': {},
  internal: { host: 'wiki.lan' },
  'no-such-place': { host: 'solvind.kom' },
  disguised: { host: 'solvind.se.evil.example' },
  dead: {},
  shortened: {},
  'no-address': {},
  'no-link': {},
  'too-long': { length: 612, max: 500, unit: 'graphemes' },
  'hardly-anything': {},
  shouting: {},
  hashtags: { count: 9, max: 3 },
  'other-language': {},
  'wider-than-thread': {},
};
/** Told by other words in each language. */
const TOLD_OTHERWISE = new Set<unknown>(['health', 'grief', 'graphemes', true]);

test.each(Object.entries(samples))(
  '"%s" is said in both languages, with its values',
  (code, of) => {
    // eslint-disable-next-line typescript/consistent-type-assertions -- Object.entries forgets which values go with which code
    const reason = { code, ...of } as FindingReason;
    const said = (['en', 'sv'] as const).map((language) => wordsIn(language).why(reason));
    expect(new Set(said).size).toBe(2);
    for (const sentence of said) {
      expect(sentence).toMatch(/^.{12,}[.?!]$/u);
      for (const value of Object.values(of)) {
        if (!TOLD_OTHERWISE.has(value)) expect(sentence).toContain(String(value));
      }
    }
  },
);

test('a fix says what it does, and what it begins with in the language of the answer', () => {
  const fix = (says: FixDeed) => ({ from: 0, to: 0, text: 'I work for Solvind. ', says });
  const told = (['begin-with', 'leave-out', 'leave-name-out'] as const).map((deed) => [
    wordsIn('en').says(fix(deed)),
    wordsIn('sv').says(fix(deed)),
  ]);
  expect(told).toEqual([
    ['Begin with “I work for Solvind.”', 'Börja med ”I work for Solvind.”'],
    ['Leave it out', 'Ta bort det'],
    ['Leave the name out', 'Ta bort namnet'],
  ]);
});
