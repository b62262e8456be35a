// The schema of routing: what people have shown to know, when they are there, the rules, and the offers. History is
// rows: what no longer holds has an end.

import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { SchemaMigration } from '#platform/db/database.ts';
import { certificatesAndNotices } from './certificates-and-notices.ts';
import { reasonsAsCodes } from './reasons-as-codes.ts';

const routing: SchemaMigration = {
  id: '2026-11-22-67 routing: evidence, people, rules, offers',
  async up(db) {
    await addEvidence(db);
    await addPeople(db);
    await addRules(db);
    await addOffers(db);
  },
};

async function addEvidence(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table evidence_questions (
      id uuid primary key,
      reference text not null unique,
      conversation_id uuid references conversations,
      title text not null,
      text text not null,
      tags text[] not null,
      lang text,
      created_at timestamptz not null
    )`.execute(db);
  // Rows are numbered in the order of their commits (the writer holds a lock), so that a reader may go on from the last
  // number it has seen.
  await sql`
    create table evidence (
      id uuid primary key,
      sequence bigint generated always as identity unique,
      kind text not null check (kind in ('answered', 'accepted', 'thanked', 'posted',
        'past-answer', 'declined', 'named', 'took', 'left')),
      person_id uuid not null references people,
      question_id uuid not null references evidence_questions,
      contact_id uuid references contacts,
      score integer not null default 0,
      occurred_at timestamptz not null,
      unique (question_id, person_id, kind)
    )`.execute(db);
  await sql`create index evidence_of_person on evidence (person_id, sequence desc)`.execute(db);
  await sql`
    create index evidence_of_contact on evidence (contact_id, person_id)
      where contact_id is not null`.execute(db);
  await sql`
    create table ranking_weights (
      id uuid primary key,
      weights jsonb not null,
      examples integer not null,
      learned_at timestamptz not null
    )`.execute(db);
}

async function addPeople(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table expertise (
      id uuid primary key,
      person_id uuid not null references people,
      topic_id uuid references topics,
      phrase text,
      declared_by text not null,
      declared_at timestamptz not null,
      ended_at timestamptz,
      check ((topic_id is null) <> (phrase is null))
    )`.execute(db);
  await sql`
    create unique index expertise_once
      on expertise (person_id, topic_id, lower(phrase)) nulls not distinct
      where ended_at is null`.execute(db);
  await sql`
    create table expertise_confirmations (
      expertise_id uuid not null references expertise,
      person_id uuid not null references people,
      confirmed_at timestamptz not null,
      primary key (expertise_id, person_id)
    )`.execute(db);
  await sql`
    create table topic_owners (
      topic_id uuid not null references topics,
      person_id uuid not null references people,
      since timestamptz not null,
      primary key (topic_id, person_id)
    )`.execute(db);
  await sql`create index topic_owners_person on topic_owners (person_id)`.execute(db);
  await sql`
    create table certificates (
      id uuid primary key,
      person_id uuid not null references people,
      name text not null,
      granted_by text not null,
      granted_at timestamptz not null,
      expires_at timestamptz,
      revoked_at timestamptz
    )`.execute(db);
  await sql`
    create unique index certificates_once on certificates (person_id, lower(name))
      where revoked_at is null`.execute(db);
  await sql`
    create table autonomies (
      person_id uuid not null references people,
      topic_id uuid references topics,
      source_id uuid references sources,
      level text not null check (level in ('none', 'draft', 'reviewed', 'trusted')),
      since timestamptz not null,
      unique nulls not distinct (person_id, topic_id, source_id)
    )`.execute(db);
  await sql`
    create table absences (
      id uuid primary key,
      person_id uuid not null references people,
      from_at timestamptz not null,
      until_at timestamptz not null,
      delegate_id uuid references people,
      note text not null,
      entered_by text not null,
      entered_at timestamptz not null,
      ended_at timestamptz,
      check (from_at < until_at)
    )`.execute(db);
  await sql`
    create index absences_by_end on absences (until_at, id) where ended_at is null`.execute(db);
  await sql`
    create table workloads (
      person_id uuid primary key references people,
      holding_max integer not null check (holding_max >= 0),
      paused_until timestamptz,
      changed_at timestamptz not null
    )`.execute(db);
  await sql`
    create table holidays (
      id uuid primary key,
      day date not null,
      name text not null,
      unit_id uuid references units,
      unique nulls not distinct (day, unit_id)
    )`.execute(db);
}

