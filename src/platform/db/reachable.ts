// Whether the database answers, for the readiness of this process.

import { sql } from 'kysely';
import type { Database } from './database.ts';

/** Throws what went wrong when it does not. */
export async function askDatabase(db: Database): Promise<void> {
  await sql`select 1`.execute(db);
}
