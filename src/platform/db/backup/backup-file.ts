// The shape of a backup: gzip of lines. A head, then each table as a line that names it followed by its
// rows as PostgreSQL's COPY writes them up to a line `\.`, then a tail with counts and checksums.
// Everything can be read with zcat.

import { z } from 'zod';
import { AppError } from '../../errors.ts';

export const FORMAT = 1;

export const headShape = z.object({
  parleyBackup: z.literal(FORMAT),
  madeAt: z.iso.datetime(),
  serverVersion: z.string(),
  /** Ids of the schema steps the rows belong to. */
  migrations: z.array(z.string()),
  tables: z.array(
    z.object({
      name: z.string(),
      columns: z.array(z.string()),
      /** Partitions made while Parley ran; `bound` as in `for values from (…) to (…)`. */
      partitions: z.array(z.object({ name: z.string(), bound: z.string() })),
    }),
  ),
});
export type Head = z.output<typeof headShape>;

export const tableShape = z.object({ table: z.string() });

export const tailShape = z.object({
  tables: z.array(z.object({ name: z.string(), rows: z.number(), sha256: z.string() })),
  sequences: z.array(z.object({ name: z.string(), last: z.string() })),
});
export type Tail = z.output<typeof tailShape>;

const NEWLINE = 10;
const ROWS_END = Buffer.from('\n\\.\n');
const LINE_BYTES_MAX = 16 * 1024 * 1024;

/** Takes lines and rows off a stream of bytes, in the order in which they come. */
export class BackupReader {
  readonly #source: AsyncIterator<Buffer>;
  #ahead: Buffer = Buffer.alloc(0);

  constructor(source: AsyncIterable<Buffer>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  async line<Shape extends z.ZodType>(shape: Shape): Promise<z.output<Shape>> {
    let end = this.#ahead.indexOf(NEWLINE);
    while (end < 0) {
      if (this.#ahead.length > LINE_BYTES_MAX) throw damagedBackup('a line has no end');
      await this.#more();
      end = this.#ahead.indexOf(NEWLINE);
    }
    const text = this.#ahead.toString('utf8', 0, end);
    this.#ahead = this.#ahead.subarray(end + 1);
    return parseLine(shape, text);
  }

  /** The rows of the table whose line was read last. */
  async *rows(): AsyncGenerator<Buffer> {
    // A newline in front makes the end of an empty table look like any other; it is not passed on.
    let pending: Buffer = Buffer.concat([Buffer.from('\n'), this.#ahead]);
    let skip = 1;
    for (;;) {
      const end = pending.indexOf(ROWS_END);
      if (end >= 0) {
        yield pending.subarray(skip, end + 1);
        this.#ahead = pending.subarray(end + ROWS_END.length);
        return;
      }
      // The end may be cut in two: keep as much as could be its beginning.
      const safe = Math.max(pending.length - ROWS_END.length, skip);
      yield pending.subarray(skip, safe);
      this.#ahead = pending.subarray(safe);
      skip = 0;
      await this.#more();
      pending = this.#ahead;
    }
  }

  async #more(): Promise<void> {
    const next = await this.#source.next();
    if (next.done) throw damagedBackup('it ends too early');
    this.#ahead = Buffer.concat([this.#ahead, next.value]);
  }
}

function parseLine<Shape extends z.ZodType>(shape: Shape, text: string): z.output<Shape> {
  try {
    return shape.parse(JSON.parse(text));
  } catch (error) {
    throw damagedBackup('a line of it is not what it should be', error);
  }
}

export function damagedBackup(reason: string, cause?: unknown): AppError {
  return new AppError(
    'invalid',
    'platform.backup-damaged',
    `This is not a backup of Parley, or it is damaged: ${reason}. Nothing was changed.`,
    { cause },
  );
}
