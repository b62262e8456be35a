// Takes away who a contact is and all that is known of it, table by table, and keeps the proof. What remains are empty
// rows that hold the history together.

import { sql } from 'kysely';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { Erasure } from '../contract.ts';

/** @returns the ids of the rows that were emptied or removed, by table */
export async function eraseContact(
  tx: Transaction,
  contactId: string,
  identityIds: readonly string[],
  now: Date,
): Promise<Record<string, string[]>> {
  const ids = async (statement: ReturnType<typeof sql<{ id: string }>>) => {
    return (await statement.execute(tx)).rows.map((row) => row.id);
  };
  const of = sql`${identityIds}::uuid[]`;
  return {
    contact_facts: await ids(
      sql`delete from contact_facts where contact_id = ${contactId} returning id`,
    ),
    contact_consents: await ids(
      sql`delete from contact_consents where contact_id = ${contactId} returning id`,
    ),
    contact_relationships: await ids(
      sql`delete from contact_relationships where contact_id = ${contactId} returning id`,
    ),
    link_proposals: await ids(
      sql`delete from link_proposals
          where identity_id = any(${of}) or other_identity_id = any(${of}) returning id`,
    ),
    identity_marks: await ids(
      sql`delete from identity_marks where identity_id = any(${of}) returning identity_id as id`,
    ),
    identity_places: await ids(
      sql`delete from identity_places where identity_id = any(${of}) returning identity_id as id`,
    ),
    identity_links: await ids(
      sql`update identity_links set because = '' where contact_id = ${contactId} returning id`,
    ),
    // The id is unique still, and says nothing: if they ever write again, they are somebody new.
    identities: await ids(
      sql`update identities
          set handle = null, name = null, url = null, bio = null, native_id = 'erased:' || id, erased_at = ${now}
          where id = any(${of}) and erased_at is null returning id`,
    ),
    contacts: await ids(
      sql`update contacts set name = '', changed_at = ${now}, erased_at = ${now}
          where id = ${contactId} and erased_at is null returning id`,
    ),
  };
}

export async function insertErasure(
  tx: Transaction,
  erasure: Omit<Erasure, 'erasedAt' | 'erasedBy'> & {
    erasedAt: Date;
    actorKey: string;
    actorName: string;
  },
): Promise<void> {
  await tx
    .insertInto('contact_erasures')
    .values({
      id: erasure.id,
      contact_id: erasure.contactId,
      reason: erasure.reason,
      erased_at: erasure.erasedAt,
      erased_by: erasure.actorKey,
      erased_by_name: erasure.actorName,
      counts: JSON.stringify(erasure.counts),
      proof: erasure.proof,
    })
    .execute();
}

/** Newest first. */
export async function listErasures(db: Queryable, limit: number): Promise<Erasure[]> {
  const { rows } = await sql<Omit<Erasure, 'erasedAt'> & { erasedAt: Date }>`
    select id, contact_id as "contactId", reason, erased_at as "erasedAt", erased_by_name as "erasedBy", counts, proof
    from contact_erasures order by erased_at desc, id desc limit ${limit}
  `.execute(db);
  return rows.map((row) => ({ ...row, erasedAt: row.erasedAt.toISOString() }));
}
