// The two settings of Parley's own mail, right and wrong.

import { expect, test } from 'vitest';
import { parseMailAddress, parseSmtpUrl } from './mail-settings.ts';

test.each([
  ['smtps://me:p%40ss@mail.example.org', 'mail.example.org', 465, 'tls'],
  ['smtp://mail.example.org', 'mail.example.org', 587, 'starttls'],
  ['smtp://mail.example.org:25', 'mail.example.org', 25, 'starttls'],
  ['smtp://127.0.0.1:2525', '127.0.0.1', 2525, 'none'],
  ['smtp://[::1]:2525', '::1', 2525, 'none'],
])('%s', (text, host, port, security) => {
  expect(parseSmtpUrl(text)?.server).toEqual({ host, port, security });
});

test('user and password are decoded', () => {
  expect(parseSmtpUrl('smtps://me%40example.org:p%40ss@mail.example.org')?.credentials).toEqual({
    user: 'me@example.org',
    password: 'p@ss',
  });
  expect(parseSmtpUrl('smtp://mail.example.org')?.credentials).toBeNull();
});

test('what is no mail server or sender is refused', () => {
  expect(parseSmtpUrl('https://mail.example.org')).toBeNull();
  expect(parseSmtpUrl('mail.example.org')).toBeNull();
  expect(parseMailAddress('Parley')).toBeNull();
  expect(parseMailAddress('a@b\r\nBcc: c@d')).toBeNull();
});

test('a sender has a name, or not', () => {
  expect(parseMailAddress('"Parley" <parley@example.org>')).toEqual({
    name: 'Parley',
    address: 'parley@example.org',
  });
  expect(parseMailAddress('parley@example.org')).toEqual({
    name: '',
    address: 'parley@example.org',
  });
});
