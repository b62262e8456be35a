// Answers that their network took and gave back later, as a mail to an address that is no more.

import { sql } from 'kysely';
import type { SchemaMigration } from '#platform/db/database.ts';

export const returnedAnswers: SchemaMigration = {
  id: '2026-11-23-30 listening: answers that came back',
  async up(db) {
    await sql`
      -- It is not sent again under the same key.
      alter table deliveries add column returned_at timestamptz;
    `.execute(db);
  },
};
