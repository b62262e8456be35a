// Sets or removes one's own picture. What it is, is told by its bytes, not by the sender; what a camera wrote into it is left
// out.

import { AppError } from '#platform/errors.ts';
import type { PersonActor } from '#platform/http/caller.ts';
import { newId } from '#platform/ids.ts';
import { barePicture } from '#platform/pictures/bare-picture.ts';
import type { PeopleContext } from '../context.ts';
import { peopleErrors, peopleEvents, PICTURE_BYTES_MAX } from '../contract.ts';
import { deletePicture, replacePicture } from '../store/pictures.ts';

export async function changePicture(
  { platform }: PeopleContext,
  actor: PersonActor,
  bytes: Uint8Array,
): Promise<void> {
  const bare = barePicture(bytes);
  if (!bare) throw refused('This is no PNG, JPEG or WebP picture, or it is cut off.');
  if (bytes.length > PICTURE_BYTES_MAX) {
    throw refused(`The picture is larger than ${PICTURE_BYTES_MAX / 1024} kB. Make it smaller.`);
  }
  const { personId } = actor;
  await platform.db.transaction().execute(async (tx) => {
    const picture = { id: newId(), personId, ...bare };
    await replacePicture(tx, { ...picture, now: platform.clock.now() });
    await platform.events.emit(tx, {
      type: peopleEvents.personChanged,
      subject: `person:${personId}`,
      actor,
      payload: { personId, changes: { picture: { to: picture.id } } },
    });
  });
}

export async function removePicture(
  { platform }: PeopleContext,
  actor: PersonActor,
): Promise<void> {
  const { personId } = actor;
  await platform.db.transaction().execute(async (tx) => {
    const { deleted } = await deletePicture(tx, personId);
    if (!deleted) return;
    await platform.events.emit(tx, {
      type: peopleEvents.personChanged,
      subject: `person:${personId}`,
      actor,
      payload: { personId, changes: { picture: { to: null } } },
    });
  });
}

function refused(message: string): AppError {
  return new AppError('invalid', peopleErrors.pictureRefused, message, {
    details: { field: 'body', bytesMax: PICTURE_BYTES_MAX },
  });
}
