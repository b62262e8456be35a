// Pictures are added to an idea by who had it or works with ideas, and removed again. What a picture is, is told by its
// bytes, not by the sender; what a camera wrote into it is left out.

import { AppError } from '#platform/errors.ts';
import type { PersonActor } from '#platform/http/caller.ts';
import { newId } from '#platform/ids.ts';
import { barePicture } from '#platform/pictures/bare-picture.ts';
import { getIdea, getWhole } from '../context.ts';
import type { Ideas } from '../context.ts';
import { ideasErrors, ideasEvents } from '../contract.ts';
import { PICTURE_BYTES_MAX, PICTURES_MAX } from '../contract/kinds.ts';
import { countPictures, deletePicture, insertPicture } from '../store/pictures.ts';
import { tell } from './wish.ts';

export async function addPicture(
  ideas: Ideas,
  actor: PersonActor,
  { ideaId, description, bytes }: { ideaId: string; description: string; bytes: Uint8Array },
): Promise<void> {
  const { db, clock } = ideas.platform;
  const bare = barePicture(bytes);
  if (!bare) throw refused('This is no PNG, JPEG or WebP picture, or it is cut off.');
  if (bytes.length > PICTURE_BYTES_MAX) {
    throw refused(
      `The picture is larger than ${PICTURE_BYTES_MAX / 1024 / 1024} MB. Make it smaller.`,
    );
  }
  await requireOwn(ideas, actor, ideaId);
  await db.transaction().execute(async (tx) => {
    // Held, so that two at once cannot be one too many.
    const whole = await getWhole(tx, ideaId);
    if ((await countPictures(tx, ideaId)) >= PICTURES_MAX) {
      throw refused(`An idea has at most ${PICTURES_MAX} pictures. Remove one first.`);
    }
    const picture = { id: newId<'idea-picture'>(), ideaId, ...bare };
    await insertPicture(tx, { ...picture, description, by: actor.name, at: clock.now() });
    await tell(ideas, tx, actor, { type: ideasEvents.ideaChanged, whole });
  });
}

export async function removePicture(
  ideas: Ideas,
  actor: PersonActor,
  picture: { ideaId: string; pictureId: string },
): Promise<void> {
  await requireOwn(ideas, actor, picture.ideaId);
  await ideas.platform.db.transaction().execute(async (tx) => {
    const whole = await getWhole(tx, picture.ideaId);
    if (!(await deletePicture(tx, picture))) throw pictureNotFound();
    await tell(ideas, tx, actor, { type: ideasEvents.ideaChanged, whole });
  });
}

export function pictureNotFound(): AppError {
  const message = 'There is no such picture (any more).';
  return new AppError('not-found', ideasErrors.pictureNotFound, message);
}

/** One's own idea, or anybody's for who works with them. */
async function requireOwn(ideas: Ideas, actor: PersonActor, ideaId: string): Promise<void> {
  const idea = await getIdea(ideas.platform.db, ideaId);
  if (idea.author_person_id !== actor.personId) ideas.requireWork(actor);
}

function refused(message: string): AppError {
  return new AppError('invalid', ideasErrors.pictureRefused, message, {
    details: { field: 'body', bytesMax: PICTURE_BYTES_MAX },
  });
}
