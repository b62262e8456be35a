// Links between identities and contacts, and who of ours knows whom.

import { sql } from 'kysely';
import type { Queryable } from '#platform/db/database.ts';
import './tables.ts';

export async function identitiesOfContact(db: Queryable, contactId: string): Promise<string[]> {
  const { rows } = await sql<{ identity_id: string }>`
    select identity_id from identity_links
    where contact_id = ${contactId} and until_at is null
    order by from_at, id limit 500
  `.execute(db);
  return rows.map((row) => row.identity_id);
}

export async function peopleKnowing(
  db: Queryable,
  contactId: string,
): Promise<{ personId: string; kind: string }[]> {
  const { rows } = await sql<{ personId: string; kind: string }>`
    select person_id as "personId", kind from contact_relationships
    where contact_id = ${contactId} and until_at is null
    order by from_at, id limit 200
  `.execute(db);
  return rows;
}
