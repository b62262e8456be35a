// Which cookies are believed.

import { expect, test } from 'vitest';
import { cookieFor, createSessionCookieReader } from './session-cookie.ts';

const options = { secret: 'a secret of at least thirty-two characters', secure: false };
const reader = createSessionCookieReader(options);

test('a cookie that we signed is read, also among others', () => {
  const cookie = cookieFor('token-1', options);
  expect(reader.tokenIn(cookie)).toBe('token-1');
  expect(reader.tokenIn(`theme=dark; ${cookie}; language=sv`)).toBe('token-1');
});

test.each([
  ['no cookie', undefined],
  ['another cookie', 'theme=dark'],
  ['a token without signature', 'parley.session_token=token-1'],
  ['an empty value', 'parley.session_token='],
  ['a broken percent sign sequence', 'parley.session_token=%E0%A4%A'],
  ['a token under a foreign signature', cookieFor('token-1', { ...options, secret: 'other' })],
  ['the signature of another token', cookieFor('token-1', options).replace('token-1', 'token-2')],
  ['the name used over https', cookieFor('token-1', { ...options, secure: true })],
])('%s is nobody', (_, cookie) => {
  expect(reader.tokenIn(cookie)).toBeNull();
});
