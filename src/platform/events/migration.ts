// The tables of the event log.

import { sql } from 'kysely';
import type { SchemaMigration } from '../db/database.ts';

export const eventsMigration: SchemaMigration = {
  id: '2026-11-22-00 platform: events',
  up: async (db) => {
    await sql`
      create table events (
        sequence bigint generated always as identity primary key,
        -- Given after the commit, in the order in which commits became visible; null until then.
        position bigint,
        id uuid not null unique,
        type text not null,
        subject text not null,
        actor_key text not null,
        actor_name text not null,
        payload jsonb not null,
        occurred_at timestamptz not null
      )`.execute(db);
    await sql`create unique index events_position on events (position)`.execute(db);
    await sql`create index events_without_position on events (sequence) where position is null`.execute(
      db,
    );
    await sql`create index events_occurred_at on events (occurred_at)`.execute(db);
    // One row: the last position that was given. Locking it makes one process at a time give them.
    await sql`
      create table event_log_heads (
        single boolean primary key default true check (single),
        last_position bigint not null,
        -- Events up to here have been pruned: a reader that stands before it has missed some.
        pruned_position bigint not null
      )`.execute(db);
    await sql`insert into event_log_heads (last_position, pruned_position) values (0, 0)`.execute(
      db,
    );
    await sql`
      create table event_subscribers (
        name text primary key,
        position bigint not null,
        moved_at timestamptz not null default now()
      )`.execute(db);
    // What a subscriber could not handle, and the later events of the same subject that wait for it.
    await sql`
      create table parked_events (
        subscriber text not null references event_subscribers (name) on delete cascade,
        position bigint not null references events (position),
        subject text not null,
        attempts integer not null,
        next_attempt_at timestamptz not null,
        error text,
        parked_at timestamptz not null default now(),
        primary key (subscriber, position)
      )`.execute(db);
    await sql`create index parked_events_subject on parked_events (subscriber, subject, position)`.execute(
      db,
    );
    await sql`create index parked_events_event on parked_events (position)`.execute(db);
  },
};
