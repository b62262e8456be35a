// Versions that were made before it was counted how many answers are sure from which confidence on say so: of none.

import { sql } from 'kysely';
import type { SchemaMigration } from '#platform/db/database.ts';

export const sureAnswers: SchemaMigration = {
  id: '2026-11-23-52 understanding: sure answers of versions',
  async up(db) {
    await sql`update own_models set measured = measured || '{"sure": []}' where not measured ? 'sure'`.execute(
      db,
    );
  },
};
