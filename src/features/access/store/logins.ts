// Logins and their passwords.

import { sql } from 'kysely';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import { newId } from '#platform/ids.ts';
import './tables.ts';

/** The provider name under which the sign-in library looks for a password. */
const PASSWORD = 'credential';

export async function anyLoginExists(db: Queryable): Promise<boolean> {
  const row = await db.selectFrom('logins').select('id').limit(1).executeTakeFirst();
  return row !== undefined;
}

export async function insertLogin(
  tx: Transaction,
  login: { id: string; name: string; email: string; passwordHash: string; now: Date },
): Promise<{ inserted: boolean }> {
  const times = { created_at: login.now, updated_at: login.now };
  const row = await tx
    .insertInto('logins')
    .values({ id: login.id, name: login.name, email: login.email, ...times })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!row) return { inserted: false };
  await tx
    .insertInto('login_methods')
    .values({
      id: newId(),
      login_id: login.id,
      provider: PASSWORD,
      account_id: login.id,
      password: login.passwordHash,
      ...times,
    })
    .execute();
  return { inserted: true };
}

export async function renameLogin(tx: Transaction, id: string, name: string): Promise<void> {
  await tx.updateTable('logins').set({ name }).where('id', '=', id).execute();
}

export async function setClosed(tx: Transaction, id: string, at: Date | null): Promise<void> {
  await tx.updateTable('logins').set({ closed_at: at }).where('id', '=', id).execute();
}

export async function isOpen(db: Queryable, id: string): Promise<boolean> {
  const row = await db
    .selectFrom('logins')
    .select('id')
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

export type PasswordRow = { email: string; name: string; hash: string };

export async function findPassword(db: Queryable, id: string): Promise<PasswordRow | null> {
  const row = await db
    .selectFrom('logins')
    .innerJoin('login_methods', 'login_methods.login_id', 'logins.id')
    .select(['logins.email', 'logins.name', 'login_methods.password'])
    .where('logins.id', '=', id)
    .where('login_methods.provider', '=', PASSWORD)
    .executeTakeFirst();
  return row?.password ? { email: row.email, name: row.name, hash: row.password } : null;
}

/** Only if it is still the password that was checked: two changes at once can't both win. */
export async function replacePassword(
  tx: Transaction,
  change: { id: string; oldHash: string; newHash: string; now: Date },
): Promise<{ replaced: boolean }> {
  const { numUpdatedRows } = await tx
    .updateTable('login_methods')
    .set({ password: change.newHash, updated_at: change.now })
    .where('login_id', '=', change.id)
    .where('provider', '=', PASSWORD)
    .where('password', '=', change.oldHash)
    .executeTakeFirstOrThrow();
  return { replaced: numUpdatedRows > 0n };
}

export async function setPassword(
  tx: Transaction,
  change: { id: string; hash: string; now: Date },
): Promise<{ replaced: boolean }> {
  const { numUpdatedRows } = await tx
    .updateTable('login_methods')
    .set({ password: change.hash, updated_at: change.now })
    .where('login_id', '=', change.id)
    .where('provider', '=', PASSWORD)
    .executeTakeFirstOrThrow();
  return { replaced: numUpdatedRows > 0n };
}

export async function hasSecondFactor(db: Queryable, id: string): Promise<boolean> {
  const login = await db
    .selectFrom('logins')
    .select('two_factor_enabled')
    .where('id', '=', id)
    .executeTakeFirst();
  return login?.two_factor_enabled ?? false;
}

export async function removeSecondFactor(
  tx: Transaction,
  id: string,
): Promise<{ removed: boolean }> {
  await tx.updateTable('logins').set({ two_factor_enabled: false }).where('id', '=', id).execute();
  const { numAffectedRows } = await sql`delete from two_factors where login_id = ${id}`.execute(tx);
  return { removed: (numAffectedRows ?? 0n) > 0n };
}

/** Trusted devices and started sign-ins of a login, so that a new password ends them too. */
export async function forgetTrustedDevices(tx: Transaction, id: string): Promise<void> {
  await sql`delete from verifications where value = ${id}`.execute(tx);
}
