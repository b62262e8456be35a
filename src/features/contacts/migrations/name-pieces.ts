// Finds a name in texts without reading them all: what a text consists of between its spaces and signs, for an index.

import { sql } from 'kysely';
import type { SchemaMigration } from '#platform/db/database.ts';

/**
 * A text that holds a name holds all its pieces, so that `name_pieces(text) @> name_pieces(name)` leads to the few rows to
 * look at. Runs of letters and figures, in small letters; longer ones than an index takes are cut, in the same way on both
 * sides.
 */
export const namePieces: SchemaMigration = {
  id: '2026-11-23-66 contacts: pieces of names, to find them in texts',
  async up(db) {
    await sql`
      create function name_pieces(said text) returns text[] language sql immutable strict parallel safe
      return string_to_array(btrim(regexp_replace(
        regexp_replace(lower(said), '[^[:alnum:]]+', ' ', 'g'), '([^ ]{200})', '\\1 ', 'g')), ' ')`.execute(
      db,
    );
  },
};
