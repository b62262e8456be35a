// Times for which a source knows that it missed posts, and how filling them goes.

import { sql } from 'kysely';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { Gap } from '../ports.ts';

export type GapRow = {
  id: string;
  source_id: string;
  from_at: Date;
  until_at: Date;
  reason: string;
  fill_attempts: number;
};

/** @param given.fillAfter null: these cannot be filled */
export async function insertGaps(
  tx: Transaction,
  sourceId: string,
  given: { gaps: readonly (Gap & { id: string })[]; toldAt: Date; fillAfter: Date | null },
): Promise<void> {
  await sql`
    insert into source_gaps (id, source_id, from_at, until_at, reason, told_at, fill_after)
    select g.id, ${sourceId}::uuid, g."from", g."until", left(g.reason, 1000), ${given.toldAt}::timestamptz,
           ${given.fillAfter}::timestamptz
    from json_to_recordset(${JSON.stringify(given.gaps)}::json)
      as g(id uuid, "from" timestamptz, "until" timestamptz, reason text)
  `.execute(tx);
}

/** Locked; those that overlap the time. */
export async function findOpenGaps(
  tx: Transaction,
  sourceId: string,
  time: { from: Date; until: Date },
): Promise<GapRow[]> {
  const { rows } = await sql<GapRow>`
    select id, source_id, from_at, until_at, reason, fill_attempts from source_gaps
    where source_id = ${sourceId} and filled_at is null and from_at < ${time.until} and until_at > ${time.from}
    order by until_at desc, id limit 1000
    for update
  `.execute(tx);
  return rows;
}

export async function markGapFilled(tx: Transaction, gapId: string, now: Date): Promise<void> {
  await sql`
    update source_gaps set filled_at = ${now}, fill_after = null, fill_note = null where id = ${gapId}
  `.execute(tx);
}

export async function narrowGap(
  tx: Transaction,
  gapId: string,
  time: { from: Date; until: Date },
): Promise<void> {
  await sql`
    update source_gaps set from_at = ${time.from}, until_at = ${time.until} where id = ${gapId}
  `.execute(tx);
}

/** One gap of a listening source whose time has come, held until `heldUntil`: then another may try. */
export async function takeGapToFill(
  db: Queryable,
  options: { connectors: readonly string[]; now: Date; heldUntil: Date },
): Promise<GapRow | null> {
  const { rows } = await sql<GapRow>`
    update source_gaps set fill_after = ${options.heldUntil}, fill_attempts = fill_attempts + 1
    where id = (
      select g.id from source_gaps g join sources s on s.id = g.source_id
      where g.filled_at is null and g.fill_after <= ${options.now}
        and s.state = 'listening' and s.removed_at is null and s.connector = any(${options.connectors}::text[])
      order by g.fill_after, g.id limit 1
      for update of g skip locked)
    returning id, source_id, from_at, until_at, reason, fill_attempts
  `.execute(db);
  return rows[0] ?? null;
}

/** @param next.at null: it is given up */
export async function postponeGap(
  db: Queryable,
  gapId: string,
  next: { at: Date | null; note: string },
): Promise<void> {
  await sql`
    update source_gaps set fill_after = ${next.at}, fill_note = ${next.note} where id = ${gapId} and filled_at is null
  `.execute(db);
}
