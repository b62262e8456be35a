// Opens a file for reading from any place, and tells what kind it is by its name and first bytes.

import { createReadStream } from 'node:fs';
import { open, realpath, stat } from 'node:fs/promises';
import { basename, extname, resolve, sep } from 'node:path';
import { AppError, codeOf } from '#platform/errors.ts';
import type { OpenFile } from './entry.ts';

export const FORMATS = ['jsonl', 'csv', 'feed', 'mbox'] as const;
export type Format = (typeof FORMATS)[number];

const pieceBytes = 1024 * 1024;

/** @param folder the only one from which files may be read; null: none at all */
export async function openFile(path: string, folder: string | null): Promise<OpenFile> {
  if (path === '-') return standardInput(folder);
  if (folder === null)
    throw refused('Reading files is switched off here; use `parley import posts`');
  const real = await realpath(resolve(folder, path)).catch((error: unknown) => {
    throw unreadable(path, error);
  });
  const inside = await realpath(folder);
  if (real !== inside && !real.startsWith(inside.endsWith(sep) ? inside : inside + sep)) {
    throw refused(`Only files in the import folder ${folder} can be read here`);
  }
  const { size } = await stat(real);
  const handle = await open(real, 'r').catch((error: unknown) => {
    throw unreadable(path, error);
  });
  await handle.close();
  return {
    name: basename(path),
    bytesTotal: size,
    // What is appended while reading waits for the next look: the end is where it was when we began.
    read: (from, length = size) =>
      from >= size
        ? nothing()
        : createReadStream(real, {
            start: from,
            end: Math.min(size, from + length) - 1,
            highWaterMark: pieceBytes,
          }),
  };
}

async function* nothing(): AsyncGenerator<Uint8Array, void, void> {}

function standardInput(folder: string | null): OpenFile {
  if (folder !== '/') throw refused('Standard input can only be read by a command');
  return {
    name: 'standard input',
    bytesTotal: null,
    read: (from) => {
      if (from > 0) throw refused('Standard input cannot be read from the middle');
      return process.stdin;
    },
  };
}

function refused(message: string): AppError {
  return new AppError('forbidden', 'files.refused', message);
}

function unreadable(path: string, error: unknown): AppError {
  const code = codeOf(error);
  const words: Record<string, string> = {
    ENOENT: 'There is no such file',
    EACCES: 'Parley may not read it',
    EISDIR: 'That is a folder',
  };
  return new AppError(
    'invalid',
    'files.unreadable',
    `${path}: ${words[code ?? ''] ?? code ?? 'cannot be read'}`,
    {
      cause: error,
    },
  );
}

const byExtension: Readonly<Record<string, Format>> = {
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
  '.csv': 'csv',
  '.tsv': 'csv',
  '.xml': 'feed',
  '.rss': 'feed',
  '.atom': 'feed',
  '.rdf': 'feed',
  '.mbox': 'mbox',
  '.eml': 'mbox',
};

/** @param start the first bytes */
export function formatOf(name: string, start: Uint8Array): Format {
  const named = byExtension[extname(name).toLowerCase()];
  if (named) return named;
  const text = Buffer.from(start)
    .toString('latin1')
    .replace(/^\u00EF\u00BB\u00BF/, '')
    .trimStart();
  if (text.startsWith('{')) return /jsonfeed\.org\/version/.test(text) ? 'feed' : 'jsonl';
  if (text.startsWith('<')) return 'feed';
  return /^(From |[A-Za-z-]+: .*\r?\n[A-Za-z-]+: )/.test(text) ? 'mbox' : 'csv';
}
