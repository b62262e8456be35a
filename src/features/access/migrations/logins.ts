// Who can sign in, by which means, and who is signed in. The sign-in library works on these tables
// through the names mapped in sign-in/library.ts; a test compares the two.

import { sql } from 'kysely';
import type { SchemaMigration } from '#platform/db/database.ts';

export const loginsMigration: SchemaMigration = {
  id: '2026-11-22-10 access: logins',
  async up(db) {
    await sql`
      create table logins (
        id uuid primary key,
        name text not null,
        email text not null unique check (email = lower(email)),
        email_verified boolean not null default false,
        image text,
        two_factor_enabled boolean not null default false,
        closed_at timestamptz,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now()
      )`.execute(db);
    await sql`
      create table login_methods (
        id uuid primary key,
        login_id uuid not null references logins on delete cascade,
        provider text not null,
        account_id text not null,
        password text,
        access_token text,
        refresh_token text,
        id_token text,
        access_token_expires_at timestamptz,
        refresh_token_expires_at timestamptz,
        scope text,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        unique (login_id, provider, account_id)
      )`.execute(db);
    await sql`
      create table sessions (
        id uuid primary key,
        login_id uuid not null references logins on delete cascade,
        token text not null unique,
        expires_at timestamptz not null,
        ip_address text,
        user_agent text,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now()
      )`.execute(db);
    await sql`create index sessions_login_id on sessions (login_id)`.execute(db);
    await sql`create index sessions_expires_at on sessions (expires_at)`.execute(db);
    await sql`
      create table verifications (
        id uuid primary key,
        identifier text not null,
        value text not null,
        expires_at timestamptz not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now()
      )`.execute(db);
    await sql`create index verifications_identifier on verifications (identifier)`.execute(db);
    await sql`
      create table passkeys (
        id uuid primary key,
        login_id uuid not null references logins on delete cascade,
        name text,
        public_key text not null,
        credential_id text not null unique,
        counter integer not null,
        device_type text not null,
        backed_up boolean not null,
        transports text,
        aaguid text,
        created_at timestamptz
      )`.execute(db);
    await sql`create index passkeys_login_id on passkeys (login_id)`.execute(db);
    await sql`
      create table two_factors (
        id uuid primary key,
        login_id uuid not null unique references logins on delete cascade,
        secret text not null,
        backup_codes text not null,
        verified boolean default true,
        failed_verification_count integer default 0,
        locked_until timestamptz
      )`.execute(db);
    await sql`
      create table auth_secrets (
        singleton boolean primary key check (singleton),
        sealed text not null
      )`.execute(db);
    await sql`create index two_factors_secret on two_factors (secret)`.execute(db);
  },
};
