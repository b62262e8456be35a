// Who is erased as a contact is found in our texts by indexes, whoever's conversation they stand in.

import { sql } from 'kysely';
import type { SchemaMigration } from '#platform/db/database.ts';

export const namesInTexts: SchemaMigration = {
  id: '2026-11-23-73 engagement: names in texts are found by indexes',
  async up(db) {
    await sql`create index draft_versions_of on draft_versions (draft_id, id)`.execute(db);
    await sql`
      -- All that an entry says. Of text alone, so that it says the same at any time, which concat_ws does not promise.
      create function knowledge_said(title text, said text, question text, wordings text[])
        returns text language sql immutable parallel safe
        return title || ' ' || said || ' ' || coalesce(question, '') || ' ' || array_to_string(wordings, ' ')`.execute(
      db,
    );
    await sql`
      create index knowledge_entries_names on knowledge_entries
        using gin (name_pieces(knowledge_said(title, text, question, wordings)))`.execute(db);
    for (const [table, column] of texts) {
      await sql`
        create index ${sql.ref(`${table}_${column}_names`)} on ${sql.table(table)}
          using gin (name_pieces(${sql.ref(column)})) where ${sql.ref(column)} is not null`.execute(
        db,
      );
    }
  },
};

/** As they are erased (store/contact-part.ts). */
const texts = [
  ['draft_versions', 'text'],
  ['drafts', 'agreed_text'],
  ['drafts', 'review_comment'],
  ['publications', 'text'],
  ['commitments', 'what'],
  ['commitments', 'released_because'],
  ['inside_asks', 'text'],
  ['inside_ask_answers', 'text'],
] as const;
