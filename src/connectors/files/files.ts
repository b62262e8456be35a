// The files connector: JSON Lines, CSV, feed files and mailboxes, read from where the last batch ended. The same file
// again gives only what is new in it; a file whose beginning changed is read anew.

import { hash } from 'node:crypto';
import { z } from 'zod';
import { AppError } from '#platform/errors.ts';
import { batchSizeMax } from '#features/listening/ports.ts';
import type {
  Connector,
  IncomingPost,
  Deletion,
  Look,
  LookContext,
} from '#features/listening/ports.ts';
import { readCsv } from './csv.ts';
import { startOfFile } from './entry.ts';
import type { OpenFile, Place, Portion } from './entry.ts';
import { readJsonLines } from './json-lines.ts';
import { readMbox } from './mbox.ts';
import { formatOf, FORMATS, openFile } from './open-file.ts';
import type { Format } from './open-file.ts';

const settingsSchema = z.object({
  path: z.string('Name the file').trim().min(1, 'Name the file').max(4000),
  format: z.enum(FORMATS, `One of ${FORMATS.join(', ')}`).optional(),
  mapping: z.record(z.string(), z.string()).optional(),
});
export type FileSettings = z.infer<typeof settingsSchema>;

const placeSchema = z.object({ bytes: z.number(), records: z.number(), line: z.number() });
const cursorSchema = z.object({
  /** Format and mapping: with others the file has to be read anew. */
  readAs: z.string(),
  /** Hashes of the beginning and of what lies just before the place: that it is the same file still. */
  head: z.string(),
  tail: z.string(),
  place: placeSchema,
});

export type ReadFeedFile = (
  bytes: Uint8Array,
) => Promise<{ posts: readonly IncomingPost[]; deletions: readonly Deletion[] }>;

/**
 * @param options.folder the only folder from which files are read; null: none; `/`: all, for commands
 * @param options.readFeed given from outside, because connectors do not know each other
 */
export function createFiles(options: {
  folder: string | null;
  readFeed: ReadFeedFile;
}): Connector<FileSettings> {
  return {
    name: 'files',
    label: 'File',
    description: 'Posts from a file: JSON Lines, CSV, an RSS or Atom file, or a mailbox (mbox)',
    kind: 'poll',
    settings: settingsSchema,
    fields: [
      {
        name: 'path',
        label: 'File',
        kind: 'text',
        required: true,
        help:
          options.folder === null
            ? 'Use the command: parley import posts FILE'
            : `A file in ${options.folder}`,
        placeholder: 'posts.jsonl',
      },
      {
        name: 'format',
        label: 'Format',
        kind: 'choice',
        required: false,
        help: 'Told by the name and the first bytes if left out',
        choices: [
          { value: 'jsonl', label: 'JSON Lines' },
          { value: 'csv', label: 'CSV' },
          { value: 'feed', label: 'RSS, Atom or JSON Feed' },
          { value: 'mbox', label: 'Mailbox' },
        ],
      },
      {
        name: 'mapping',
        label: 'Columns',
        kind: 'mapping',
        required: false,
        help: 'For CSV: which column holds which field (id, text, title, author, createdAt, url, lang)',
        when: { field: 'format', is: ['csv', ''] },
      },
    ],
    placeKey: () => null,
    look: (context) => look(context, options),
  };
}

async function* look(
  context: LookContext<FileSettings>,
  options: { folder: string | null; readFeed: ReadFeedFile },
): Look {
  const { settings } = context;
  const file = await openFile(settings.path, options.folder);
  const isPipe = file.bytesTotal === null;
  const head = isPipe ? Buffer.alloc(0) : await bytesAt(file, 0, headBytes);
  const format = settings.format ?? (isPipe ? 'jsonl' : formatOf(file.name, head));
  const readAs = JSON.stringify([format, settings.mapping ?? null]);
  const from = isPipe ? startOfFile : await placeToGoOn(file, head, readAs, context.cursor);
  let records = 0;
  for await (const portion of portionsOf(file, from, {
    format,
    settings,
    readFeed: options.readFeed,
  })) {
    context.signal.throwIfAborted();
    records += portion.posts.length + portion.deletions.length;
    const tail = isPipe ? '' : hash('sha256', await bytesBefore(file, portion.place.bytes));
    yield {
      posts: portion.posts,
      deletions: portion.deletions,
      cursor: { readAs, head: hash('sha256', head), tail, place: portion.place },
      progress: { bytes: portion.place.bytes, bytesTotal: file.bytesTotal },
    };
  }
  const message =
    records > 0 || from.bytes === 0
      ? 'Read to its end.'
      : 'Nothing new since it was read to its end.';
  return { kind: 'finished', message };
}

function portionsOf(
  file: OpenFile,
  from: Place,
  how: { format: Format; settings: FileSettings; readFeed: ReadFeedFile },
): AsyncGenerator<Portion, void, void> {
  switch (how.format) {
    case 'jsonl':
      return readJsonLines(file, from);
    case 'csv':
      return readCsv(file, from, how.settings.mapping ?? null);
    case 'mbox':
      return readMbox(file, from);
    case 'feed':
      return readFeedFile(file, from, how.readFeed);
  }
}

const feedBytesMax = 50 * 1024 * 1024;

async function* readFeedFile(
  file: OpenFile,
  from: Place,
  readFeed: ReadFeedFile,
): AsyncGenerator<Portion, void, void> {
  const bytes = await bytesAt(file, 0, feedBytesMax + 1);
  if (bytes.length > feedBytesMax) {
    throw new AppError(
      'limited',
      'files.too-large',
      `${file.name} is larger than 50 MiB: no feed is`,
    );
  }
  if (from.bytes === bytes.length && from.bytes > 0) return;
  const feed = await readFeed(bytes);
  const posts = feed.posts.toReversed();
  for (let at = 0; at === 0 || at < posts.length; at += batchSizeMax) {
    const isLast = at + batchSizeMax >= posts.length;
    const place = isLast ? { bytes: bytes.length, records: posts.length, line: 0 } : startOfFile;
    const deletions = isLast ? [...feed.deletions] : [];
    yield { posts: posts.slice(at, at + batchSizeMax), deletions, place };
  }
}

const headBytes = 4096;
const tailBytes = 1024;

async function placeToGoOn(
  file: OpenFile,
  head: Buffer,
  readAs: string,
  cursor: unknown,
): Promise<Place> {
  const before = cursorSchema.safeParse(cursor);
  if (!before.success) return startOfFile;
  const { place, ...known } = before.data;
  const isLongEnough = file.bytesTotal !== null && file.bytesTotal >= place.bytes;
  // A file that was shorter than its head when it was read may have grown since.
  const sameHead =
    known.head === hash('sha256', head) || head.length < headBytes || place.bytes < headBytes;
  if (known.readAs !== readAs || !isLongEnough || !sameHead) return startOfFile;
  return known.tail === hash('sha256', await bytesBefore(file, place.bytes)) ? place : startOfFile;
}

function bytesBefore(file: OpenFile, place: number): Promise<Buffer> {
  const from = Math.max(0, place - tailBytes);
  return bytesAt(file, from, place - from);
}

async function bytesAt(file: OpenFile, from: number, length: number): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let got = 0;
  if (length > 0) {
    for await (const piece of file.read(from, length)) {
      pieces.push(piece);
      got += piece.length;
      if (got >= length) break;
    }
  }
  return Buffer.concat(pieces).subarray(0, length);
}
