// Links between identities and contacts: made and ended, never removed; and proposals for more.

import { sql } from 'kysely';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { MarkKind, ProposalBasis } from '../contract.ts';
import type { IdentityLinksTable, LinkProposalsTable } from './tables.ts';

/** Each was linked by somebody: a bound that no contact will meet. */
const linkedMax = 10_000;

export async function identitiesOfContact(db: Queryable, contactId: string): Promise<string[]> {
  return (await linkedIdentities(db, [contactId])).map(({ identityId }) => identityId);
}

/** Of each of these contacts, in the order linked. */
export async function linkedIdentities(
  db: Queryable,
  contactIds: readonly string[],
): Promise<{ contactId: string; identityId: string }[]> {
  if (contactIds.length === 0) return [];
  const { rows } = await sql<{ contactId: string; identityId: string }>`
    select contact_id as "contactId", identity_id as "identityId" from identity_links
    where contact_id = any(${contactIds}::uuid[]) and until_at is null
    order by from_at, id limit ${linkedMax}
  `.execute(db);
  return rows;
}

export type LinkRow = Omit<IdentityLinksTable, 'linked_by'>;

/** Those that were ended too, oldest first. */
export async function listLinks(db: Queryable, contactId: string): Promise<LinkRow[]> {
  const { rows } = await sql<LinkRow>`
    select id, identity_id, contact_id, confidence, basis, because, linked_by_name, from_at, until_at, ended_by_name
    from identity_links where contact_id = ${contactId} order by from_at, id limit ${linkedMax}
  `.execute(db);
  return rows;
}

export async function insertLink(
  tx: Transaction,
  link: Omit<IdentityLinksTable, 'until_at' | 'ended_by_name'>,
): Promise<void> {
  await tx
    .insertInto('identity_links')
    .values({ ...link, until_at: null, ended_by_name: null })
    .execute();
}

/** @returns which identity it was; null: there is no such link that holds */
export async function endLink(
  tx: Transaction,
  end: { linkId: string; contactId: string; at: Date; byName: string },
): Promise<string | null> {
  const { rows } = await sql<{ identity_id: string }>`
    update identity_links set until_at = greatest(from_at, ${end.at}), ended_by_name = ${end.byName}
    where id = ${end.linkId} and contact_id = ${end.contactId} and until_at is null
    returning identity_id
  `.execute(tx);
  return rows[0]?.identity_id ?? null;
}

export async function saveMarks(
  tx: Transaction,
  marks: readonly { identityId: string; kind: MarkKind; value: string }[],
): Promise<void> {
  if (marks.length === 0) return;
  await sql`
    insert into identity_marks (identity_id, kind, value)
    select "identityId", kind, value
    from json_to_recordset(${JSON.stringify(marks)}::json) as g("identityId" uuid, kind text, value text)
    on conflict do nothing
  `.execute(tx);
}

/** What they bear no longer says nothing any more. */
export async function keepMarks(
  tx: Transaction,
  identityId: string,
  marks: readonly { kind: MarkKind; value: string }[],
): Promise<void> {
  await sql`
    delete from identity_marks m
    where m.identity_id = ${identityId} and not exists (
      select 1 from json_to_recordset(${JSON.stringify(marks)}::json) as g(kind text, value text)
      where g.kind = m.kind and g.value = m.value)
  `.execute(tx);
}

export type Bearer = {
  identityId: string;
  contactId: string | null;
  kind: MarkKind;
  value: string;
};

/** Who else bears these marks; of a mark at most `limit` bearers, which is one more than says anything. */
export async function listBearers(
  db: Queryable,
  marks: readonly { kind: MarkKind; value: string }[],
  limit: number,
): Promise<Bearer[]> {
  if (marks.length === 0) return [];
  const { rows } = await sql<Bearer>`
    select m.identity_id as "identityId", l.contact_id as "contactId", m.kind, m.value
    from json_to_recordset(${JSON.stringify(marks)}::json) as g(kind text, value text)
    cross join lateral (
      select identity_id, kind, value from identity_marks
      where kind = g.kind and value = g.value order by identity_id limit ${limit}
    ) m
    left join identity_links l on l.identity_id = m.identity_id and l.until_at is null
  `.execute(db);
  return rows;
}

export type NewProposal = {
  id: string;
  one: string;
  other: string;
  basis: ProposalBasis;
  value: string;
  confidence: number;
};

/** A pair that was proposed on this basis before is not proposed again. @returns the ids of the new ones */
export async function insertProposals(
  tx: Transaction,
  proposals: readonly NewProposal[],
  now: Date,
): Promise<string[]> {
  if (proposals.length === 0) return [];
  const { rows } = await sql<{ id: string }>`
    insert into link_proposals (id, identity_id, other_identity_id, basis, value, confidence, state, made_at)
    select id, least(one, other), greatest(one, other), basis, value, confidence, 'open', ${now}
    from json_to_recordset(${JSON.stringify(proposals)}::json) as g(
      id uuid, one uuid, other uuid, basis text, value text, confidence real)
    on conflict (identity_id, other_identity_id, basis) do nothing
    returning id
  `.execute(tx);
  return rows.map((row) => row.id);
}

export type ProposalRow = LinkProposalsTable;

const proposalColumns = sql`
  id, identity_id, other_identity_id, basis, value, confidence, state, made_at, decided_at, decided_by_name`;

/** The surest first. @param of.identityIds null: of anybody */
export async function listOpenProposals(
  db: Queryable,
  of: { identityIds: readonly string[] | null; limit: number },
): Promise<ProposalRow[]> {
  const wanted = of.identityIds
    ? sql`and (identity_id = any(${of.identityIds}::uuid[]) or other_identity_id = any(${of.identityIds}::uuid[]))`
    : sql``;
  const { rows } = await sql<ProposalRow>`
    select ${proposalColumns} from link_proposals where state = 'open' ${wanted}
    order by confidence desc, id limit ${of.limit}
  `.execute(db);
  return rows;
}

export async function findProposal(
  tx: Transaction,
  proposalId: string,
): Promise<ProposalRow | null> {
  const { rows } = await sql<ProposalRow>`
    select ${proposalColumns} from link_proposals where id = ${proposalId} for update
  `.execute(tx);
  return rows[0] ?? null;
}

/** Accepted, whatever else spoke for the same two is decided with it; rejected, another basis may still hold. */
export async function decideProposal(
  tx: Transaction,
  { id, identity_id, other_identity_id }: ProposalRow,
  decision: { state: 'accepted' | 'rejected'; at: Date; byName: string },
): Promise<void> {
  await sql`
    update link_proposals
    set state = ${decision.state}, decided_at = ${decision.at}, decided_by_name = ${decision.byName}
    where identity_id = ${identity_id} and other_identity_id = ${other_identity_id} and state = 'open'
      and (id = ${id} or ${decision.state === 'accepted'})
  `.execute(tx);
}
