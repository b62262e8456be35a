// JSON Lines: one post a line, read in large pieces and cut at line ends, so that a million lines take seconds.

import { messageOf } from '#platform/errors.ts';
import { batchSizeMax } from '#features/listening/ports.ts';
import { recordBytesMax, wrongRecord } from './entry.ts';
import type { OpenFile, Place, Portion } from './entry.ts';
import { postOfRecord, WrongField } from './post-line.ts';

const newline = 0x0a;

export async function* readJsonLines(
  file: OpenFile,
  from: Place,
): AsyncGenerator<Portion, void, void> {
  const portion: Portion = { posts: [], deletions: [], place: { ...from } };
  let rest: Buffer = Buffer.alloc(0);
  for await (const piece of file.read(from.bytes)) {
    const bytes = rest.length === 0 ? Buffer.from(piece) : Buffer.concat([rest, piece]);
    let start = 0;
    for (let end = bytes.indexOf(newline); end !== -1; end = bytes.indexOf(newline, start)) {
      yield* takeLine(portion, file.name, bytes.subarray(start, end), end + 1 - start);
      start = end + 1;
    }
    rest = bytes.subarray(start);
    if (rest.length > recordBytesMax) {
      throw wrongRecord(
        { name: file.name, line: portion.place.line + 1, field: '' },
        `is longer than ${recordBytesMax / 1024 / 1024} MiB`,
      );
    }
  }
  yield* takeLine(portion, file.name, rest, rest.length);
  yield portion;
}

/** Yields when the portion is full, or before a wrong line: what is right before it is not lost. */
function* takeLine(
  portion: Portion,
  name: string,
  bytes: Buffer,
  length: number,
): Generator<Portion, void, void> {
  const { place } = portion;
  const line = place.line + 1;
  const text = bytes
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trim();
  if (text !== '') {
    try {
      const entry = postOfRecord(parseLine(text));
      if ('text' in entry || 'html' in entry) portion.posts.push(entry);
      else portion.deletions.push(entry);
    } catch (error) {
      if (portion.posts.length + portion.deletions.length > 0)
        yield { ...portion, place: { ...place } };
      const field = error instanceof WrongField ? error.field : '';
      throw wrongRecord({ name, line, field }, messageOf(error));
    }
    place.records += 1;
  }
  place.bytes += length;
  place.line = line;
  if (portion.posts.length + portion.deletions.length < batchSizeMax) return;
  yield { ...portion, place: { ...place } };
  portion.posts = [];
  portion.deletions = [];
}

function parseLine(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new WrongField('', `is not JSON: ${messageOf(error)}`);
  }
}
