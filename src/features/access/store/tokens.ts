// API tokens: found by the hash of their secret, never deleted, so that the audit can name them.

import { sql } from 'kysely';
import type { Actor, Role } from '#platform/actor.ts';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { Token, UnitsHeld } from '../contract.ts';
import './tables.ts';

/** `last_used_at` is written at most this often, so that a busy token costs no write a call. */
const USE_RECORDED_EVERY_MS = 60_000;

export type NewTokenRow = {
  id: string;
  name: string;
  hash: Buffer;
  hint: string;
  role: Role;
  unitId: string | null;
  createdBy: string;
  createdAt: Date;
  expiresAt: Date | null;
};

export async function insertToken(tx: Transaction, token: NewTokenRow): Promise<Token> {
  const row = await tx
    .insertInto('tokens')
    .values({
      id: token.id,
      name: token.name,
      hash: token.hash,
      hint: token.hint,
      role: token.role,
      unit_id: token.unitId,
      created_by: token.createdBy,
      created_at: token.createdAt,
      expires_at: token.expiresAt,
    })
    .returning(SHOWN)
    .executeTakeFirstOrThrow();
  return shapeToken(row);
}

export async function findTokenActor(
  db: Queryable,
  hash: Buffer,
  now: Date,
): Promise<Actor | null> {
  const row = await db
    .selectFrom('tokens')
    .select(['id', 'name', 'role', 'unit_id', 'last_used_at'])
    .where('hash', '=', hash)
    .where('revoked_at', 'is', null)
    .where((where) => where.or([where('expires_at', 'is', null), where('expires_at', '>', now)]))
    .executeTakeFirst();
  if (!row) return null;
  const lastUsedMs = row.last_used_at?.getTime() ?? 0;
  if (now.getTime() - lastUsedMs >= USE_RECORDED_EVERY_MS) {
    await db.updateTable('tokens').set({ last_used_at: now }).where('id', '=', row.id).execute();
  }
  return {
    kind: 'token',
    tokenId: row.id,
    name: row.name,
    grants: [{ role: row.role, unitId: row.unit_id }],
  };
}

/** Newest first; ids sort by birth. */
export async function listTokens(
  db: Queryable,
  page: { afterId: string | null; limit: number; units: UnitsHeld },
): Promise<Token[]> {
  let query = db.selectFrom('tokens').select(SHOWN).orderBy('id', 'desc').limit(page.limit);
  if (page.afterId) query = query.where('id', '<', page.afterId);
  if (page.units !== 'everywhere')
    query = query.where(sql<boolean>`unit_id = any(${page.units}::uuid[])`);
  return (await query.execute()).map(shapeToken);
}

export type TokenScope = { name: string; unitId: string | null };

export async function findToken(db: Queryable, id: string): Promise<TokenScope | null> {
  const row = await db
    .selectFrom('tokens')
    .select(['name', 'unit_id'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? { name: row.name, unitId: row.unit_id } : null;
}

export async function revokeToken(
  tx: Transaction,
  id: string,
  now: Date,
): Promise<{ revoked: boolean }> {
  const { numUpdatedRows } = await tx
    .updateTable('tokens')
    .set({ revoked_at: now })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirstOrThrow();
  return { revoked: numUpdatedRows > 0n };
}

const SHOWN = [
  'id',
  'name',
  'hint',
  'role',
  'unit_id',
  'created_by',
  'created_at',
  'expires_at',
  'last_used_at',
  'revoked_at',
] as const;

type ShownRow = {
  id: string;
  name: string;
  hint: string;
  role: Role;
  unit_id: string | null;
  created_by: string;
  created_at: Date;
  expires_at: Date | null;
  last_used_at: Date | null;
  revoked_at: Date | null;
};

function shapeToken(row: ShownRow): Token {
  return {
    id: row.id,
    name: row.name,
    role: row.role,
    unitId: row.unit_id,
    hint: row.hint,
    createdBy: row.created_by,
    createdAt: row.created_at.toISOString(),
    expiresAt: row.expires_at?.toISOString() ?? null,
    lastUsedAt: row.last_used_at?.toISOString() ?? null,
    revokedAt: row.revoked_at?.toISOString() ?? null,
  };
}
