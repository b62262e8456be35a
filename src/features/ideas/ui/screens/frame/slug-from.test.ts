// What a board is called in its address, before somebody chooses otherwise.

import { expect, test } from 'vitest';
import { slugFrom } from './slug-from.ts';

test('the address of a board comes from its name, without signs that addresses lack', () => {
  expect(slugFrom('Värmepumpar & el')).toBe('varmepumpar-el');
  expect(slugFrom('  Home  batteries ')).toBe('home-batteries');
  expect(slugFrom('日本')).toBe('');
  expect(slugFrom('a'.repeat(80))).toHaveLength(60);
});
