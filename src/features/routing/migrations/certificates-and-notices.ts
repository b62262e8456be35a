// A certificate may hold for one topic; people are told of what becomes of answers too; and what waits, is late or was
// erased is found by an index of its own.

import { sql } from 'kysely';
import type { SchemaMigration } from '#platform/db/database.ts';

export const certificatesAndNotices: SchemaMigration = {
  id: '2026-11-23-67 routing: certificates of a topic, notices of answers',
  async up(db) {
    await sql`alter table certificates add column topic_id uuid references topics`.execute(db);
    await sql`drop index certificates_once`.execute(db);
    await sql`
      create unique index certificates_once on certificates (person_id, lower(name), topic_id)
        nulls not distinct where revoked_at is null`.execute(db);
    await sql`alter table notifications drop constraint notifications_kind_check`.execute(db);
    await sql`
      alter table notifications add constraint notifications_kind_check check (kind in ('offer',
        'hub', 'escalation', 'review', 'reviewed', 'alarm', 'promise', 'asked', 'ask-answered',
        'delivered'))`.execute(db);
    await sql`
      create index notifications_of_conversation on notifications (conversation_id)`.execute(db);
    await sql`drop index dials_in_search`.execute(db);
    await sql`
      create index dials_waiting on dials (begun_at, conversation_id)
        where phase in ('with-hub', 'searching', 'offered')`.execute(db);
    await sql`
      create index clocks_late on clocks (due_at, id)
        where fired_at is not null and stopped_at is null and step_id is not null`.execute(db);
    await sql`alter table evidence_questions add column erased_at timestamptz`.execute(db);
    await sql`
      create index evidence_questions_erased on evidence_questions (erased_at)
        where erased_at is not null`.execute(db);
  },
};
