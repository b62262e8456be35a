// Pictures of ideas; their bytes are read one at a time.

import { sql } from 'kysely';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import { PICTURES_MAX } from '../contract/kinds.ts';
import { isPublic } from './public-ideas.ts';

export type PictureRow = { id: string; description: string; by: string; at: Date };
export type PictureBytes = { mediaType: string; bytes: Buffer };

const PARTS_MAX = 100;

export async function insertPicture(
  tx: Transaction,
  picture: PictureBytes & {
    id: string;
    ideaId: string;
    description: string;
    by: string;
    at: Date;
  },
): Promise<void> {
  await sql`
    insert into idea_pictures (id, idea_id, media_type, bytes, description, added_by_name, at)
    values (${picture.id}, ${picture.ideaId}, ${picture.mediaType}, ${picture.bytes}, ${picture.description},
      ${picture.by}, ${picture.at})`.execute(tx);
}

/** @returns whether there was one */
export async function deletePicture(
  tx: Transaction,
  { ideaId, pictureId }: { ideaId: string; pictureId: string },
): Promise<boolean> {
  const result = await sql`
    delete from idea_pictures where id = ${pictureId} and idea_id = ${ideaId}`.execute(tx);
  return result.numAffectedRows === 1n;
}

export async function countPictures(db: Queryable, ideaId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from idea_pictures where idea_id = ${ideaId}`.execute(db);
  return rows[0]?.count ?? 0;
}

/** In the order added. */
export async function listPictures(
  db: Queryable,
  ideaIds: readonly string[],
): Promise<PictureRow[]> {
  const { rows } = await sql<PictureRow>`
    select id, description, added_by_name as by, at from idea_pictures
    where idea_id = any(${[...ideaIds]}::uuid[]) order by id limit ${PICTURES_MAX * PARTS_MAX}`.execute(
    db,
  );
  return rows;
}

export async function findPicture(db: Queryable, pictureId: string): Promise<PictureBytes | null> {
  const { rows } = await sql<PictureBytes>`
    select media_type as "mediaType", bytes from idea_pictures where id = ${pictureId}`.execute(db);
  return rows[0] ?? null;
}

/** Null: there is none, or its idea is not public. */
export async function findPublicPicture(
  db: Queryable,
  pictureId: string,
): Promise<PictureBytes | null> {
  const { rows } = await sql<PictureBytes>`
    select p.media_type as "mediaType", p.bytes from idea_pictures p
    join ideas i on i.id = p.idea_id join idea_boards b on b.id = i.board_id
    where p.id = ${pictureId} and ${isPublic}`.execute(db);
  return rows[0] ?? null;
}
