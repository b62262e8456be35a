// Shared lists of words that queries refer to by name.

import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { WordListsTable } from './tables.ts';

export type WordListRow = Selectable<WordListsTable>;

export async function listWordLists(
  db: Queryable,
  options: { after: { name: string } | null; limit: number },
): Promise<WordListRow[]> {
  const { after } = options;
  const { rows } = await sql<WordListRow>`
    select id, name, description, entries, created_at, changed_at from word_lists
    where ${after ? sql`lower(name) > ${after.name}` : sql`true`}
    order by lower(name)
    limit ${options.limit}
  `.execute(db);
  return rows;
}

export async function findWordList(
  db: Queryable,
  listId: string,
  options: { forUpdate?: boolean } = {},
): Promise<WordListRow | null> {
  const { rows } = await sql<WordListRow>`
    select id, name, description, entries, created_at, changed_at from word_lists where id = ${listId}
    ${options.forUpdate ? sql`for update` : sql``}
  `.execute(db);
  return rows[0] ?? null;
}

export async function isListNameTaken(
  tx: Transaction,
  name: string,
  exceptListId: string | null,
): Promise<boolean> {
  const { rows } = await sql`
    select 1 from word_lists
    where lower(name) = lower(${name}) and id is distinct from ${exceptListId}::uuid
    limit 1
  `.execute(tx);
  return rows.length > 0;
}

/** Adds it, or puts it in the place of the one with the same id. */
export async function saveWordList(
  tx: Transaction,
  list: { id: string; name: string; description: string; entries: readonly string[]; now: Date },
): Promise<void> {
  await sql`
    insert into word_lists (id, name, description, entries, created_at, changed_at)
    values (${list.id}, ${list.name}, ${list.description}, ${list.entries}::text[], ${list.now}, ${list.now})
    on conflict (id) do update
      set name = excluded.name, description = excluded.description, entries = excluded.entries,
          changed_at = excluded.changed_at
  `.execute(tx);
}

export async function deleteWordList(tx: Transaction, listId: string): Promise<void> {
  await sql`delete from word_lists where id = ${listId}`.execute(tx);
}
