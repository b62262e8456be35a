// Contacts as people see them: one with all that is known, pages and searches, the timeline, and a copy to take along.

import { z } from 'zod';
import type { Actor } from '#platform/actor.ts';
import { cutPage, decodeCursor } from '#platform/http/paging.ts';
import type { Page } from '#platform/http/paging.ts';
import { assert } from '#platform/errors.ts';
import type { Contacts } from '../context.ts';
import { contactNotFound, identityNotFound } from '../context.ts';
import { contactsEvents } from '../contract.ts';
import type {
  Contact,
  ContactExport,
  ContactSummary,
  Identity,
  IdentityLink,
  Proposal,
} from '../contract.ts';
import {
  findContact,
  listConsents,
  listContacts,
  listFacts,
  listRelationships,
  searchContacts,
} from '../store/contacts.ts';
import type { ContactRow } from '../store/contacts.ts';
import { listIdentities } from '../store/identities.ts';
import { linkedIdentities, listLinks, listOpenProposals } from '../store/links.ts';
import type { ProposalRow } from '../store/links.ts';
import { allPostsOf } from './all-posts.ts';
import { showIdentity } from './show-identity.ts';

export async function viewContact(contacts: Contacts, contactId: string): Promise<Contact> {
  const { db } = contacts.platform;
  const row = await findContact(db, contactId);
  if (!row) throw contactNotFound(contactId);
  const [links, facts, relationships, consents] = await Promise.all([
    listLinks(db, contactId),
    listFacts(db, contactId),
    listRelationships(db, contactId),
    listConsents(db, contactId),
  ]);
  const ids = [...new Set(links.map((link) => link.identity_id))];
  const rows = await listIdentities(db, ids);
  const identities = new Map(rows.map((identity) => [identity.id, showIdentity(identity)]));
  const shownLinks = links.flatMap((link): IdentityLink[] => {
    const identity = identities.get(link.identity_id);
    if (!identity) return [];
    return [
      {
        id: link.id,
        identity,
        confidence: link.confidence,
        basis: link.basis,
        because: link.because,
        by: link.linked_by_name,
        from: link.from_at.toISOString(),
        until: link.until_at?.toISOString() ?? null,
        endedBy: link.ended_by_name,
      },
    ];
  });
  return {
    ...summaryOf(row, [...identities.values()]),
    createdAt: row.created_at.toISOString(),
    createdBy: row.created_by,
    links: shownLinks,
    facts: facts.map((fact) => ({
      id: fact.id,
      kind: fact.kind,
      key: fact.key,
      value: fact.value,
      postId: fact.post_id,
      from: fact.from_at.toISOString(),
      until: fact.until_at?.toISOString() ?? null,
      recordedAt: fact.recorded_at.toISOString(),
      recordedBy: fact.recorded_by_name,
    })),
    relationships: relationships.map((one) => ({
      id: one.id,
      personId: one.person_id,
      kind: one.kind,
      from: one.from_at.toISOString(),
      until: one.until_at?.toISOString() ?? null,
      recordedBy: one.recorded_by_name,
    })),
    consents: consents.map(({ recorded_by_name, at, ...consent }) => {
      return { ...consent, at: at.toISOString(), recordedBy: recorded_by_name };
    }),
  };
}

/** @param identities also those that are no longer linked */
function summaryOf(row: ContactRow, identities: readonly Identity[]): ContactSummary {
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    identities: identities.filter(({ contactId }) => contactId === row.id),
    changedAt: row.changed_at.toISOString(),
  };
}

const contactCursor = z.object({ at: z.iso.datetime(), id: z.uuid() });

/** Newest change first; a search by the beginning of names and handles has one page. */
export async function readContacts(
  { platform }: Contacts,
  query: { q?: string; after?: string; limit: number },
): Promise<Page<ContactSummary>> {
  const { db } = platform;
  const { q, limit } = query;
  const rows =
    q === undefined
      ? await listContacts(db, {
          after: decodeCursor(query.after, contactCursor),
          limit: limit + 1,
        })
      : await searchContacts(db, { beginning: q, limit });
  const page = cutPage(rows, limit, (row) => ({ at: row.changed_at.toISOString(), id: row.id }));
  const linked = await linkedIdentities(
    db,
    page.items.map(({ id }) => id),
  );
  const rowsOfThem = await listIdentities(
    db,
    linked.map(({ identityId }) => identityId),
  );
  const identities = rowsOfThem.map(showIdentity);
  return { ...page, items: page.items.map((row) => summaryOf(row, identities)) };
}

export async function viewIdentity(
  { platform }: Contacts,
  identityId: string,
): Promise<{ identity: Identity; proposals: Proposal[] }> {
  const [row] = await listIdentities(platform.db, [identityId]);
  if (!row) throw identityNotFound(identityId);
  const proposals = await listOpenProposals(platform.db, { identityIds: [identityId], limit: 50 });
  return { identity: showIdentity(row), proposals: await showProposals(platform.db, proposals) };
}

export async function readProposals({ platform }: Contacts, limit: number): Promise<Proposal[]> {
  const rows = await listOpenProposals(platform.db, { identityIds: null, limit });
  return showProposals(platform.db, rows);
}

async function showProposals(
  db: Contacts['platform']['db'],
  rows: readonly ProposalRow[],
): Promise<Proposal[]> {
  const ids = rows.flatMap((row) => [row.identity_id, row.other_identity_id]);
  const identities = await listIdentities(db, [...new Set(ids)]);
  const byId = new Map(identities.map((row) => [row.id, showIdentity(row)]));
  return rows.map((row) => {
    const [identity, other] = [byId.get(row.identity_id), byId.get(row.other_identity_id)];
    assert(identity && other, 'a proposal names identities that are there');
    return {
      id: row.id,
      identity,
      other,
      basis: row.basis,
      value: row.value,
      confidence: row.confidence,
      state: row.state,
      madeAt: row.made_at.toISOString(),
      decidedAt: row.decided_at?.toISOString() ?? null,
      decidedBy: row.decided_by_name,
    };
  });
}

/** For the audit: who looked at whom, and who took a copy. */
export async function tellOfLook(
  { platform }: Contacts,
  actor: Actor,
  contactId: string,
  isExport: boolean,
): Promise<void> {
  await platform.db.transaction().execute((tx) =>
    platform.events.emit(tx, {
      type: isExport ? contactsEvents.contactExported : contactsEvents.contactSeen,
      subject: `contact:${contactId}`,
      actor,
      payload: { contactId },
    }),
  );
}

export async function exportContact(
  contacts: Contacts,
  actor: Actor,
  contactId: string,
): Promise<ContactExport> {
  const { db, clock } = contacts.platform;
  await contacts.people.requireInUnit(actor, 'contacts.erase', null);
  const contact = await viewContact(contacts, contactId);
  const identityIds = contact.identities.map(({ id }) => id);
  const posts = await allPostsOf(contacts, db, identityIds);
  const parts: ContactExport['parts'] = {
    posts: posts.map((post) => ({
      id: post.id,
      place: post.sourceName,
      url: post.url,
      title: post.title,
      text: post.text,
      saidAt: post.createdAt.toISOString(),
    })),
  };
  for (const part of contacts.parts) parts[part.name] = await part.export(db, identityIds);
  await tellOfLook(contacts, actor, contactId, true);
  return { exportedAt: clock.now().toISOString(), contact, parts };
}
