// People who were sent to a network to agree, and have not come back yet. Each can come back once.

import { sql } from 'kysely';
import type { Queryable } from '#platform/db/database.ts';

export type AuthorisationRow = { source_id: string; connector: string; sealed: string };

export async function insertAuthorisation(
  db: Queryable,
  authorisation: {
    stateHash: Buffer;
    personId: string;
    connector: string;
    sourceId: string;
    name: string;
    sealed: string;
    now: Date;
  },
): Promise<void> {
  await sql`
    insert into source_authorisations (state_hash, person_id, connector, source_id, name, sealed, started_at)
    values (${authorisation.stateHash}, ${authorisation.personId}, ${authorisation.connector},
            ${authorisation.sourceId}, ${authorisation.name}, ${authorisation.sealed}, ${authorisation.now})
  `.execute(db);
}

/** Takes it away: what was used once is worth nothing. */
export async function takeAuthorisation(
  db: Queryable,
  by: { stateHash: Buffer; personId: string; startedAfter: Date },
): Promise<AuthorisationRow | null> {
  const { rows } = await sql<AuthorisationRow>`
    delete from source_authorisations
    where state_hash = ${by.stateHash} and person_id = ${by.personId} and started_at > ${by.startedAfter}
    returning source_id, connector, sealed
  `.execute(db);
  return rows[0] ?? null;
}

export async function forgetAuthorisations(db: Queryable, startedBefore: Date): Promise<void> {
  await sql`delete from source_authorisations where started_at <= ${startedBefore}`.execute(db);
}
