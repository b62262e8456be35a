// The audit log: one row for each change a person or a token made. A trigger refuses to change or
// remove rows, so that not even our own code can do it by mistake.

import { sql } from 'kysely';
import type { SchemaMigration } from '#platform/db/database.ts';

export const auditMigration: SchemaMigration = {
  id: '2026-11-22-12 access: audit',
  async up(db) {
    await sql`
      create table audit_entries (
        event_id uuid primary key,
        occurred_at timestamptz not null,
        type text not null,
        subject text not null,
        actor_key text not null,
        actor_name text not null,
        payload jsonb not null
      )`.execute(db);
    await sql`create index audit_entries_time on audit_entries (occurred_at, event_id)`.execute(db);
    await sql`
      create index audit_entries_type
        on audit_entries (type text_pattern_ops, occurred_at, event_id)`.execute(db);
    await sql`
      create index audit_entries_actor
        on audit_entries (actor_key, occurred_at, event_id)`.execute(db);
    await sql`
      create index audit_entries_subject
        on audit_entries (subject, occurred_at, event_id)`.execute(db);
    await sql`
      create function refuse_audit_change() returns trigger language plpgsql as $$
      begin
        raise exception 'audit_entries is append-only' using errcode = 'insufficient_privilege';
      end $$`.execute(db);
    await sql`
      create trigger audit_entries_append_only
        before update or delete or truncate on audit_entries
        for each statement execute function refuse_audit_change()`.execute(db);
  },
};
