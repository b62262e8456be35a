// Length as a place counts it.

import { expect, test } from 'vitest';
import { lengthOf } from './length.ts';

test('a family is one sign to a reader, seven characters, and many bytes', () => {
  const family = '👨‍👩‍👧‍👦';
  expect(lengthOf(family, 'graphemes')).toBe(1);
  expect(lengthOf(family, 'characters')).toBe(7);
  expect(lengthOf(family, 'bytes')).toBe(25);
});

test('plain words are as long by sign as by character', () => {
  expect(lengthOf('Tack så mycket', 'graphemes')).toBe(14);
  expect(lengthOf('Tack så mycket', 'characters')).toBe(14);
});
