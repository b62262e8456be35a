// Sketches of matched posts and the groups of those that say nearly the same.

import { sql } from 'kysely';
import type { Transaction } from '#platform/db/database.ts';

export type StoredSketch = { postId: string; copyGroup: string; shingles: Buffer; bands: number[] };

/** A flood of near copies is known by its newest. */
const CANDIDATES_MOST = { ofOne: 64, ofAll: 4000 };

/**
 * What shares a band with any of these, newest first, by the index on bands. Each is asked for by itself: PostgreSQL looks
 * at all keys of a question again for every row it finds, which made one question of a thousand posts take a second.
 */
export async function findAlike(
  tx: Transaction,
  sketches: readonly { bands: readonly number[] }[],
  since: Date,
): Promise<StoredSketch[]> {
  const asked = JSON.stringify(sketches.map(({ bands }) => ({ bands })));
  const { rows } = await sql<StoredSketch>`
    select post_id as "postId", copy_group as "copyGroup", shingles, bands from post_sketches
    where post_id in (
      select alike.post_id
      from json_to_recordset(${asked}::json) as asked(bands int[])
      cross join lateral (
        select post_id from post_sketches s
        where s.bands && asked.bands and s.heard_at > ${since}
        order by s.heard_at desc, s.post_id desc
        limit ${CANDIDATES_MOST.ofOne}
      ) alike
    )
    order by heard_at desc, post_id desc
    limit ${CANDIDATES_MOST.ofAll}
  `.execute(tx);
  return rows;
}

export type NewSketch = {
  postId: string;
  copyGroup: string;
  shingles: Uint8Array;
  bands: readonly number[];
};

export async function saveSketches(
  tx: Transaction,
  sketches: readonly NewSketch[],
  now: Date,
): Promise<void> {
  if (sketches.length === 0) return;
  await tx
    .insertInto('post_sketches')
    .values(
      sketches.map(({ postId, copyGroup, shingles, bands }) => ({
        post_id: postId,
        copy_group: copyGroup,
        shingles: Buffer.from(shingles),
        bands: [...bands],
        heard_at: now,
      })),
    )
    .onConflict((conflict) =>
      conflict.column('post_id').doUpdateSet((of) => ({
        copy_group: of.ref('excluded.copy_group'),
        shingles: of.ref('excluded.shingles'),
        bands: of.ref('excluded.bands'),
        heard_at: of.ref('excluded.heard_at'),
      })),
    )
    .execute();
}

/** Heard again: not forgotten yet. */
export async function renewSketches(
  tx: Transaction,
  postIds: readonly string[],
  now: Date,
): Promise<void> {
  if (postIds.length === 0) return;
  await tx
    .updateTable('post_sketches')
    .set({ heard_at: now })
    .where('post_id', 'in', postIds)
    .execute();
}

/** The first of a group joins it with the second. */
export async function joinCopies(
  tx: Transaction,
  joined: readonly { postId: string; copyGroup: string }[],
): Promise<void> {
  if (joined.length === 0) return;
  await sql`
    update mentions m set copy_group = j."copyGroup"
    from (
      select "postId", "copyGroup"
      from json_to_recordset(${JSON.stringify(joined)}::json) as j("postId" uuid, "copyGroup" uuid)
      union
      select "copyGroup", "copyGroup"
      from json_to_recordset(${JSON.stringify(joined)}::json) as j("copyGroup" uuid)
    ) j
    where m.post_id = j."postId" and m.copy_group is distinct from j."copyGroup"
  `.execute(tx);
}

/** A post that was edited or deleted: it says what it said no longer. */
export async function leaveCopies(tx: Transaction, postIds: readonly string[]): Promise<void> {
  if (postIds.length === 0) return;
  await tx.deleteFrom('post_sketches').where('post_id', 'in', postIds).execute();
  await sql`
    update mentions set copy_group = null
    where post_id = any(${postIds}::uuid[]) and copy_group is not null
  `.execute(tx);
}

/** @returns how many */
export async function forgetSketches(
  tx: Transaction,
  before: Date,
  limit: number,
): Promise<number> {
  const { rows } = await sql`
    delete from post_sketches
    where post_id in (select post_id from post_sketches where heard_at < ${before} order by heard_at limit ${limit})
    returning post_id
  `.execute(tx);
  return rows.length;
}
