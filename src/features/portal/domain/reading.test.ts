// In which language somebody reads, whether they can read the colours, and which network they come from.

import { expect, test } from 'vitest';
import { accentContrast, contrastOf } from './contrast.ts';
import { chooseLanguage } from './language.ts';
import { networkOf } from './networks.ts';

test('what somebody chose comes before what their browser asks for, and that before the organisation', () => {
  expect(chooseLanguage('sv', 'en', 'en')).toBe('sv');
  expect(chooseLanguage('xx', 'de, sv;q=0.5, en;q=0.4', 'en')).toBe('sv');
  expect(chooseLanguage(null, 'sv;q=0, de', 'en')).toBe('en');
  expect(chooseLanguage(null, ',;q=,=', 'sv')).toBe('sv');
  expect(chooseLanguage('en', 'en', 'en', ['sv'])).toBe('sv');
});

test('black on white has the contrast of 21 to 1, and the colours from the start can be read', () => {
  expect(contrastOf('#000000', '#ffffff')).toBe(21);
  expect(contrastOf('#767676', '#ffffff')).toBeGreaterThanOrEqual(4.5);
  expect(contrastOf('#777777', '#ffffff')).toBeLessThan(4.5);
  expect(accentContrast('#7a2e7c', 'light')).toBeGreaterThan(4.5);
  expect(accentContrast('#d59ad8', 'dark')).toBeGreaterThan(4.5);
});

test('addresses that one caller may have together are one network', () => {
  expect(networkOf('203.0.113.9')).toBe('203.0.113.0/24');
  expect(networkOf('::ffff:203.0.113.9')).toBe('203.0.113.0/24');
  expect(networkOf('2001:db8:12:34::1')).toBe('2001:db8:12::/48');
  expect(networkOf('here')).toBe('here');
});
