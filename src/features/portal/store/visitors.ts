// Visitors of the portal: what waits for their confirmed address, and their sessions. Both are found by the hash of a
// secret that only their mail or browser holds.

import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { Intent } from '../contract.ts';
import './tables.ts';

export type Entry = { address: string; shownAs: string | null; intent: Intent };

export async function insertEntry(
  tx: Transaction,
  entry: Entry & { hash: Buffer; at: Date; expiresAt: Date },
): Promise<void> {
  await tx
    .insertInto('portal_entries')
    .values({
      hash: entry.hash,
      address: entry.address,
      shown_as: entry.shownAs,
      intent: JSON.stringify(entry.intent),
      created_at: entry.at,
      expires_at: entry.expiresAt,
      used_at: null,
    })
    .execute();
}

const entryColumns = ['address', 'shown_as', 'intent'] as const;
type EntryRow = { address: string; shown_as: string | null; intent: Intent };
const entryOf = ({ address, shown_as: shownAs, intent }: EntryRow): Entry => {
  return { address, shownAs, intent };
};

/** Null when it is unknown, used or too old. */
export async function findEntry(
  db: Queryable,
  { hash, at }: { hash: Buffer; at: Date },
): Promise<Entry | null> {
  const row = await db
    .selectFrom('portal_entries')
    .select(entryColumns)
    .where('hash', '=', hash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', at)
    .executeTakeFirst();
  return row ? entryOf(row) : null;
}

/** Of two who use it at once one gets it. */
export async function useEntry(
  tx: Transaction,
  { hash, at }: { hash: Buffer; at: Date },
): Promise<Entry | null> {
  const row = await tx
    .updateTable('portal_entries')
    .set({ used_at: at })
    .where('hash', '=', hash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', at)
    .returning(entryColumns)
    .executeTakeFirst();
  return row ? entryOf(row) : null;
}

export async function insertSession(
  tx: Transaction,
  session: { hash: Buffer; contactId: string; shownAs: string | null; at: Date; expiresAt: Date },
): Promise<void> {
  await tx
    .insertInto('portal_sessions')
    .values({
      hash: session.hash,
      contact_id: session.contactId,
      shown_as: session.shownAs,
      created_at: session.at,
      expires_at: session.expiresAt,
    })
    .execute();
}

export async function findSession(
  db: Queryable,
  { hash, at }: { hash: Buffer; at: Date },
): Promise<{ contactId: string; shownAs: string | null } | null> {
  const row = await db
    .selectFrom('portal_sessions')
    .select(['contact_id', 'shown_as'])
    .where('hash', '=', hash)
    .where('expires_at', '>', at)
    .executeTakeFirst();
  return row ? { contactId: row.contact_id, shownAs: row.shown_as } : null;
}

export async function endSession(db: Queryable, hash: Buffer): Promise<void> {
  await db.deleteFrom('portal_sessions').where('hash', '=', hash).execute();
}

export async function listSessions(
  db: Queryable,
  contactIds: readonly string[],
): Promise<{ shownAs: string | null; createdAt: Date; expiresAt: Date }[]> {
  if (contactIds.length === 0) return [];
  const rows = await db
    .selectFrom('portal_sessions')
    .select(['shown_as', 'created_at', 'expires_at'])
    .where('contact_id', 'in', [...contactIds])
    .orderBy('created_at', 'desc')
    .limit(1000)
    .execute();
  return rows.map((row) => {
    return { shownAs: row.shown_as, createdAt: row.created_at, expiresAt: row.expires_at };
  });
}

/** @returns hashes in hex, of what was removed by table */
export async function eraseVisitor(
  tx: Transaction,
  { contactIds, addresses }: { contactIds: readonly string[]; addresses: readonly string[] },
): Promise<{ sessions: string[]; entries: string[] }> {
  const sessions =
    contactIds.length === 0
      ? []
      : await tx
          .deleteFrom('portal_sessions')
          .where('contact_id', 'in', [...contactIds])
          .returning('hash')
          .execute();
  const entries =
    addresses.length === 0
      ? []
      : await tx
          .deleteFrom('portal_entries')
          .where('address', 'in', [...addresses])
          .returning('hash')
          .execute();
  const hex = (rows: { hash: Buffer }[]): string[] => rows.map(({ hash }) => hash.toString('hex'));
  return { sessions: hex(sessions), entries: hex(entries) };
}
