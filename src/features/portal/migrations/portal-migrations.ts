// The portal's settings, its visitors' sessions, what waits for a confirmed address, and the counts that keep spam out.

import { sql } from 'kysely';
import type { SchemaMigration } from '#platform/db/database.ts';

const settings = sql`
  create table portal_settings (
    -- One row: the portal of this organisation.
    id int primary key default 1 check (id = 1),
    is_on boolean not null default false,
    name text,
    welcome text not null default '',
    accent_light text not null,
    accent_dark text not null,
    host_name text,
    -- Signs the tasks of visitors and hides their networks in the counts; random, made here.
    pepper text not null default gen_random_uuid()::text || gen_random_uuid()::text,
    updated_at timestamptz not null default now()
  );
  insert into portal_settings (accent_light, accent_dark) values ('#7a2e7c', '#d59ad8');
`;

const visitors = sql`
  create table portal_sessions (
    hash bytea primary key,
    contact_id uuid not null references contacts on delete cascade,
    shown_as text,
    created_at timestamptz not null,
    expires_at timestamptz not null
  );
  create index portal_sessions_contact on portal_sessions (contact_id);
  create index portal_sessions_expiry on portal_sessions (expires_at);

  -- What somebody wanted to do, until they open the link in the mail; taken away with it.
  create table portal_entries (
    hash bytea primary key,
    address text not null,
    shown_as text,
    intent jsonb not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz
  );
  create index portal_entries_expiry on portal_entries (expires_at);
`;

const limits = sql`
  create table portal_counts (
    key text not null,
    window_start timestamptz not null,
    count int not null,
    expires_at timestamptz not null,
    primary key (key, window_start)
  );
  create index portal_counts_expiry on portal_counts (expires_at);

  -- A task counts once.
  create table portal_spent_tasks (
    task text primary key,
    expires_at timestamptz not null
  );
  create index portal_spent_tasks_expiry on portal_spent_tasks (expires_at);
`;

const languagesAndPace = sql`
  alter table portal_settings add column languages text[] not null default '{en,sv}';
  alter table portal_settings add column pace text not null default 'normal'
    check (pace in ('strict', 'normal', 'generous'));
`;

export const portalMigrations: readonly SchemaMigration[] = [
  {
    id: '2026-11-23-80 portal: settings, visitors, limits',
    async up(db) {
      for (const step of [settings, visitors, limits]) await step.execute(db);
    },
  },
  {
    id: '2026-11-23-85 portal: languages offered, how strict the limits are',
    async up(db) {
      await languagesAndPace.execute(db);
    },
  },
];
