// Who has a conversation open and who writes, each for a short while unless they say so again; and whom the audit was told.

import { sql } from 'kysely';
import type { Queryable, Transaction } from '#platform/db/database.ts';

export type PresenceRow = {
  personId: string;
  name: string;
  doing: 'reading' | 'writing';
  since: Date;
};

export async function listPresences(
  db: Queryable,
  conversationId: string,
  now: Date,
): Promise<PresenceRow[]> {
  const { rows } = await sql<PresenceRow>`
    select s.person_id as "personId", p.name, s.doing, s.since
    from conversation_presences s join people p on p.id = s.person_id
    where s.conversation_id = ${conversationId} and s.until > ${now}
    order by s.since, s.person_id limit 100
  `.execute(db);
  return rows;
}

/** @returns whether others see a difference */
export async function savePresence(
  tx: Transaction,
  presence: {
    conversationId: string;
    personId: string;
    doing: 'reading' | 'writing';
    now: Date;
    until: Date;
  },
): Promise<boolean> {
  const { conversationId, personId, doing, now, until } = presence;
  const { rows } = await sql<{ before: string | null }>`
    with before as (
      select doing from conversation_presences
      where conversation_id = ${conversationId} and person_id = ${personId} and until > ${now}
    ), saved as (
      insert into conversation_presences (conversation_id, person_id, doing, since, until)
      values (${conversationId}, ${personId}, ${doing}, ${now}, ${until})
      on conflict (conversation_id, person_id) do update
        set doing = excluded.doing, until = excluded.until,
            since = case when conversation_presences.doing = excluded.doing and conversation_presences.until > ${now}
                         then conversation_presences.since else excluded.since end
      returning 1
    )
    select (select doing from before) as before from saved
  `.execute(tx);
  return rows[0]?.before !== doing;
}

/** @returns whether they were there */
export async function removePresence(
  tx: Transaction,
  conversationId: string,
  personId: string,
): Promise<boolean> {
  const result = await sql`
    delete from conversation_presences
    where conversation_id = ${conversationId} and person_id = ${personId}
  `.execute(tx);
  return (result.numAffectedRows ?? 0n) > 0n;
}

/** @returns the conversations that somebody left without a word */
export async function removeOldPresences(tx: Transaction, now: Date): Promise<string[]> {
  const { rows } = await sql<{ conversation_id: string }>`
    delete from conversation_presences where until <= ${now} returning conversation_id
  `.execute(tx);
  return [...new Set(rows.map((row) => row.conversation_id))];
}

/** @returns whether it is news: not told of in the last hour */
export async function recordSighting(
  tx: Transaction,
  sighting: { conversationId: string; actorKey: string; now: Date },
): Promise<boolean> {
  const { conversationId, actorKey, now } = sighting;
  const hourAgo = new Date(now.getTime() - 3_600_000);
  const { rows } = await sql`
    insert into conversation_sightings (conversation_id, actor_key, told_at)
    values (${conversationId}, ${actorKey}, ${now})
    on conflict (conversation_id, actor_key) do update set told_at = excluded.told_at
      where conversation_sightings.told_at < ${hourAgo}
    returning 1
  `.execute(tx);
  return rows.length > 0;
}
