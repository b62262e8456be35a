// Whose an imported answer is.

import { expect, test } from 'vitest';
import { writerAmong } from './writers.ts';

const people = [
  { id: 'amina', name: 'Amina Ek', email: 'Amina@heron.example' },
  { id: 'bo', name: 'Bo Ek', email: 'bo@heron.example' },
  { id: 'other bo', name: 'Bo Ek', email: 'bo.ek@heron.example' },
];
const writerOf = writerAmong(people);

test('an answer is whose address it bears, however the name is written', () => {
  expect(writerOf({ author: 'Support', address: 'amina@HERON.example' })).toBe('amina');
  expect(writerOf({ author: 'bo@heron.example', address: null })).toBe('bo');
});

test('without an address a name tells, if only one of us has it', () => {
  expect(writerOf({ author: ' amina  EK', address: null })).toBe('amina');
  expect(writerOf({ author: 'Bo Ek', address: null })).toBeNull();
  expect(writerOf({ author: 'Bo Ek', address: 'bo.ek@heron.example' })).toBe('other bo');
  expect(writerOf({ author: null, address: null })).toBeNull();
});
