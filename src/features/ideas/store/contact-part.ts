// What is kept of contacts with ideas: what they handed in, asked, voted for, said and were told.

import { sql } from 'kysely';
import type { Queryable, Transaction } from '#platform/db/database.ts';

export type ContactAct = { kind: string; id: string; ideaId: string; text: string; at: Date };

/** In the order of their time. */
export async function listOfContacts(
  db: Queryable,
  contactIds: readonly string[],
): Promise<ContactAct[]> {
  const of = sql`any(${[...contactIds]}::uuid[])`;
  const { rows } = await sql<ContactAct>`
    select kind, id, idea_id as "ideaId", text, at from (
      select 'idea' as kind, id, id as idea_id, title || E'\n' || text as text, created_at as at
        from ideas where author_contact_id = ${of}
      union all
      select 'asked', id, idea_id, text, at from idea_wordings where contact_id = ${of} and removed_at is null
      union all
      select 'vote', id, idea_id, note, at from idea_votes where contact_id = ${of} and withdrawn_at is null
      union all
      select 'comment', id, idea_id, text, at from idea_comments where contact_id = ${of}
      union all
      select 'told', o.id, o.idea_id, coalesce(o.text, t.public_text, ''), o.changed_at
        from idea_owed o join idea_outcomes t on t.id = o.outcome_id where o.contact_id = ${of} and o.idea_id is not null
    ) acts order by at, id limit 100000`.execute(db);
  return rows;
}

/** @returns the ids of the rows that were emptied, by table */
export async function eraseContact(
  tx: Transaction,
  contactIds: readonly string[],
  now: Date,
): Promise<Record<string, string[]>> {
  const of = sql`any(${[...contactIds]}::uuid[])`;
  const ids = async (statement: ReturnType<typeof sql<{ id: string }>>) => {
    return (await statement.execute(tx)).rows.map((row) => row.id);
  };
  return {
    ideas: await ids(sql`
      update ideas set author_contact_id = null, author_shown_as = null where author_contact_id = ${of} returning id`),
    idea_wordings: await ids(sql`
      update idea_wordings set text = '', removed_at = coalesce(removed_at, ${now}),
        written_in = pg_current_xact_id()
      where contact_id = ${of} returning id`),
    idea_votes: await ids(sql`
      update idea_votes set note = '' where contact_id = ${of} and note <> '' returning id`),
    idea_follows: await ids(sql`
      update idea_follows set ended_at = ${now} where contact_id = ${of} and ended_at is null returning id`),
    idea_comments: await ids(sql`
      update idea_comments set text = '', shown_as = null where contact_id = ${of} returning id`),
    idea_owed: await ids(sql`
      update idea_owed set text = '', state = 'declined', reason = 'erased', changed_at = ${now}
      where contact_id = ${of} and state in ('owed', 'drafted', 'failed') returning id`),
  };
}
