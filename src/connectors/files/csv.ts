// CSV with a line of column names: comma, semicolon or tab, quoted or not, UTF-8 or what Excel writes. Columns are
// found by their usual names, or as the mapping says.

import { hash } from 'node:crypto';
import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import iconv from 'iconv-lite';
import { messageOf } from '#platform/errors.ts';
import { batchSizeMax } from '#features/listening/ports.ts';
import { recordBytesMax, wrongRecord } from './entry.ts';
import type { OpenFile, Place, Portion } from './entry.ts';
import { postOfRecord, WrongField } from './post-line.ts';

export type Mapping = Readonly<Record<string, string>>;

const usualNames: Readonly<Record<string, readonly string[]>> = {
  id: ['id', 'nr', 'no', 'number', 'key', 'guid'],
  text: ['text', 'body', 'content', 'message', 'comment', 'post', 'review', 'description'],
  title: ['title', 'subject', 'headline', 'heading'],
  author: ['author', 'user', 'username', 'from', 'name', 'handle', 'by'],
  createdAt: [
    'createdat',
    'created',
    'date',
    'time',
    'timestamp',
    'datetime',
    'published',
    'publishedat',
  ],
  url: ['url', 'link', 'permalink', 'address'],
  lang: ['lang', 'language', 'locale'],
  community: ['community', 'channel', 'forum', 'subreddit', 'source'],
  replyTo: ['replyto', 'inreplyto', 'parent', 'parentid'],
};

export async function* readCsv(
  file: OpenFile,
  from: Place,
  mapping: Mapping | null,
): AsyncGenerator<Portion, void, void> {
  const start = await firstBytes(file);
  const parser = parse({
    delimiter: delimiterOf(start),
    bom: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: recordBytesMax,
    info: true,
  });
  const text = iconv.decodeStream(charsetOf(start));
  const source = Readable.from(file.read(0));
  source
    .on('error', (error) => parser.destroy(error))
    .pipe(text)
    .pipe(parser);
  const portion: Portion = { posts: [], deletions: [], place: { ...from } };
  let columns: Map<string, number> | null = null;
  let records = 0;
  try {
    for await (const row of parser) {
      const { record, info } = rowOf(row);
      columns ??= columnsOf(record, mapping, file.name);
      if (info.records === 1) continue;
      records += 1;
      if (records <= from.records) continue;
      portion.posts.push(postOf(record, columns, { name: file.name, line: info.lines }));
      portion.place = { bytes: info.bytes, records, line: info.lines };
      if (portion.posts.length < batchSizeMax) continue;
      yield { ...portion };
      portion.posts = [];
    }
  } catch (error) {
    if (portion.posts.length > 0) yield portion;
    throw namedError(error, file.name);
  }
  yield portion;
}

type Row = { record: string[]; info: { lines: number; records: number; bytes: number } };

// csv-parse types its rows as any; with `info` they are pairs of this shape.
function rowOf(row: Row): Row {
  return row;
}

function postOf(
  record: readonly string[],
  columns: ReadonlyMap<string, number>,
  where: { name: string; line: number },
) {
  const fields = [...columns].flatMap(([field, column]) => {
    const value = record[column] ?? '';
    return value === '' && field !== 'text' ? [] : [[field, value] as const];
  });
  const named: Record<string, string> = Object.fromEntries(fields);
  named['id'] ??= `sha256:${hash('sha256', record.join('\u001f'))}`;
  try {
    const entry = postOfRecord(named);
    return entry;
  } catch (error) {
    const field = error instanceof WrongField ? error.field : '';
    throw wrongRecord({ ...where, field }, messageOf(error));
  }
}

function columnsOf(
  header: readonly string[],
  mapping: Mapping | null,
  name: string,
): Map<string, number> {
  const plain = (title: string) => title.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
  const titles = header.map(plain);
  const columns = new Map<string, number>();
  for (const [field, names] of Object.entries(usualNames)) {
    const at = names.map((one) => titles.indexOf(one)).find((index) => index !== -1);
    if (at !== undefined) columns.set(field, at);
  }
  for (const [field, title] of Object.entries(mapping ?? {})) {
    const exact = header.findIndex((one) => one.trim() === title.trim());
    const at = exact === -1 ? titles.indexOf(plain(title)) : exact;
    if (at === -1) {
      const problem = `there is no column "${title}" for ${field}; there are: ${header.join(', ')}`;
      throw wrongRecord({ name, line: 1, field }, problem);
    }
    columns.set(field, at);
  }
  if (!columns.has('text')) {
    const problem = `no column holds the text; name one of: ${header.join(', ')}`;
    throw wrongRecord({ name, line: 1, field: 'text' }, problem);
  }
  return columns;
}

function namedError(error: unknown, name: string): unknown {
  if (!(error instanceof Error) || !('code' in error) || !String(error.code).startsWith('CSV_'))
    return error;
  const line = 'lines' in error && typeof error.lines === 'number' ? error.lines : 0;
  return wrongRecord({ name, line, field: '' }, error.message);
}

async function firstBytes(file: OpenFile): Promise<Buffer> {
  for await (const piece of file.read(0)) return Buffer.from(piece.subarray(0, 65_536));
  return Buffer.alloc(0);
}

function delimiterOf(start: Buffer): string {
  const header = start.toString('latin1').split(/\r?\n/, 1)[0] ?? '';
  const counts = [',', ';', '\t', '|'].map((sign) => ({ sign, count: header.split(sign).length }));
  return counts.toSorted((a, b) => b.count - a.count)[0]?.sign ?? ',';
}

function charsetOf(start: Buffer): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  // The last character may be cut in two.
  const whole = start.subarray(0, Math.max(0, start.length - 4));
  return Buffer.from(whole.toString('utf8')).equals(whole) || endsWithinCharacter(whole)
    ? 'utf-8'
    : 'windows-1252';
}

function endsWithinCharacter(bytes: Buffer): boolean {
  return [1, 2, 3].some((cut) => {
    const shorter = bytes.subarray(0, Math.max(0, bytes.length - cut));
    return Buffer.from(shorter.toString('utf8')).equals(shorter);
  });
}
