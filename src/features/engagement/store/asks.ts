// Questions to colleagues about a conversation, whom they were put to, and their answers.

import { sql } from 'kysely';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import { newId } from '#platform/ids.ts';

export type AskRow = {
  id: string;
  conversation_id: string;
  asked_by: string;
  asked_by_name: string;
  text: string;
  asked_at: Date;
  closed_at: Date | null;
  people: { personId: string; name: string }[];
  answers: { id: string; personId: string; name: string; text: string; at: string }[];
};

const columns = sql`
  k.id, k.conversation_id, k.asked_by, b.name as asked_by_name, k.text, k.asked_at, k.closed_at,
  coalesce((select json_agg(json_build_object('personId', p.id, 'name', p.name) order by lower(p.name), p.id)
    from inside_ask_people ap join people p on p.id = ap.person_id where ap.ask_id = k.id), '[]') as people,
  coalesce((select json_agg(json_build_object('id', w.id, 'personId', p.id, 'name', p.name, 'text', w.text,
      'at', to_char(w.answered_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by w.answered_at, w.id)
    from inside_ask_answers w join people p on p.id = w.person_id where w.ask_id = k.id), '[]') as answers`;
const joined = sql`inside_asks k join people b on b.id = k.asked_by`;

export async function insertAsk(
  tx: Transaction,
  ask: {
    id: string;
    conversationId: string;
    aboutPostId: string;
    by: string;
    text: string;
    personIds: readonly string[];
    at: Date;
  },
): Promise<void> {
  await sql`
    insert into inside_asks (id, conversation_id, about_post_id, asked_by, text, asked_at)
    values (${ask.id}, ${ask.conversationId}, ${ask.aboutPostId}, ${ask.by}, ${ask.text}, ${ask.at})`.execute(
    tx,
  );
  await sql`
    insert into inside_ask_people (ask_id, person_id)
    select ${ask.id}, id from unnest(${[...ask.personIds]}::uuid[]) as asked (id) on conflict do nothing`.execute(
    tx,
  );
}

export async function findAsk(db: Queryable, id: string): Promise<AskRow | null> {
  const { rows } = await sql<AskRow>`select ${columns} from ${joined} where k.id = ${id}`.execute(
    db,
  );
  return rows[0] ?? null;
}

export async function listAsks(db: Queryable, conversationId: string): Promise<AskRow[]> {
  const { rows } = await sql<AskRow>`
    select ${columns} from ${joined} where k.conversation_id = ${conversationId}
    order by k.asked_at, k.id limit 100`.execute(db);
  return rows;
}

/** Put to a person, not yet answered by them. */
export async function listAsksTo(db: Queryable, personId: string): Promise<AskRow[]> {
  const { rows } = await sql<AskRow>`
    select ${columns} from ${joined} join inside_ask_people me on me.ask_id = k.id
    where me.person_id = ${personId} and me.answered_at is null and k.closed_at is null
    order by k.asked_at desc, k.id desc limit 100`.execute(db);
  return rows;
}

export async function insertAskAnswer(
  tx: Transaction,
  answer: { askId: string; personId: string; text: string; at: Date },
): Promise<void> {
  const { askId, personId, text, at } = answer;
  await sql`
    insert into inside_ask_answers (id, ask_id, person_id, text, answered_at)
    values (${newId()}, ${askId}, ${personId}, ${text}, ${at})`.execute(tx);
  await sql`
    update inside_ask_people set answered_at = coalesce(answered_at, ${at})
    where ask_id = ${askId} and person_id = ${personId}`.execute(tx);
}

export async function closeAsk(tx: Transaction, id: string, at: Date): Promise<void> {
  await sql`update inside_asks set closed_at = coalesce(closed_at, ${at}) where id = ${id}`.execute(
    tx,
  );
}
