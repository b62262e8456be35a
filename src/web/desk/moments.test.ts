// When "later" is.

import { expect, test } from 'vitest';
import { moments } from './moments.ts';

const idsAt = (now: Date): string[] => moments(now).map(({ id }) => id);

test('in the morning, this evening, tomorrow and Monday lie ahead', () => {
  expect(idsAt(new Date(2026, 10, 18, 10))).toEqual(['soon', 'today', 'tomorrow', 'monday']);
});

test('in the evening, today is over', () => {
  expect(idsAt(new Date(2026, 10, 18, 18))).toEqual(['soon', 'tomorrow', 'monday']);
});

test('on a Sunday, tomorrow is Monday and is offered once', () => {
  expect(idsAt(new Date(2026, 10, 22, 18))).toEqual(['soon', 'tomorrow']);
});
