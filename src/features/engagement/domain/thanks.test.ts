// Thanks are told from what only sounds like them.

import { expect, test } from 'vitest';
import { saysThanks } from './thanks.ts';

test.each(['Thank you, that worked!', 'tack så mycket', 'Merci beaucoup', 'THX'])('%s', (text) => {
  expect(saysThanks(text)).toBe(true);
});

test.each(['Thanks for nothing.', 'nej tack', 'the tank is empty', 'tacksam för svar'])(
  '%s',
  (text) => {
    expect(saysThanks(text)).toBe(false);
  },
);
