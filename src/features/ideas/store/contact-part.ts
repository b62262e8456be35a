// What is kept of contacts with ideas: what they handed in, asked, voted for, said and were told.

import { sql } from 'kysely';
import type { Queryable, Transaction } from '#platform/db/database.ts';

export type ContactAct = {
  kind: string;
  id: string;
  /** Null: of a programme. */
  ideaId: string | null;
  text: string;
  at: Date;
};

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
        from idea_owed o join idea_outcomes t on t.id = o.outcome_id where o.contact_id = ${of}
      union all
      select 'programme', m.id, null, p.name || coalesce(E'\n' || m.shown_as, '') || coalesce(E'\n' || m.credit, ''),
        m.changed_at from programme_participants m join programmes p on p.id = m.programme_id where m.contact_id = ${of}
      union all
      select 'feedback', f.id, f.idea_id, f.text || array_to_string(array_prepend('', f.answers), E'\n'), f.at
        from programme_feedback f join programme_participants m on m.id = f.participant_id where m.contact_id = ${of}
    ) acts order by at, id limit 100000`.execute(db);
  return rows;
}

/** Ideas whose counts these contacts are in, each as it is listed, in the order in which they are held. */
export async function listIdeasWith(
  tx: Transaction,
  contactIds: readonly string[],
): Promise<string[]> {
  const of = sql`any(${[...contactIds]}::uuid[])`;
  const { rows } = await sql<{ id: string }>`
    select distinct i.canonical_id as id from ideas i join (
      select idea_id from idea_follows where who = ${of} and ended_at is null
      union select idea_id from idea_comments where contact_id = ${of}
      union select idea_id from idea_owed where who = ${of} and idea_id is not null
    ) acts on acts.idea_id = i.id order by 1 limit 100000`.execute(tx);
  return rows.map(({ id }) => id);
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
      update idea_owed set text = '', changed_at = ${now},
        reason = case when state in ('owed', 'drafted', 'failed') then 'erased' else reason end,
        state = case when state in ('owed', 'drafted', 'failed') then 'declined' else state end
      where contact_id = ${of} returning id`),
    programme_feedback: await ids(sql`
      update programme_feedback set text = '', answers = '{}' where participant_id in (
        select id from programme_participants where contact_id = ${of}) returning id`),
    programme_participants: await ids(sql`
      update programme_participants set state = case when state = 'joined' then 'left' else 'declined' end,
        shown_as = null, credit = null, consent_source = null, reasons = '{}', changed_at = ${now}
      where contact_id = ${of} returning id`),
  };
}
