// Where mail reaches contacts: their identities of the mail network.

import { sql } from 'kysely';
import type { Queryable } from '#platform/db/database.ts';

/** The newest seen of each contact. */
export async function listMailAddresses(
  db: Queryable,
  contactIds: readonly string[],
): Promise<Map<string, { name: string; address: string }>> {
  if (contactIds.length === 0) return new Map();
  const { rows } = await sql<{ contact_id: string; name: string; address: string }>`
    select distinct on (l.contact_id) l.contact_id, c.name, i.native_id as address
    from identity_links l join identities i on i.id = l.identity_id join contacts c on c.id = l.contact_id
    where l.contact_id = any(${contactIds}::uuid[]) and l.until_at is null and i.network = 'email'
      and i.erased_at is null and i.native_id like '%_@_%'
    order by l.contact_id, i.last_seen_at desc, i.id limit ${contactIds.length}
  `.execute(db);
  return new Map(rows.map(({ contact_id, ...address }) => [contact_id, address]));
}
