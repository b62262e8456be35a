// What every kind of file is read into, and the errors that name line and field.

import { AppError } from '#platform/errors.ts';
import type { Deletion, IncomingPost } from '#features/listening/ports.ts';

/** Where reading stands: everything before it has been handed over. */
export type Place = { bytes: number; records: number; line: number };

/** At most `batchSizeMax` posts, and the place after them. */
export type Portion = { posts: IncomingPost[]; deletions: Deletion[]; place: Place };

export type OpenFile = {
  name: string;
  /** Null for a pipe, which can only be read from its start. */
  bytesTotal: number | null;
  /** @param from offset in bytes; @param length how many are wanted, default all that follow */
  read(from: number, length?: number): AsyncIterable<Uint8Array>;
};

export const startOfFile: Place = { bytes: 0, records: 0, line: 0 };

/** Longest line or message, in bytes: what is longer is no post. */
export const recordBytesMax = 16 * 1024 * 1024;

export function wrongRecord(
  where: { name: string; line: number; field: string },
  problem: string,
): AppError {
  const { name, line, field } = where;
  const place = field === '' ? `line ${line}` : `line ${line}, field "${field}"`;
  return new AppError('invalid', 'listening.record-invalid', `${name}, ${place}: ${problem}`, {
    details: { line, field, problem },
  });
}
