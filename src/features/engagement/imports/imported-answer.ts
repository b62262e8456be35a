// What a file of past answers gives, whatever its format, and how its text is read: line by line, or whole.

import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { AppError, codeOf, messageOf } from '#platform/errors.ts';
import { engagementErrors } from '../contract.ts';

export type ImportedAnswer = {
  kind: 'answer' | 'document';
  /** Its name in the file: the same again is the same answer. */
  key: string;
  title: string;
  question: string;
  text: string;
  author: string | null;
  /** The author's mail address, where the file tells it. */
  address: string | null;
  url: string | null;
  /** Null: told by the text. */
  lang: string | null;
  isAccepted: boolean;
  score: number;
  writtenAt: Date | null;
};

/** What was read so far, and the answers it gave. */
export type Portion = { bytes: number; answers: ImportedAnswer[] };
export type AnswerReader = (file: string) => AsyncGenerator<Portion, void, void>;

/** A whole export in one JSON text: larger ones are written as JSON Lines. */
const JSON_BYTES_MAX = 512 * 1024 * 1024;

export async function* linesOf(
  file: string,
  encoding: 'utf8' | 'latin1' = 'utf8',
): AsyncGenerator<{ line: string; number: number; bytes: number }, void, void> {
  const stream = createReadStream(file, { encoding });
  const opened = new Promise<void>((resolve, reject) => {
    stream.once('ready', resolve).once('error', reject);
  });
  await opened.catch((error: unknown) => {
    const what = codeOf(error) === 'ENOENT' ? 'There is no such file' : messageOf(error);
    throw new AppError('invalid', engagementErrors.badImport, `${what}: ${file}`);
  });
  let number = 0;
  for await (const line of createInterface({ input: stream, crlfDelay: Infinity })) {
    number += 1;
    yield { line, number, bytes: stream.bytesRead };
  }
}

/** Each value of a file that holds one JSON value, an array of them, or one on each line. */
export async function* jsonValues(
  file: string,
): AsyncGenerator<{ value: unknown; where: string; bytes: number }, void, void> {
  let first = '';
  for await (const { line } of linesOf(file)) {
    if (line.trim() === '') continue;
    first = line.trim();
    break;
  }
  if (isWhole(first)) {
    for await (const { line, number, bytes } of linesOf(file)) {
      if (line.trim() === '') continue;
      yield { value: parse(line, `line ${number}`), where: `line ${number}`, bytes };
    }
    return;
  }
  const { size } = await stat(file);
  if (size > JSON_BYTES_MAX) {
    const message = 'This is one JSON text of more than 512 MB; write it as JSON Lines.';
    throw new AppError('invalid', engagementErrors.badImport, message);
  }
  const whole = parse(await readFile(file, 'utf8'), 'the file');
  const values: unknown[] = Array.isArray(whole) ? whole : [whole];
  for (const [at, value] of values.entries()) {
    yield { value, where: `entry ${at + 1}`, bytes: Math.round((size * (at + 1)) / values.length) };
  }
}

function isWhole(line: string): boolean {
  if (!line.startsWith('{')) return false;
  try {
    JSON.parse(line);
    return true;
  } catch (error) {
    // A pretty-printed object begins so and goes on below.
    return !(error instanceof SyntaxError);
  }
}

function parse(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const message = `${where} is not JSON: ${messageOf(error)}`;
    throw new AppError('invalid', engagementErrors.badImport, message);
  }
}

export function badShape(where: string, expected: string): AppError {
  const message = `${where} is not what was expected: ${expected}`;
  return new AppError('invalid', engagementErrors.badImport, message);
}
