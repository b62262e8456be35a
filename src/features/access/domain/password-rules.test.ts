// Which passwords are refused, and with which words.

import { expect, test } from 'vitest';
import { weaknessOf } from './password-rules.ts';

const about = { name: 'Ada Berglund', email: 'ada.berglund@heron.example' };

test.each([
  ['seven quiet herons'],
  ['Tr4ms-over-the-bridge'],
  ['blåbärssoppa på fjället'],
  ['正しい馬電池ホチキス一二三'],
])('%s is a good password', (password) => {
  expect(weaknessOf(password, about)).toBeNull();
});

test.each([['short'], ['elevenchars'], ['🐦🐦🐦🐦🐦🐦']])('%s is too short', (password) => {
  expect(weaknessOf(password, about)).toContain('at least 12 characters');
});

test.each([
  ['passwordpassword'],
  ['Password2026!'],
  ['aaaaaaaaaaaaaaaa'],
  ['abababababab'],
  ['1234567890123'],
  ['987654321098'],
  ['CorrectHorseBatteryStaple'],
])('%s is what attackers try first', (password) => {
  expect(weaknessOf(password, about)).toContain('first that attackers try');
});

test.each([['adaberglund1234'], ['Ada.Berglund!!'], ['ada.berglund@heron.example']])(
  '%s is the own name or address',
  (password) => {
    expect(weaknessOf(password, about)).toContain('your own name');
  },
);

test('a password of more than 200 characters is refused, so that hashing stays cheap', () => {
  const long = 'quiet herons '.repeat(20);
  expect(weaknessOf(long, about)).toContain('at most 200');
});
