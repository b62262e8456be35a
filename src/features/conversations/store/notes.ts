// Internal notes, and whom they name. A note that was removed keeps its place without its text.

import { sql } from 'kysely';
import type { Queryable, Transaction } from '#platform/db/database.ts';

export type NoteRow = {
  id: string;
  conversationId: string;
  authorId: string;
  author: string;
  text: string;
  mentions: string[];
  writtenAt: Date;
  editedAt: Date | null;
  removedAt: Date | null;
};

const columns = sql`
  n.id, n.conversation_id as "conversationId", n.author_id as "authorId", p.name as author, n.text,
  array(select m.person_id from conversation_note_mentions m where m.note_id = n.id order by m.person_id) as mentions,
  n.written_at as "writtenAt", n.edited_at as "editedAt", n.removed_at as "removedAt"`;

export async function insertNote(
  tx: Transaction,
  note: {
    id: string;
    conversationId: string;
    authorId: string;
    text: string;
    mentions: readonly string[];
    now: Date;
  },
): Promise<void> {
  await sql`
    insert into conversation_notes (id, conversation_id, author_id, text, written_at)
    values (${note.id}, ${note.conversationId}, ${note.authorId}, ${note.text}, ${note.now})
  `.execute(tx);
  await sql`
    insert into conversation_note_mentions (note_id, person_id)
    select ${note.id}, person_id from unnest(${note.mentions}::uuid[]) as person_id
    on conflict do nothing
  `.execute(tx);
}

export async function findNote(
  db: Queryable,
  noteId: string,
  options: { forUpdate?: boolean } = {},
): Promise<NoteRow | null> {
  const { rows } = await sql<NoteRow>`
    select ${columns} from conversation_notes n join people p on p.id = n.author_id
    where n.id = ${noteId} ${options.forUpdate ? sql`for update of n` : sql``}
  `.execute(db);
  return rows[0] ?? null;
}

/** An empty text removes it. */
export async function updateNote(
  tx: Transaction,
  change: { noteId: string; text: string; now: Date },
): Promise<void> {
  const { noteId, text, now } = change;
  await sql`
    update conversation_notes
    set text = ${text}, edited_at = ${now}, removed_at = ${text === '' ? now : null}
    where id = ${noteId}
  `.execute(tx);
}

/** In the order written. */
export async function listNotes(db: Queryable, conversationId: string): Promise<NoteRow[]> {
  const { rows } = await sql<NoteRow>`
    select ${columns} from conversation_notes n join people p on p.id = n.author_id
    where n.conversation_id = ${conversationId} order by n.written_at, n.id limit 1000
  `.execute(db);
  return rows;
}

/** Newest first. */
export async function listNotesTo(db: Queryable, personId: string): Promise<NoteRow[]> {
  const { rows } = await sql<NoteRow>`
    select ${columns}
    from conversation_note_mentions named
    join conversation_notes n on n.id = named.note_id
    join people p on p.id = n.author_id
    where named.person_id = ${personId} and named.seen_at is null and n.removed_at is null
    order by n.id desc limit 200
  `.execute(db);
  return rows;
}

/** Counting ends at 1,000. By `conversation_note_mentions_unseen`. */
export async function countNotesTo(db: Queryable, personId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (
      select 1 from conversation_note_mentions m
      join conversation_notes n on n.id = m.note_id and n.removed_at is null
      where m.person_id = ${personId} and m.seen_at is null limit 1000) s
  `.execute(db);
  return rows[0]?.count ?? 0;
}

export async function markNotesSeen(
  tx: Transaction,
  seen: { conversationId: string; personId: string; now: Date },
): Promise<void> {
  await sql`
    update conversation_note_mentions m set seen_at = ${seen.now}
    from conversation_notes n
    where n.id = m.note_id and n.conversation_id = ${seen.conversationId} and m.person_id = ${seen.personId}
      and m.seen_at is null
  `.execute(tx);
}
