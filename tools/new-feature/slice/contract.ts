// What samples promises: the shapes of its API, its events and its error codes.

import { z } from 'zod';

export const noteShape = z
  .object({
    id: z.uuid(),
    text: z.string(),
    author: z.string(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'SamplesNote' });
export type Note = z.output<typeof noteShape>;

export const newNoteShape = z.object({ text: z.string().trim().min(1).max(2000) });
export type NewNote = z.output<typeof newNoteShape>;

export const samplesEvents = { noteAdded: 'samples.note-added' } as const;

export const samplesErrors = { tooManyNotes: 'samples.too-many-notes' } as const;
