// Samples over HTTP.

import { z } from 'zod';
import type { Platform } from '#platform/feature.ts';
import { someone } from '#platform/http/caller.ts';
import { cutPage, decodeCursor, pageOf, pageQuery } from '#platform/http/paging.ts';
import { defineRoute } from '#platform/http/route.ts';
import type { Route } from '#platform/http/route.ts';
import { addNote } from './commands/add-note.ts';
import { newNoteShape, noteShape } from './contract.ts';
import { listNotes } from './store/notes.ts';

const tag = 'samples';

export function samplesRoutes(platform: Pick<Platform, 'db' | 'clock' | 'events'>): Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: '/api/v1/samples/notes',
      permission: 'samples.notes.read',
      summary: 'Notes, newest first',
      tag,
      query: z.object(pageQuery),
      response: pageOf(noteShape),
      async handle({ query: { after, limit } }) {
        const notes = await listNotes(platform.db, {
          after: decodeCursor(after, z.object({ createdAt: z.iso.datetime(), id: z.uuid() })),
          limit: limit + 1,
        });
        return { body: cutPage(notes, limit, ({ createdAt, id }) => ({ createdAt, id })) };
      },
    }),
    defineRoute({
      method: 'POST',
      path: '/api/v1/samples/notes',
      permission: 'samples.notes.write',
      summary: 'Add a note',
      tag,
      status: 201,
      body: newNoteShape,
      response: noteShape,
      async handle({ body, actor }) {
        return { body: await addNote(platform, someone(actor), body) };
      },
    }),
  ];
}
