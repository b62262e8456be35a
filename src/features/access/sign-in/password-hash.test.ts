// Passwords at rest.

import { expect, test } from 'vitest';
import { createPasswordHasher } from './password-hash.ts';

const hasher = createPasswordHasher(4);

test('a password fits its hash and no other', async () => {
  const hash = await hasher.hash('seven quiet herons');
  expect(await hasher.verify({ hash, password: 'seven quiet herons' })).toBe(true);
  expect(await hasher.verify({ hash, password: 'seven quiet heron' })).toBe(false);
});

test('two hashes of one password differ, so that equal passwords can’t be seen', async () => {
  expect(await hasher.hash('seven quiet herons')).not.toBe(await hasher.hash('seven quiet herons'));
});

test('a hash made at another cost still fits', async () => {
  const hash = await createPasswordHasher(5).hash('seven quiet herons');
  expect(await hasher.verify({ hash, password: 'seven quiet herons' })).toBe(true);
});

test('the same word typed with composed and combining letters is one password', async () => {
  const hash = await hasher.hash('blåbärssoppa nu'.normalize('NFC'));
  expect(await hasher.verify({ hash, password: 'blåbärssoppa nu'.normalize('NFD') })).toBe(true);
});

test.each([[''], ['scrypt$4.8$x$y'], ['plain text'], ['scrypt$4.8.3$$']])(
  'the broken hash "%s" fits nothing',
  async (hash) => {
    expect(await hasher.verify({ hash, password: 'seven quiet herons' })).toBe(false);
  },
);
