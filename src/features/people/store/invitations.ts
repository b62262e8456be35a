// Invitations, found by the hash of their link. Used ones stay: they say how somebody came in.

import { sql } from 'kysely';
import type { UnitsHeld } from '#features/access/contract.ts';
import type { Role } from '#platform/actor.ts';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import './tables.ts';

export type InvitationRow = {
  id: string;
  email: string | null;
  role: Role;
  scopeUnitId: string | null;
  unitId: string | null;
  createdBy: string;
  createdAt: Date;
  expiresAt: Date;
  acceptedAt: Date | null;
  revokedAt: Date | null;
};

const SHOWN = [
  'id',
  'email',
  'role',
  'scope_unit_id as scopeUnitId',
  'unit_id as unitId',
  'created_by as createdBy',
  'created_at as createdAt',
  'expires_at as expiresAt',
  'accepted_at as acceptedAt',
  'revoked_at as revokedAt',
] as const;

export async function insertInvitation(
  tx: Transaction,
  invitation: Omit<InvitationRow, 'acceptedAt' | 'revokedAt'> & { hash: Buffer },
): Promise<InvitationRow> {
  return tx
    .insertInto('invitations')
    .values({
      id: invitation.id,
      hash: invitation.hash,
      email: invitation.email,
      role: invitation.role,
      scope_unit_id: invitation.scopeUnitId,
      unit_id: invitation.unitId,
      created_by: invitation.createdBy,
      created_at: invitation.createdAt,
      expires_at: invitation.expiresAt,
    })
    .returning(SHOWN)
    .executeTakeFirstOrThrow();
}

/** Newest first; ids sort by birth. */
export async function listInvitations(
  db: Queryable,
  page: { afterId: string | null; limit: number; units: UnitsHeld },
): Promise<InvitationRow[]> {
  let query = db.selectFrom('invitations').select(SHOWN).orderBy('id', 'desc').limit(page.limit);
  if (page.afterId) query = query.where('id', '<', page.afterId);
  if (page.units !== 'everywhere') {
    query = query.where(sql<boolean>`scope_unit_id = any(${page.units}::uuid[])`);
  }
  return query.execute();
}

export async function findInvitation(db: Queryable, id: string): Promise<InvitationRow | null> {
  const row = await db
    .selectFrom('invitations')
    .select(SHOWN)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

export async function findByLink(db: Queryable, hash: Buffer): Promise<InvitationRow | null> {
  const row = await db
    .selectFrom('invitations')
    .select(SHOWN)
    .where('hash', '=', hash)
    .executeTakeFirst();
  return row ?? null;
}

/** Whoever comes second waits here for the first, and then sees it accepted. */
export async function lockByLink(tx: Transaction, hash: Buffer): Promise<InvitationRow | null> {
  const row = await tx
    .selectFrom('invitations')
    .select(SHOWN)
    .where('hash', '=', hash)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

export async function markAccepted(
  tx: Transaction,
  id: string,
  acceptance: { by: string; at: Date },
): Promise<void> {
  await tx
    .updateTable('invitations')
    .set({ accepted_at: acceptance.at, accepted_by: acceptance.by })
    .where('id', '=', id)
    .execute();
}

export async function markRevoked(
  tx: Transaction,
  id: string,
  at: Date,
): Promise<{ revoked: boolean }> {
  const { numUpdatedRows } = await tx
    .updateTable('invitations')
    .set({ revoked_at: at })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .where('accepted_at', 'is', null)
    .executeTakeFirstOrThrow();
  return { revoked: numUpdatedRows > 0n };
}