async function addRules(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table rotas (
      id uuid primary key,
      name text not null,
      time_zone text not null,
      starts_on date not null,
      hand_over_at integer not null,
      turn_days integer not null check (turn_days > 0),
      created_at timestamptz not null,
      ended_at timestamptz
    )`.execute(db);
  await sql`
    create table rota_people (
      rota_id uuid not null references rotas,
      position integer not null,
      person_id uuid not null references people,
      primary key (rota_id, position)
    )`.execute(db);
  await sql`
    create table rota_swaps (
      id uuid primary key,
      rota_id uuid not null references rotas,
      person_id uuid not null references people,
      from_at timestamptz not null,
      until_at timestamptz not null,
      entered_by text not null,
      ended_at timestamptz,
      check (from_at < until_at)
    )`.execute(db);
  await sql`create index rota_swaps_by_rota on rota_swaps (rota_id, until_at)`.execute(db);
  await sql`
    create table routing_rules (
      id uuid primary key,
      position integer not null,
      name text not null,
      topic_ids uuid[] not null,
      source_ids uuid[] not null,
      langs text[] not null,
      urgency text,
      goes_to text not null check (goes_to in ('people', 'hub')),
      unit_id uuid references units,
      offers_max integer not null check (offers_max > 0),
      answer_minutes integer not null check (answer_minutes > 0),
      delay_minutes_max integer not null,
      certificates text[] not null,
      autonomy_min text not null,
      rota_id uuid references rotas,
      created_at timestamptz not null,
      ended_at timestamptz
    )`.execute(db);
  await sql`
    create table escalation_policies (
      id uuid primary key,
      name text not null,
      topic_ids uuid[] not null,
      urgency text,
      created_at timestamptz not null,
      ended_at timestamptz
    )`.execute(db);
  await sql`
    create table escalation_steps (
      id uuid primary key,
      policy_id uuid not null references escalation_policies,
      position integer not null,
      waits_for text not null check (waits_for in ('taken', 'answered')),
      after_minutes integer not null check (after_minutes > 0),
      tells text not null check (tells in ('holder', 'duty', 'hub', 'person')),
      person_id uuid references people,
      rota_id uuid references rotas,
      unique (policy_id, position)
    )`.execute(db);
}

async function addOffers(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table dials (
      conversation_id uuid primary key references conversations,
      phase text not null
        check (phase in ('idle', 'searching', 'offered', 'taken', 'with-hub')),
      round integer not null,
      given_back_by uuid references people,
      hub_reason jsonb,
      begun_at timestamptz not null,
      changed_at timestamptz not null
    )`.execute(db);
  await sql`
    create index dials_with_hub on dials (changed_at, conversation_id)
      where phase = 'with-hub'`.execute(db);
  await sql`
    create index dials_in_search on dials (begun_at, conversation_id)
      where phase in ('searching', 'offered')`.execute(db);
  await sql`
    create table route_decisions (
      id uuid primary key,
      conversation_id uuid not null references conversations,
      round integer not null,
      rule_id uuid references routing_rules,
      candidates jsonb not null,
      made_at timestamptz not null
    )`.execute(db);
  await sql`
    create index route_decisions_of_conversation
      on route_decisions (conversation_id, made_at desc)`.execute(db);
  await sql`
    create table offers (
      id uuid primary key,
      conversation_id uuid not null references conversations,
      round integer not null,
      person_id uuid not null references people,
      path text not null check (path in ('ranked', 'duty', 'passed', 'delegate', 'hub')),
      decision_id uuid references route_decisions,
      reasons text[] not null,
      offered_at timestamptz not null,
      due_at timestamptz not null,
      outcome text check (outcome in ('accepted', 'declined', 'passed', 'expired', 'superseded')),
      ended_at timestamptz,
      decline_reason text,
      words text not null default '',
      passed_to uuid references people,
      check ((outcome is null) = (ended_at is null))
    )`.execute(db);
  // The promise itself: never offered to two at once.
  await sql`
    create unique index offers_one_open on offers (conversation_id)
      where outcome is null`.execute(db);
  await sql`
    create index offers_open_of_person on offers (person_id, due_at)
      where outcome is null`.execute(db);
  await sql`create index offers_of_conversation on offers (conversation_id, id)`.execute(db);
  await sql`
    create table clocks (
      id uuid primary key,
      kind text not null check (kind in ('offer-due', 'escalation')),
      conversation_id uuid not null references conversations,
      offer_id uuid unique references offers,
      step_id uuid references escalation_steps,
      round integer not null,
      due_at timestamptz not null,
      fired_at timestamptz,
      stopped_at timestamptz,
      unique (conversation_id, round, step_id)
    )`.execute(db);
  await sql`
    create index clocks_running on clocks (due_at, id)
      where fired_at is null and stopped_at is null`.execute(db);
  await sql`create index clocks_of_conversation on clocks (conversation_id)`.execute(db);
}

