// Roles held somewhere, API tokens and the one-time link of the first run. The foreign keys to
// units come with the units, in the migration of people.

import { sql } from 'kysely';
import type { SchemaMigration } from '#platform/db/database.ts';

export const rightsMigration: SchemaMigration = {
  id: '2026-11-22-11 access: rights',
  async up(db) {
    await sql`
      create table grants (
        id uuid primary key,
        login_id uuid not null references logins on delete cascade,
        role text not null check (role in ('administrator', 'hub', 'expert', 'member')),
        unit_id uuid,
        created_at timestamptz not null default now(),
        unique nulls not distinct (login_id, role, unit_id)
      )`.execute(db);
    await sql`create index grants_unit_id on grants (unit_id)`.execute(db);
    await sql`create index grants_role on grants (role) where unit_id is null`.execute(db);
    await sql`
      create table tokens (
        id uuid primary key,
        name text not null,
        hash bytea not null unique,
        hint text not null,
        role text not null check (role in ('administrator', 'hub', 'expert', 'member')),
        unit_id uuid,
        created_by text not null,
        created_at timestamptz not null,
        expires_at timestamptz,
        last_used_at timestamptz,
        revoked_at timestamptz
      )`.execute(db);
    await sql`create index tokens_unit_id on tokens (unit_id)`.execute(db);
    await sql`
      create table first_run_links (
        id uuid primary key,
        hash bytea not null unique,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        used_at timestamptz
      )`.execute(db);
  },
};
