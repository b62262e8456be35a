// Keyset pages: the cursor holds the sort key of the last row shown, so a page costs the same
// wherever it is and nothing is shown twice when rows arrive in between. To callers it is opaque.

import { createHash } from 'node:crypto';
import { z } from 'zod';
import { AppError } from '../errors.ts';

export const LIMIT_DEFAULT = 50;
export const LIMIT_MAX = 200;

/** The query fields of every list: `z.object({ ...pageQuery, topicId: z.uuid() })`. */
export const pageQuery = {
  after: z.string().max(1000).optional().describe('The `next` of the page before'),
  limit: z.coerce.number().int().min(1).max(LIMIT_MAX).default(LIMIT_DEFAULT),
};

/** `{items, next}`; `next` is null on the last page. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), next: z.string().nullable() });
}

export type Page<Item> = { items: Item[]; next: string | null };

/** @param key the sort key of the last row shown, as JSON: dates as ISO strings */
export function encodeCursor(key: Record<string, string | number | null>): string {
  const json = JSON.stringify(key);
  return `${Buffer.from(json).toString('base64url')}.${checkOf(json)}`;
}

/**
 * @returns the sort key, or null when there is no cursor: the first page
 * @throws AppError `invalid` `http.bad-cursor` if it was not made by `encodeCursor` for such a list
 */
export function decodeCursor<Schema extends z.ZodType>(
  cursor: string | undefined,
  schema: Schema,
): z.output<Schema> | null {
  if (cursor === undefined || cursor === '') return null;
  const [encoded = '', check] = cursor.split('.');
  const json = Buffer.from(encoded, 'base64url').toString();
  if (check !== checkOf(json)) throw badCursor();
  const key = schema.safeParse(parseJson(json));
  if (!key.success) throw badCursor();
  return key.data;
}

/**
 * Cuts a page from rows of which one more than `limit` was asked for.
 * @param keyOf the sort key of a row, for the cursor
 */
export function cutPage<Row>(
  rows: readonly Row[],
  limit: number,
  keyOf: (row: Row) => Record<string, string | number | null>,
): Page<Row> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return {
    items,
    next: rows.length > limit && last !== undefined ? encodeCursor(keyOf(last)) : null,
  };
}

// A slip of the hand is told from a real cursor by a checksum. It is no signature: a forged key
// only chooses where a page starts, and every list checks rights by itself.
function checkOf(json: string): string {
  return createHash('sha256').update(json).digest('base64url').slice(0, 8);
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw badCursor();
  }
}

function badCursor(): AppError {
  return new AppError(
    'invalid',
    'http.bad-cursor',
    'The cursor in "after" was changed or belongs to another list. Use the "next" of the page before as it is, or leave it out to start at the first page.',
    {
      details: {
        fields: [
          {
            field: 'query.after',
            problem: 'is not a cursor of this list',
            expected: 'the "next" of the page before',
          },
        ],
      },
    },
  );
}
