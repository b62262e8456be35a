// The board of who has waited longest, and who has looked at a conversation when.

import { sql } from 'kysely';
import type { SchemaMigration } from '#platform/db/database.ts';

export const lateAndSeen: SchemaMigration = {
  id: '2026-11-22-64 conversations: who waits longest, who looked',
  async up(db) {
    await sql`
      create index conversations_late on conversations (waiting_since, id)
        where merged_into is null and kind <> 'done' and snoozed_until is null
          and waiting_since is not null`.execute(db);
    await sql`
      -- The last time that the audit was told that somebody looks at it.
      create table conversation_sightings (
        conversation_id uuid not null references conversations (id),
        actor_key text not null,
        told_at timestamptz not null,
        primary key (conversation_id, actor_key)
      )`.execute(db);
  },
};
