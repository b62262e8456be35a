// Identities: one row for each author of a network, renewed whenever they are heard again.

import { sql } from 'kysely';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { IdentitiesTable } from './tables.ts';

export type IdentityRow = Omit<IdentitiesTable, 'erased_at'> & { contact_id: string | null };

/** Of `identities i left join identity_links l`. */
export const identityColumns = sql`
  i.id, i.network, i.native_id, i.handle, i.name, i.url, i.bio, i.first_seen_at, i.last_seen_at, l.contact_id`;

export type SeenIdentity = {
  id: string;
  network: string;
  nativeId: string;
  handle: string | null;
  name: string | null;
  url: string | null;
  sourceId: string;
  authorId: string | null;
  seenAt: Date;
};

export type KnownIdentity = { identityId: string; contactId: string | null; isNew: boolean };

/** Keyed by `network nativeId`. Sorted by key, so that two who meet the same people don't wait crosswise. */
export async function saveIdentities(
  tx: Transaction,
  seen: readonly SeenIdentity[],
): Promise<Map<string, KnownIdentity>> {
  if (seen.length === 0) return new Map();
  const sorted = seen.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const { rows } = await sql<{ id: string; network: string; native_id: string; is_new: boolean }>`
    insert into identities (id, network, native_id, handle, name, url, first_seen_at, last_seen_at)
    select id, network, "nativeId", handle, name, url, "seenAt", "seenAt"
    from json_to_recordset(${JSON.stringify(sorted)}::json) as g(
      id uuid, network text, "nativeId" text, handle text, name text, url text, "seenAt" timestamptz)
    on conflict (network, native_id) do update
      set handle = coalesce(excluded.handle, identities.handle), name = coalesce(excluded.name, identities.name),
          url = coalesce(excluded.url, identities.url),
          first_seen_at = least(identities.first_seen_at, excluded.first_seen_at),
          last_seen_at = greatest(identities.last_seen_at, excluded.last_seen_at)
    returning id, network, native_id, (xmax = 0) as is_new
  `.execute(tx);
  const ids = new Map(rows.map((row) => [keyOf({ ...row, nativeId: row.native_id }), row]));
  const places = sorted.flatMap((identity) => {
    const id = ids.get(keyOf(identity))?.id;
    const { sourceId, authorId } = identity;
    return id && authorId !== null ? [{ id, sourceId, authorId }] : [];
  });
  await sql`
    insert into identity_places (identity_id, source_id, author_id)
    select id, "sourceId", "authorId"
    from json_to_recordset(${JSON.stringify(places)}::json) as g(id uuid, "sourceId" uuid, "authorId" text)
    on conflict do nothing
  `.execute(tx);
  const contacts = await contactsOfIdentities(
    tx,
    rows.map((row) => row.id),
  );
  return new Map(
    rows.map(({ id, network, native_id, is_new }) => {
      const known = { identityId: id, contactId: contacts.get(id) ?? null, isNew: is_new };
      return [keyOf({ network, nativeId: native_id }), known];
    }),
  );
}

export function keyOf({ network, nativeId }: { network: string; nativeId: string }): string {
  return `${network} ${nativeId}`;
}

export async function contactsOfIdentities(
  db: Queryable,
  identityIds: readonly string[],
): Promise<Map<string, string>> {
  if (identityIds.length === 0) return new Map();
  const { rows } = await sql<{ identity_id: string; contact_id: string }>`
    select identity_id, contact_id from identity_links
    where identity_id = any(${identityIds}::uuid[]) and until_at is null
    limit ${identityIds.length}
  `.execute(db);
  return new Map(rows.map((row) => [row.identity_id, row.contact_id]));
}

export async function listIdentities(
  db: Queryable,
  identityIds: readonly string[],
): Promise<IdentityRow[]> {
  if (identityIds.length === 0) return [];
  const { rows } = await sql<IdentityRow>`
    select ${identityColumns}
    from identities i
    left join identity_links l on l.identity_id = i.id and l.until_at is null
    where i.id = any(${identityIds}::uuid[])
    order by i.first_seen_at, i.id limit ${identityIds.length}
  `.execute(db);
  return rows;
}

/** Held until the end of the transaction, so that nobody else links it meanwhile. */
export async function lockIdentity(tx: Transaction, identityId: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from identities where id = ${identityId} and erased_at is null for update
  `.execute(tx);
  return rows.length > 0;
}

export async function saveBio(tx: Transaction, identityId: string, bio: string): Promise<void> {
  await sql`update identities set bio = ${bio} where id = ${identityId}`.execute(tx);
}

/** Under which author ids the sources tell of them. */
export async function listPlaces(
  db: Queryable,
  identityIds: readonly string[],
): Promise<{ identityId: string; sourceId: string; authorId: string }[]> {
  const { rows } = await sql<{ identityId: string; sourceId: string; authorId: string }>`
    select identity_id as "identityId", source_id as "sourceId", author_id as "authorId"
    from identity_places where identity_id = any(${identityIds}::uuid[])
    order by source_id, author_id limit 10000
  `.execute(db);
  return rows;
}
