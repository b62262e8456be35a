// Secrets at rest: what the box promises, and what an operator is told when the key is not right.

import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { rotateKeyFile } from './key-file.ts';
import { createSecretBox } from './secret-box.ts';

let folder: string;
let keyFile: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-keys-'));
  keyFile = join(folder, 'data', 'keys.json');
});
afterEach(() => rm(folder, { recursive: true }));

test('the first start makes a key file that only its owner can read', async () => {
  await createSecretBox({ keyFile });
  expect((await stat(keyFile)).mode & 0o777).toBe(0o600);
});

test('two programs that start at once agree on one key', async () => {
  const boxes = await Promise.all([1, 2, 3].map(() => createSecretBox({ keyFile })));
  expect(new Set(boxes.map((box) => box.currentKeyId)).size).toBe(1);
});

test('any secret comes back as it was, and never shows in its seal', async () => {
  const box = await createSecretBox({ keyFile });
  const text = fc.string({ unit: 'grapheme', maxLength: 200 });
  fc.assert(
    fc.property(text, text, (plain, purpose) => {
      const sealed = box.seal(plain, purpose);
      expect(box.open(sealed, purpose)).toBe(plain);
      expect(sealed).not.toBe(box.seal(plain, purpose));
      if (plain.length > 8) expect(sealed).not.toContain(plain);
    }),
  );
});

test('a secret moved to another row does not open there', async () => {
  const box = await createSecretBox({ keyFile });
  const sealed = box.seal('app-password', 'source:1');
  expect(() => box.open(sealed, 'source:2')).toThrow(
    expect.objectContaining({ code: 'secrets.not-opened' }),
  );
});

test('no seal opens after a change to any of its characters', async () => {
  const box = await createSecretBox({ keyFile });
  const sealed = box.seal('app-password', 'source:1');
  const place = fc.integer({ min: 0, max: sealed.length - 1 });
  const letter = fc.constantFrom(...'AQgwZ09_.');
  fc.assert(
    fc.property(place, letter, (index, other) => {
      const changed = sealed.slice(0, index) + other + sealed.slice(index + 1);
      // The last letter of base64 may differ in bits that carry nothing.
      fc.pre(changed !== sealed && index < sealed.length - 1);
      expect(() => box.open(changed, 'source:1')).toThrow();
    }),
  );
});

test('after a rotation old secrets open, new ones use the new key, and resealing moves them', async () => {
  const box = await createSecretBox({ keyFile });
  const old = box.seal('app-password', 'source:1');
  const newKeyId = await rotateKeyFile(keyFile);
  const later = await createSecretBox({ keyFile });
  expect(later.currentKeyId).toBe(newKeyId);
  expect(later.open(old, 'source:1')).toBe('app-password');
  const moved = later.reseal(old, 'source:1');
  expect(later.keyIdOf(old)).not.toBe(newKeyId);
  expect(later.keyIdOf(moved)).toBe(newKeyId);
  expect((await stat(keyFile)).mode & 0o777).toBe(0o600);
  // The program that was running all the while learns the new key when it meets it.
  expect(box.open(moved, 'source:1')).toBe('app-password');
});

test('derived secrets differ by purpose and stay the same over a restart', async () => {
  const box = await createSecretBox({ keyFile });
  const again = await createSecretBox({ keyFile });
  expect(box.derive('sessions')).toBe(again.derive('sessions'));
  expect(box.derive('sessions')).not.toBe(box.derive('links'));
});

test('a secret whose key is gone says which key and which file', async () => {
  const sealed = (await createSecretBox({ keyFile })).seal('app-password', 'source:1');
  await rm(keyFile);
  const other = await createSecretBox({ keyFile });
  expect(() => other.open(sealed, 'source:1')).toThrow(
    expect.objectContaining({
      code: 'secrets.key-missing',
      kind: 'unavailable',
      message: expect.stringContaining(keyFile),
    }),
  );
});

test('a key file that others can read is refused, with the command that closes it', async () => {
  await createSecretBox({ keyFile });
  await chmod(keyFile, 0o644);
  await expect(createSecretBox({ keyFile })).rejects.toMatchObject({
    code: 'secrets.key-file-open',
    message: `The key file ${keyFile} can be read by others (mode 0644). Run: chmod 600 '${keyFile}'`,
  });
});

test.each(['', 'nonsense', '{"current":"a1","keys":{}}', '{"current":"a1","keys":{"a1":"short"}}'])(
  'a damaged key file is never replaced: %s',
  async (text) => {
    await createSecretBox({ keyFile });
    await writeFile(keyFile, text);
    await expect(createSecretBox({ keyFile })).rejects.toMatchObject({
      code: 'secrets.key-file-damaged',
    });
    expect(await readFile(keyFile, 'utf8')).toBe(text);
  },
);
