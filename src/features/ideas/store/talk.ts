// Comments, which may be public, and internal notes, which never are: two tables, so that none is taken for the other.

import { sql } from 'kysely';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { WhoKey } from '../contract/ideas.ts';
import type { Standing } from '../contract/kinds.ts';

export type CommentRow = {
  id: string;
  idea_id: string;
  person_id: string | null;
  contact_id: string | null;
  name: string | null;
  shown_as: string | null;
  text: string;
  mentions: string[];
  standing: Standing;
  at: Date;
  edited_at: Date | null;
};

const columns = sql`
  m.id, m.idea_id, m.person_id, m.contact_id, coalesce(p.name, c.name) as name, m.shown_as, m.text, m.mentions,
  m.standing, m.at, m.edited_at`;
const joined = sql`
  idea_comments m left join people p on p.id = m.person_id left join contacts c on c.id = m.contact_id`;

export async function insertComment(
  tx: Transaction,
  comment: {
    id: string;
    ideaId: string;
    who: WhoKey;
    shownAs: string | null;
    text: string;
    mentions: readonly string[];
    standing: Standing;
    at: Date;
  },
): Promise<void> {
  const { who } = comment;
  await sql`
    insert into idea_comments (id, idea_id, person_id, contact_id, shown_as, text, mentions, standing, at)
    values (${comment.id}, ${comment.ideaId}, ${who.kind === 'person' ? who.id : null},
      ${who.kind === 'contact' ? who.id : null}, ${comment.shownAs}, ${comment.text},
      ${[...comment.mentions]}::uuid[], ${comment.standing}, ${comment.at})`.execute(tx);
}

export async function findComment(
  db: Queryable,
  commentId: string,
  options: { forUpdate?: boolean } = {},
): Promise<CommentRow | null> {
  const { rows } = await sql<CommentRow>`
    select ${columns} from ${joined} where m.id = ${commentId}
    ${options.forUpdate ? sql`for update of m` : sql``}`.execute(db);
  return rows[0] ?? null;
}

export async function updateComment(
  tx: Transaction,
  comment: { id: string; text: string; standing: Standing; editedAt: Date | null },
): Promise<void> {
  await sql`
    update idea_comments set text = ${comment.text}, standing = ${comment.standing}, edited_at = ${comment.editedAt}
    where id = ${comment.id}`.execute(tx);
}

/** In the order written. */
export async function listComments(
  db: Queryable,
  ideaIds: readonly string[],
  page: { after: string | null; limit: number; standings: readonly Standing[] },
): Promise<CommentRow[]> {
  const beyond = page.after === null ? sql`` : sql`and m.id > ${page.after}::uuid`;
  const { rows } = await sql<CommentRow>`
    select ${columns} from ${joined}
    where m.idea_id = any(${[...ideaIds]}::uuid[]) and m.standing = any(${[...page.standings]}::text[])
      and m.text <> '' ${beyond}
    order by m.id limit ${page.limit}`.execute(db);
  return rows;
}

/** What waits for somebody's look, oldest first. */
export async function listHeldComments(db: Queryable, limit: number): Promise<CommentRow[]> {
  const { rows } = await sql<CommentRow>`
    select ${columns} from ${joined} where m.standing = 'held' order by m.id limit ${limit}`.execute(
    db,
  );
  return rows;
}

export type NoteRow = {
  id: string;
  author_id: string;
  author: string;
  text: string;
  mentions: string[];
  at: Date;
};

export async function insertNote(
  tx: Transaction,
  note: {
    id: string;
    ideaId: string;
    authorId: string;
    text: string;
    mentions: readonly string[];
    at: Date;
  },
): Promise<void> {
  await sql`
    insert into idea_notes (id, idea_id, author_id, text, mentions, at)
    values (${note.id}, ${note.ideaId}, ${note.authorId}, ${note.text}, ${[...note.mentions]}::uuid[], ${note.at})`.execute(
    tx,
  );
}

/** In the order written. */
export async function listNotes(db: Queryable, ideaIds: readonly string[]): Promise<NoteRow[]> {
  const { rows } = await sql<NoteRow>`
    select n.id, n.author_id, p.name as author, n.text, n.mentions, n.at
    from idea_notes n join people p on p.id = n.author_id
    where n.idea_id = any(${[...ideaIds]}::uuid[]) order by n.id limit 1000`.execute(db);
  return rows;
}

export async function countNotes(db: Queryable, ideaIds: readonly string[]): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from idea_notes where idea_id = any(${[...ideaIds]}::uuid[])`.execute(
    db,
  );
  return rows[0]?.count ?? 0;
}

/** Whether anything of theirs stands open. */
export async function hasOpenWords(db: Queryable, who: WhoKey): Promise<boolean> {
  const column = who.kind === 'person' ? sql`person_id` : sql`contact_id`;
  const author = who.kind === 'person' ? sql`author_person_id` : sql`author_contact_id`;
  const { rows } = await sql`
    select 1 where exists (select 1 from idea_comments where ${column} = ${who.id} and standing = 'open')
      or exists (select 1 from ideas where ${author} = ${who.id} and standing = 'open')`.execute(
    db,
  );
  return rows.length > 0;
}
