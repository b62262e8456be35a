// Which posts the rows of engagement are about, and their move to the conversation that has those posts now.

import { sql } from 'kysely';
import type { Queryable, Transaction } from '#platform/db/database.ts';

const postsMax = 10_000;

export async function listPostsConcerned(
  db: Queryable,
  conversationIds: readonly string[],
): Promise<string[]> {
  const of = sql`conversation_id = any(${[...conversationIds]}::uuid[])`;
  const { rows } = await sql<{ id: string }>`
    select post_id as id from publications where ${of}
    union select post_id from drafts where ${of}
    union select about_post_id from inside_asks where ${of}
    order by id limit ${postsMax}`.execute(db);
  return rows.map(({ id }) => id);
}

export async function moveToConversation(
  tx: Transaction,
  move: { from: readonly string[]; conversationId: string; postIds: readonly string[] },
): Promise<void> {
  const { conversationId } = move;
  const isFrom = (table: string) =>
    sql`${sql.ref(`${table}.conversation_id`)} = any(${[...move.from]}::uuid[])`;
  const isAbout = (column: string) => sql`${sql.ref(column)} = any(${[...move.postIds]}::uuid[])`;
  await sql`
    update publications b set conversation_id = ${conversationId}
    where ${isFrom('b')} and ${isAbout('b.post_id')}`.execute(tx);
  await sql`
    update inside_asks k set conversation_id = ${conversationId}
    where ${isFrom('k')} and ${isAbout('k.about_post_id')}`.execute(tx);
  // One of each person in a conversation (drafts_open): whoever writes in both goes on with each where it is.
  await sql`
    update drafts d set conversation_id = ${conversationId}
    where ${isFrom('d')} and ${isAbout('d.post_id')} and (d.state <> 'writing' or not exists (
      select from drafts o where o.conversation_id = ${conversationId} and o.author_id = d.author_id
        and o.state = 'writing'))`.execute(tx);
  // A promise is made, and a past answer kept, by what was sent.
  await sql`
    update commitments c set conversation_id = b.conversation_id from publications b
    where b.id = c.made_in and ${isFrom('c')} and b.conversation_id <> c.conversation_id`.execute(
    tx,
  );
  await sql`
    update knowledge_entries e set conversation_id = b.conversation_id from publications b
    where b.id = e.publication_id and ${isFrom('e')} and b.conversation_id <> e.conversation_id`.execute(
    tx,
  );
}
