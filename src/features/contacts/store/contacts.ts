// Contacts, what is known of them, who of ours knows them, and their word on consent.

import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { ContactKind } from '../contract.ts';
import { identityColumns } from './identities.ts';
import type { IdentityRow } from './identities.ts';
import type {
  ContactConsentsTable,
  ContactFactsTable,
  ContactRelationshipsTable,
  ContactsTable,
} from './tables.ts';

export type ContactRow = Omit<ContactsTable, 'erased_at'>;

const columns = sql`c.id, c.kind, c.name, c.created_at, c.created_by, c.changed_at`;

export async function insertContact(tx: Transaction, contact: ContactRow): Promise<void> {
  await tx
    .insertInto('contacts')
    .values({ ...contact, erased_at: null })
    .execute();
}

export async function findContact(
  db: Queryable,
  contactId: string,
  options: { forUpdate?: boolean } = {},
): Promise<ContactRow | null> {
  const { rows } = await sql<ContactRow>`
    select ${columns} from contacts c where c.id = ${contactId} and c.erased_at is null
    ${options.forUpdate ? sql`for update` : sql``}
  `.execute(db);
  return rows[0] ?? null;
}

/** It has changed now, whatever it was. */
export async function touchContact(tx: Transaction, contactId: string, now: Date): Promise<void> {
  await sql`update contacts set changed_at = ${now} where id = ${contactId}`.execute(tx);
}

export async function updateContact(
  tx: Transaction,
  contact: { id: string; name: string; kind: ContactKind },
): Promise<void> {
  await sql`
    update contacts set name = ${contact.name}, kind = ${contact.kind} where id = ${contact.id}
  `.execute(tx);
}

export type ContactCursor = { at: string; id: string };

/** Newest change first, by `contacts_newest`. */
export async function listContacts(
  db: Queryable,
  page: { after: ContactCursor | null; limit: number },
): Promise<ContactRow[]> {
  const beyond = page.after
    ? sql`and (c.changed_at, c.id) < (${page.after.at}::timestamptz, ${page.after.id}::uuid)`
    : sql``;
  const { rows } = await sql<ContactRow>`
    select ${columns} from contacts c where c.erased_at is null ${beyond}
    order by c.changed_at desc, c.id desc limit ${page.limit}
  `.execute(db);
  return rows;
}

/**
 * Whose name, or the name or handle of an identity, begins so: the first of each along contacts_by_name and identities_by_*,
 * which are in the order of `~<~`. So that one letter costs no more than a whole name, no more than `foundMax` are looked at.
 */
export async function searchContacts(
  db: Queryable,
  { beginning, limit }: { beginning: string; limit: number },
): Promise<ContactRow[]> {
  const pattern = likeBeginning(beginning);
  const { rows } = await sql<ContactRow>`
    with found as (
      (select c.id from contacts c where lower(c.name) like ${pattern} and c.erased_at is null
       order by lower(c.name) using ~<~, c.id limit ${limit})
      union
      select l.contact_id from (${identitiesThatBegin(pattern, foundMax)}) i
      join identity_links l on l.identity_id = i.id and l.until_at is null
    )
    select ${columns} from found f join contacts c on c.id = f.id and c.erased_at is null
    order by lower(c.name), c.id limit ${limit}
  `.execute(db);
  return rows;
}

const foundMax = 500;

export async function searchIdentities(
  db: Queryable,
  { beginning, limit }: { beginning: string; limit: number },
): Promise<IdentityRow[]> {
  const { rows } = await sql<IdentityRow>`
    select ${identityColumns}
    from (${identitiesThatBegin(likeBeginning(beginning), limit)}) f join identities i on i.id = f.id
    left join identity_links l on l.identity_id = i.id and l.until_at is null
    order by i.last_seen_at desc, i.id limit ${limit}
  `.execute(db);
  return rows;
}

function identitiesThatBegin(pattern: string, limit: number): RawBuilder<unknown> {
  return sql`
    (select id from identities where lower(name) like ${pattern}
     order by lower(name) using ~<~, id limit ${limit})
    union
    (select id from identities where lower(handle) like ${pattern}
     order by lower(handle) using ~<~, id limit ${limit})`;
}

function likeBeginning(beginning: string): string {
  return `${beginning.toLowerCase().replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
}

/** Somebody wrote down each of them: a bound that none will meet. */
const knownMax = 10_000;

export type FactRow = Omit<ContactFactsTable, 'contact_id' | 'post_created_at'>;

export async function insertFact(tx: Transaction, fact: ContactFactsTable): Promise<void> {
  await tx.insertInto('contact_facts').values(fact).execute();
}

/** It held until then; the row stays. @returns whether there was one that holds */
export async function endFact(
  tx: Transaction,
  end: { factId: string; contactId: string; at: Date },
): Promise<boolean> {
  const result = await sql`
    update contact_facts set until_at = greatest(from_at, ${end.at})
    where id = ${end.factId} and contact_id = ${end.contactId} and (until_at is null or until_at > ${end.at})
  `.execute(tx);
  return result.numAffectedRows === 1n;
}

/** Newest first. */
export async function listFacts(db: Queryable, contactId: string): Promise<FactRow[]> {
  const { rows } = await sql<FactRow>`
    select id, kind, key, value, post_id, from_at, until_at, recorded_at, recorded_by_name
    from contact_facts where contact_id = ${contactId} order by recorded_at desc, id desc limit ${knownMax}
  `.execute(db);
  return rows;
}

export type RelationshipRow = Omit<ContactRelationshipsTable, 'contact_id'>;

/** One that holds already stays as it is. */
export async function insertRelationship(
  tx: Transaction,
  relationship: ContactRelationshipsTable,
): Promise<void> {
  await tx
    .insertInto('contact_relationships')
    .values(relationship)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function endRelationship(
  tx: Transaction,
  end: { relationshipId: string; contactId: string; at: Date },
): Promise<boolean> {
  const result = await sql`
    update contact_relationships set until_at = ${end.at}
    where id = ${end.relationshipId} and contact_id = ${end.contactId} and until_at is null
  `.execute(tx);
  return result.numAffectedRows === 1n;
}

export async function listRelationships(
  db: Queryable,
  contactId: string,
): Promise<RelationshipRow[]> {
  const { rows } = await sql<RelationshipRow>`
    select id, person_id, kind, from_at, until_at, recorded_by_name
    from contact_relationships where contact_id = ${contactId} order by from_at, id limit ${knownMax}
  `.execute(db);
  return rows;
}

export async function peopleKnowing(
  db: Queryable,
  contactId: string,
): Promise<{ personId: string; kind: string }[]> {
  const known = await listRelationships(db, contactId);
  return known
    .filter(({ until_at }) => until_at === null)
    .map(({ person_id, kind }) => ({ personId: person_id, kind }));
}

export type ConsentRow = Omit<ContactConsentsTable, 'contact_id'>;

export async function insertConsent(tx: Transaction, consent: ContactConsentsTable): Promise<void> {
  await tx.insertInto('contact_consents').values(consent).execute();
}

/** Newest first. */
export async function listConsents(db: Queryable, contactId: string): Promise<ConsentRow[]> {
  const { rows } = await sql<ConsentRow>`
    select id, purpose, state, source, at, recorded_by_name
    from contact_consents where contact_id = ${contactId} order by at desc, id desc limit ${knownMax}
  `.execute(db);
  return rows;
}
