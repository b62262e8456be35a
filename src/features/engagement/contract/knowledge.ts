// What was learnt: notes, past answers and documents, found together.

import { z } from 'zod';

const at = z.iso.datetime();

export const entryKindShape = z.enum(['note', 'answer', 'document']);

export const entryShape = z
  .object({
    id: z.uuid(),
    kind: entryKindShape,
    title: z.string(),
    text: z.string(),
    question: z.string().nullable().describe('What was asked, for a past answer'),
    wordings: z.array(z.string()).describe('How people asked for it'),
    lang: z.string(),
    url: z.string().nullable(),
    author: z.string().nullable(),
    origin: z.string().describe('Where it came from: a conversation, an import'),
    conversationId: z.uuid().nullable(),
    owner: z.object({ personId: z.uuid(), name: z.string() }).nullable(),
    reviewOn: z.iso.date().nullable(),
    isDueForReview: z.boolean(),
    version: z.number().int(),
    writtenAt: at,
  })
  .meta({ id: 'KnowledgeEntry' });
export type KnowledgeEntry = z.output<typeof entryShape>;

export const foundShape = z
  .object({
    id: z.uuid(),
    kind: entryKindShape,
    title: z.string(),
    snippet: z.string(),
    lang: z.string(),
    url: z.string().nullable(),
    author: z.string().nullable(),
    owner: z.string().nullable(),
    score: z.number(),
    because: z.array(z.string()).describe('The words of the question that it shares, rarest first'),
    isAccepted: z.boolean(),
    writtenAt: at,
  })
  .meta({ id: 'FoundKnowledge' });
export type FoundKnowledge = z.output<typeof foundShape>;

export const searchQuery = z.object({
  q: z.string().trim().max(2000).default(''),
  conversationId: z.uuid().optional().describe('Searches for what was asked there'),
  kind: entryKindShape.optional(),
  limit: z.coerce.number().int().min(1).max(50).default(10),
});

const noteFields = {
  title: z.string().trim().min(1).max(300),
  text: z.string().trim().min(1).max(40_000),
  wordings: z.array(z.string().trim().min(1).max(500)).max(50),
  ownerId: z.uuid().nullable(),
  reviewOn: z.iso.date().nullable(),
  lang: z.string().min(2).max(35),
};
export const noteInput = z.object({
  ...noteFields,
  kind: z.enum(['note', 'document']).default('note'),
  wordings: noteFields.wordings.default([]),
  ownerId: noteFields.ownerId.default(null),
  reviewOn: noteFields.reviewOn.default(null),
  lang: noteFields.lang.optional(),
  url: z.url().nullable().default(null),
  publicationId: z.uuid().nullable().default(null).describe('The answer that is worth keeping'),
});
export type NoteInput = z.output<typeof noteInput>;
/** Before what is left out is filled in. */
export type NewNote = z.input<typeof noteInput>;

export const notePatch = z
  .object({ ...noteFields, basedOn: z.number().int().min(1) })
  .partial()
  .required({ basedOn: true });
export type NotePatch = z.output<typeof notePatch>;
