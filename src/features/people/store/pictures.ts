// Pictures of people, small enough to live in the database.

import type { Queryable, Transaction } from '#platform/db/database.ts';
import './tables.ts';

export type Picture = { mediaType: string; bytes: Buffer };

export async function replacePicture(
  tx: Transaction,
  picture: Picture & { id: string; personId: string; now: Date },
): Promise<void> {
  await tx.deleteFrom('pictures').where('person_id', '=', picture.personId).execute();
  await tx
    .insertInto('pictures')
    .values({
      id: picture.id,
      person_id: picture.personId,
      media_type: picture.mediaType,
      bytes: picture.bytes,
      created_at: picture.now,
    })
    .execute();
}

export async function deletePicture(
  tx: Transaction,
  personId: string,
): Promise<{ deleted: boolean }> {
  const { numDeletedRows } = await tx
    .deleteFrom('pictures')
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow();
  return { deleted: numDeletedRows > 0n };
}

export async function findPicture(db: Queryable, personId: string): Promise<Picture | null> {
  const row = await db
    .selectFrom('pictures')
    .select(['media_type', 'bytes'])
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row ? { mediaType: row.media_type, bytes: row.bytes } : null;
}
