// The file with the keys that seal secrets: outside the database, for its owner's eyes alone. Old
// keys stay in it after a rotation, so that what they sealed can be opened and sealed anew.

import { randomBytes } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { link, mkdir, open, rename, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { AppError, codeOf } from '../errors.ts';

export type Key = { id: string; bytes: Buffer };
export type KeyRing = { currentId: string; keys: ReadonlyMap<string, Key> };

const KEY_BYTES = 32;

const KeyFile = z
  .object({
    current: z.string(),
    keys: z.record(z.string().regex(/^[a-z0-9]+$/), z.base64().length(44)),
  })
  .refine(({ current, keys }) => current in keys, 'the current key is not among the keys');

type KeyFileText = z.output<typeof KeyFile>;

export async function readOrCreateKeyFile(path: string): Promise<KeyRing> {
  try {
    return readKeyFile(path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
  await mkdir(dirname(path), { recursive: true });
  const first = newKeyId();
  await write(path, { current: first, keys: { [first]: newKey() } }, 'first');
  // Another process may have been quicker: its file counts.
  return readKeyFile(path);
}

/** Throws ENOENT as it is, and everything else in words. */
export function readKeyFile(path: string): KeyRing {
  const text = readGuarded(path);
  const parsed = KeyFile.safeParse(parseJson(text));
  if (!parsed.success) {
    const message = `The key file ${path} is damaged. Put a copy of it back; without it the stored secrets can't be opened.`;
    throw new AppError('invalid', 'secrets.key-file-damaged', message, { details: { path } });
  }
  const { current, keys } = parsed.data;
  const entries = Object.entries(keys).map(
    ([id, text]) => [id, { id, bytes: Buffer.from(text, 'base64') }] as const,
  );
  return { currentId: current, keys: new Map(entries) };
}

/** Adds a new key and makes it the current one. @returns its id */
export async function rotateKeyFile(path: string): Promise<string> {
  const ring = await readOrCreateKeyFile(path);
  const current = newKeyId();
  const before = [...ring.keys.values()].map(({ id, bytes }) => [id, bytes.toString('base64')]);
  await write(
    path,
    { current, keys: { ...Object.fromEntries(before), [current]: newKey() } },
    'next',
  );
  return current;
}

function readGuarded(path: string): string {
  try {
    const { mode } = statSync(path);
    if (process.platform !== 'win32' && (mode & 0o077) !== 0) throw openToOthers(path, mode);
    return readFileSync(path, 'utf8');
  } catch (cause) {
    if (codeOf(cause) !== 'EACCES') throw cause;
    const message = `The key file ${path} belongs to another user. Start Parley as that user, or give the file to this one.`;
    throw new AppError('forbidden', 'secrets.key-file-closed', message, {
      details: { path },
      cause,
    });
  }
}

function openToOthers(path: string, mode: number): AppError {
  const rights = (mode & 0o777).toString(8).padStart(4, '0');
  const message = `The key file ${path} can be read by others (mode ${rights}). Run: chmod 600 '${path}'`;
  return new AppError('invalid', 'secrets.key-file-open', message, {
    details: { path, mode: rights },
  });
}

/** Written whole beside its place, then put there at once: a crash leaves the old file or the new. */
async function write(path: string, text: KeyFileText, turn: 'first' | 'next'): Promise<void> {
  const draft = `${path}.${newKeyId()}.new`;
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(`${JSON.stringify(text, null, 2)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  if (turn === 'next') return rename(draft, path);
  try {
    await link(draft, path);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    await unlink(draft);
  }
}

function newKeyId(): string {
  return randomBytes(4).toString('hex');
}

function newKey(): string {
  return randomBytes(KEY_BYTES).toString('base64');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
