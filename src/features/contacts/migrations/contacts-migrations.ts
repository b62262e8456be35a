// The tables of contacts: who wrote on which network, whom we take for one and the same, and what we know of them.
// A link between an identity and a contact is never removed, only ended, so that taking people apart loses nothing.

import { sql } from 'kysely';
import type { SchemaMigration } from '#platform/db/database.ts';
import { namePieces } from './name-pieces.ts';

const identities = sql`
  create table identities (
    id uuid primary key,
    -- Where its native id is unique: bluesky, email, discourse:forum.example.org.
    network text not null,
    native_id text not null,
    handle text,
    name text,
    url text,
    bio text,
    first_seen_at timestamptz not null,
    last_seen_at timestamptz not null,
    -- Everything above that tells who it is was taken away; native_id is a hash.
    erased_at timestamptz,
    unique (network, native_id)
  );
  create index identities_by_handle on identities (lower(handle) text_pattern_ops, id);
  create index identities_by_name on identities (lower(name) text_pattern_ops, id);

  -- Under which author id each source tells of them: the way to their posts.
  create table identity_places (
    identity_id uuid not null references identities (id),
    source_id uuid not null references sources (id),
    author_id text not null,
    primary key (identity_id, source_id, author_id)
  );
  create unique index identity_places_of_author on identity_places (source_id, author_id);

  -- What may be the same for two identities of one person: an address, a link in the bio, a domain.
  create table identity_marks (
    identity_id uuid not null references identities (id),
    kind text not null check (kind in ('address', 'link', 'domain')),
    value text not null,
    primary key (identity_id, kind, value)
  );
  create index identity_marks_by_value on identity_marks (kind, value, identity_id);
`;

const contacts = sql`
  create table contacts (
    id uuid primary key,
    kind text not null check (kind in ('person', 'organisation')),
    name text not null,
    created_at timestamptz not null,
    created_by text not null,
    changed_at timestamptz not null,
    erased_at timestamptz
  );
  create index contacts_by_name on contacts (lower(name) text_pattern_ops, id) where erased_at is null;
  create index contacts_newest on contacts (changed_at desc, id desc) where erased_at is null;

  create table identity_links (
    id uuid primary key,
    identity_id uuid not null references identities (id),
    contact_id uuid not null references contacts (id),
    confidence real not null check (confidence between 0 and 1),
    basis text not null,
    because text not null,
    linked_by text not null,
    linked_by_name text not null,
    from_at timestamptz not null,
    until_at timestamptz,
    ended_by_name text,
    check (until_at is null or until_at >= from_at)
  );
  create unique index identity_links_one_at_a_time on identity_links (identity_id) where until_at is null;
  create index identity_links_of_contact on identity_links (contact_id, from_at, id);

  create table link_proposals (
    id uuid primary key,
    identity_id uuid not null references identities (id),
    other_identity_id uuid not null references identities (id),
    basis text not null check (basis in ('same-address', 'same-link', 'same-domain')),
    value text not null,
    confidence real not null check (confidence between 0 and 1),
    state text not null check (state in ('open', 'accepted', 'rejected')),
    made_at timestamptz not null,
    decided_at timestamptz,
    decided_by_name text,
    check (identity_id < other_identity_id),
    unique (identity_id, other_identity_id, basis)
  );
  create index link_proposals_open on link_proposals (confidence desc, id) where state = 'open';
  create index link_proposals_of_other on link_proposals (other_identity_id);
`;

const knowledge = sql`
  create table contact_facts (
    id uuid primary key,
    contact_id uuid not null references contacts (id),
    kind text not null check (kind in ('preference', 'niggle', 'wish', 'other')),
    key text not null,
    value text not null,
    -- Where they said so; null: a person of ours knows it.
    post_id uuid,
    post_created_at timestamptz,
    from_at timestamptz not null,
    until_at timestamptz,
    recorded_at timestamptz not null,
    recorded_by_name text not null,
    foreign key (post_id, post_created_at) references posts (id, created_at)
  );
  create index contact_facts_of_contact on contact_facts (contact_id, recorded_at desc, id desc);
  create index contact_facts_of_post on contact_facts (post_id) where post_id is not null;

  create table contact_relationships (
    id uuid primary key,
    contact_id uuid not null references contacts (id),
    person_id uuid not null references people (id),
    kind text not null,
    from_at timestamptz not null,
    until_at timestamptz,
    recorded_by_name text not null
  );
  create unique index contact_relationships_now
    on contact_relationships (contact_id, person_id, kind) where until_at is null;
  create index contact_relationships_of_person on contact_relationships (person_id) where until_at is null;

  -- Every word on consent is a row; the newest of each purpose holds.
  create table contact_consents (
    id uuid primary key,
    contact_id uuid not null references contacts (id),
    purpose text not null,
    state text not null check (state in ('given', 'withdrawn')),
    source text not null,
    at timestamptz not null,
    recorded_by_name text not null
  );
  create index contact_consents_of_contact on contact_consents (contact_id, purpose, at desc, id desc);

  -- Proof that a contact was erased: what was taken from where, without saying what it was.
  create table contact_erasures (
    id uuid primary key,
    contact_id uuid not null references contacts (id),
    reason text not null,
    erased_at timestamptz not null,
    erased_by text not null,
    erased_by_name text not null,
    counts jsonb not null,
    -- SHA-256 over the sorted ids of all rows and the counts.
    proof text not null
  );
  create index contact_erasures_newest on contact_erasures (erased_at desc, id desc);
`;

const contactTables: SchemaMigration = {
  id: '2026-11-22-60 contacts: identities, contacts, links, facts, consents',
  async up(db) {
    for (const step of [identities, contacts, knowledge]) await step.execute(db);
  },
};

export const contactsMigrations: readonly SchemaMigration[] = [contactTables, namePieces];
