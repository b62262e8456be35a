// Who takes part in a conversation, and in which role.

import { sql } from 'kysely';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { PartyRole } from '../domain/side-of.ts';

export type PartyRow = { identityId: string; role: PartyRole; postsCount: number };

/** Who asks first, then by how much they said. */
export async function listParties(db: Queryable, conversationId: string): Promise<PartyRow[]> {
  const { rows } = await sql<PartyRow>`
    select identity_id as "identityId", role, posts_count as "postsCount" from conversation_parties
    where conversation_id = ${conversationId} and (posts_count > 0 or is_set)
    order by role <> 'asker', posts_count desc, identity_id limit 200
  `.execute(db);
  return rows;
}

/** Said by a person: no post changes it. @returns whether they take part */
export async function setPartyRole(
  tx: Transaction,
  party: { conversationId: string; identityId: string; role: PartyRole },
): Promise<boolean> {
  const result = await sql`
    update conversation_parties set role = ${party.role}, is_set = true
    where conversation_id = ${party.conversationId} and identity_id = ${party.identityId}
  `.execute(tx);
  return result.numAffectedRows === 1n;
}
