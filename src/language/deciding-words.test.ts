// Which words may stand as reasons before a reader: those that tell one something.

import { expect, test } from 'vitest';
import { isTelling } from './deciding-words.ts';

test.each(['warmer', 'not', 'S-line', '8', '🎉', '!', '??', ':)', ';-)', '<3', 'ångrar'])(
  '%s tells a reader something',
  (word) => expect(isTelling(word)).toBe(true),
);

test.each([':', ';', ',', '…', '—', '<', '(', 'the', 'och', '@someone', 'https://example.org'])(
  '%s does not',
  (word) => expect(isTelling(word)).toBe(false),
);
