// The rows of notes. A page goes by (created_at, id), the order of samples_notes_newest.

import { sql } from 'kysely';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { Note } from '../contract.ts';
import './tables.ts';

export async function insertNote(
  tx: Transaction,
  note: { id: string; text: string; author: string; createdAt: Date },
): Promise<void> {
  const { id, text, author, createdAt } = note;
  await tx
    .insertInto('samples_notes')
    .values({ id, text, author, created_at: createdAt })
    .execute();
}

/** Newest first. */
export async function listNotes(
  db: Queryable,
  page: { after: { createdAt: string; id: string } | null; limit: number },
): Promise<Note[]> {
  const rows = await db
    .selectFrom('samples_notes')
    .select(['id', 'text', 'author', 'created_at'])
    .$if(page.after !== null, (query) =>
      query.where(
        sql<boolean>`(created_at, id) < (${page.after?.createdAt}::timestamptz, ${page.after?.id}::uuid)`,
      ),
    )
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(page.limit)
    .execute();
  return rows.map(({ created_at, ...row }) => ({ ...row, createdAt: created_at.toISOString() }));
}

export async function countNotes(db: Queryable): Promise<number> {
  const { count } = await db
    .selectFrom('samples_notes')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}
