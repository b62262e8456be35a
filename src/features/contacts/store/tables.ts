// The tables of contacts as the query builder sees them.

import type { ColumnType } from 'kysely';
import type { ContactKind, FactKind, MarkKind, ProposalBasis, ProposalState } from '../contract.ts';

export type IdentitiesTable = {
  id: string;
  network: string;
  native_id: string;
  handle: string | null;
  name: string | null;
  url: string | null;
  bio: string | null;
  first_seen_at: Date;
  last_seen_at: Date;
  erased_at: Date | null;
};

export type ContactsTable = {
  id: string;
  kind: ContactKind;
  name: string;
  created_at: Date;
  created_by: string;
  changed_at: Date;
  erased_at: Date | null;
};

export type IdentityLinksTable = {
  id: string;
  identity_id: string;
  contact_id: string;
  confidence: number;
  basis: string;
  because: string;
  linked_by: string;
  linked_by_name: string;
  from_at: Date;
  until_at: Date | null;
  ended_by_name: string | null;
};

export type LinkProposalsTable = {
  id: string;
  identity_id: string;
  other_identity_id: string;
  basis: ProposalBasis;
  value: string;
  confidence: number;
  state: ProposalState;
  made_at: Date;
  decided_at: Date | null;
  decided_by_name: string | null;
};

export type ContactFactsTable = {
  id: string;
  contact_id: string;
  kind: FactKind;
  key: string;
  value: string;
  post_id: string | null;
  post_created_at: Date | null;
  from_at: Date;
  until_at: Date | null;
  recorded_at: Date;
  recorded_by_name: string;
};

export type ContactRelationshipsTable = {
  id: string;
  contact_id: string;
  person_id: string;
  kind: string;
  from_at: Date;
  until_at: Date | null;
  recorded_by_name: string;
};

export type ContactConsentsTable = {
  id: string;
  contact_id: string;
  purpose: string;
  state: 'given' | 'withdrawn';
  source: string;
  at: Date;
  recorded_by_name: string;
};

declare module '#platform/db/tables.ts' {
  interface Tables {
    identities: IdentitiesTable;
    identity_places: { identity_id: string; source_id: string; author_id: string };
    identity_marks: { identity_id: string; kind: MarkKind; value: string };
    contacts: ContactsTable;
    identity_links: IdentityLinksTable;
    link_proposals: LinkProposalsTable;
    contact_facts: ContactFactsTable;
    contact_relationships: ContactRelationshipsTable;
    contact_consents: ContactConsentsTable;
    contact_erasures: {
      id: string;
      contact_id: string;
      reason: string;
      erased_at: Date;
      erased_by: string;
      erased_by_name: string;
      counts: ColumnType<Record<string, number>, string, string>;
      proof: string;
    };
  }
}
