// Adds a note and says so in an event, in one transaction.

import type { Actor } from '#platform/actor.ts';
import { AppError } from '#platform/errors.ts';
import type { Platform } from '#platform/feature.ts';
import { newId } from '#platform/ids.ts';
import { samplesErrors, samplesEvents } from '../contract.ts';
import type { NewNote, Note } from '../contract.ts';
import { countNotes, insertNote } from '../store/notes.ts';

const NOTES_MAX = 1000;

export async function addNote(
  platform: Pick<Platform, 'db' | 'clock' | 'events'>,
  actor: Actor,
  { text }: NewNote,
): Promise<Note> {
  const { db, clock, events } = platform;
  const note = { id: newId(), text, author: actor.name, createdAt: clock.now() };
  await db.transaction().execute(async (tx) => {
    if ((await countNotes(tx)) >= NOTES_MAX) throw tooMany();
    await insertNote(tx, note);
    await events.emit(tx, {
      type: samplesEvents.noteAdded,
      subject: `samples-note:${note.id}`,
      actor,
      payload: { noteId: note.id },
    });
  });
  return { ...note, createdAt: note.createdAt.toISOString() };
}

function tooMany(): AppError {
  return new AppError(
    'conflict',
    samplesErrors.tooManyNotes,
    `There are ${NOTES_MAX} notes already. Remove some before you add another.`,
  );
}
