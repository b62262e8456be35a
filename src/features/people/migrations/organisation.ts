// The organisation, its units as a tree, its people and how they are invited. Closes the foreign
// keys of access that wait for units.

import { sql } from 'kysely';
import type { SchemaMigration } from '#platform/db/database.ts';

export const organisationMigration: SchemaMigration = {
  id: '2026-11-22-20 people: organisation',
  async up(db) {
    await sql`
      create table organisations (
        id uuid primary key,
        singleton boolean not null default true unique check (singleton),
        name text not null,
        locale text not null,
        contact text,
        demo boolean not null default false,
        created_at timestamptz not null,
        updated_at timestamptz not null
      )`.execute(db);
    await sql`
      create table units (
        id uuid primary key,
        parent_id uuid references units,
        kind text not null check (kind in ('hub', 'spoke')),
        name text not null,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        check (parent_id <> id)
      )`.execute(db);
    await sql`create index units_parent_id on units (parent_id)`.execute(db);
    await sql`create unique index units_one_hub on units (kind) where kind = 'hub'`.execute(db);
    await sql`
      create unique index units_name_among_siblings
        on units (parent_id, lower(name)) nulls not distinct`.execute(db);
    await sql`alter table grants add foreign key (unit_id) references units`.execute(db);
    await sql`alter table tokens add foreign key (unit_id) references units`.execute(db);
    await sql`
      create table people (
        id uuid primary key references logins,
        name text not null,
        email text not null unique,
        title text not null,
        unit_id uuid references units,
        languages text[] not null,
        time_zone text not null,
        working_hours jsonb not null,
        deactivated_at timestamptz,
        created_at timestamptz not null,
        updated_at timestamptz not null
      )`.execute(db);
    await sql`create index people_unit_id on people (unit_id)`.execute(db);
    await sql`create index people_by_name on people (lower(name), id)`.execute(db);
    await sql`
      create table pictures (
        id uuid primary key,
        person_id uuid not null unique references people on delete cascade,
        media_type text not null check (media_type in ('image/png', 'image/jpeg', 'image/webp')),
        bytes bytea not null check (octet_length(bytes) <= 524288),
        created_at timestamptz not null
      )`.execute(db);
    await sql`
      create table invitations (
        id uuid primary key,
        hash bytea not null unique,
        email text,
        role text not null check (role in ('administrator', 'hub', 'expert', 'member')),
        scope_unit_id uuid references units,
        unit_id uuid references units,
        created_by text not null,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        accepted_at timestamptz,
        accepted_by uuid references people,
        revoked_at timestamptz,
        check ((accepted_at is null) = (accepted_by is null))
      )`.execute(db);
    await sql`create index invitations_unit_id on invitations (unit_id)`.execute(db);
    await sql`create index invitations_scope_unit_id on invitations (scope_unit_id)`.execute(db);
  },
};