const notices: SchemaMigration = {
  id: '2026-11-22-68 routing: notices',
  async up(db) {
    await sql`
      create table notifications (
        id uuid primary key,
        person_id uuid not null references people,
        kind text not null check (kind in ('offer', 'hub', 'escalation')),
        title text not null,
        reasons text[] not null,
        conversation_id uuid not null references conversations,
        offer_id uuid references offers,
        created_at timestamptz not null,
        read_at timestamptz
      )`.execute(db);
    await sql`
      create index notifications_of_person on notifications (person_id, id desc)`.execute(db);
    await sql`
      create table notice_choices (
        person_id uuid not null references people,
        kind text not null,
        ways text[] not null,
        primary key (person_id, kind)
      )`.execute(db);
    await sql`
      create table accept_links (
        hash bytea primary key,
        offer_id uuid not null references offers,
        expires_at timestamptz not null,
        used_at timestamptz
      )`.execute(db);
    await sql`create index accept_links_offer_id on accept_links (offer_id)`.execute(db);
    await sql`
      create table push_devices (
        id uuid primary key,
        person_id uuid not null references people,
        endpoint text not null unique,
        p256dh text not null,
        auth text not null,
        created_at timestamptz not null
      )`.execute(db);
    await sql`create index push_devices_person_id on push_devices (person_id)`.execute(db);
    await sql`
      create table push_keys (
        singleton boolean primary key default true check (singleton),
        public_key text not null,
        sealed_private_key text not null
      )`.execute(db);
    await sql`
      create table chat_hooks (
        person_id uuid primary key references people,
        style text not null check (style in ('slack', 'mattermost', 'matrix')),
        host text not null,
        sealed text not null,
        created_at timestamptz not null
      )`.execute(db);
  },
};

/**
 * Evidence is numbered by whoever reads it, not by whoever writes it: a writer that held a lock for that would stand in
 * the way of all others until its transaction ends.
 */
const places: SchemaMigration = {
  id: '2026-11-22-68a routing: places of evidence',
  async up(db) {
    await sql`alter table evidence add column place bigint unique`.execute(db);
    await sql`update evidence set place = sequence`.execute(db);
    await sql`create sequence evidence_places`.execute(db);
    await sql`
      select setval('evidence_places', coalesce(max(place), 0) + 1) from evidence`.execute(db);
    await sql`create index evidence_unplaced on evidence (id) where place is null`.execute(db);
  },
};

export const routingMigrations: readonly SchemaMigration[] = [
  routing,
  notices,
  places,
  certificatesAndNotices,
  reasonsAsCodes,
];
