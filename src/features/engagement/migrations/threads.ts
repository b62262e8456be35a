// What engagement keeps goes with the thread that it is about. A question inside is about the post that opened the
// conversation in which it was asked.

import { sql } from 'kysely';
import type { SchemaMigration } from '#platform/db/database.ts';

export const threadsFollowed: SchemaMigration = {
  id: '2026-11-23-72 engagement: what goes with its thread',
  async up(db) {
    await sql`alter table inside_asks add column about_post_id uuid`.execute(db);
    await sql`
      update inside_asks k set about_post_id = c.first_post_id
      from conversations c where c.id = k.conversation_id`.execute(db);
    await sql`alter table inside_asks alter column about_post_id set not null`.execute(db);
    // Those that were sent too: until now only what is still written was found by its conversation.
    await sql`create index drafts_of_conversation on drafts (conversation_id, id)`.execute(db);
  },
};
