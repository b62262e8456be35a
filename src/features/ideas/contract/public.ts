// What anybody outside may see of ideas, field by field. Built by show-public.ts from named fields alone; a test walks
// every one. Nothing else of an idea may be handed to the portal.

import { z } from 'zod';
import { RANKS, STATUS_KINDS } from './kinds.ts';

const at = z.iso.datetime();

export const publicBoardShape = z
  .object({ slug: z.string(), name: z.string(), description: z.string() })
  .meta({ id: 'PublicBoard' });
export type PublicBoard = z.output<typeof publicBoardShape>;

export const publicStatusShape = z
  .object({
    kind: z.enum(STATUS_KINDS),
    name: z.string().nullable().describe('Null: as the kind is called'),
  })
  .meta({ id: 'PublicStatus' });

export const publicIdeaShape = z
  .object({
    number: z.number().int(),
    title: z.string(),
    text: z.string(),
    lang: z.string(),
    board: z.object({ slug: z.string(), name: z.string() }),
    status: publicStatusShape,
    author: z.string().nullable().describe('As they chose to be shown; null: nobody is named'),
    tags: z.array(z.string()).describe('Public ones'),
    pictures: z.array(z.object({ id: z.uuid(), description: z.string() })),
    votesCount: z.number().int(),
    commentsCount: z.number().int(),
    answer: z.object({ text: z.string(), at }).nullable(),
    createdAt: at,
    changedAt: at,
    /** Number of the idea it is a part of now, if that one is public. */
    mergedInto: z.number().int().nullable(),
  })
  .meta({ id: 'PublicIdea' });
export type PublicIdea = z.output<typeof publicIdeaShape>;

export const publicCommentShape = z
  .object({
    id: z.uuid(),
    author: z.string().nullable(),
    isOurs: z.boolean().describe('Said by the organisation'),
    text: z.string(),
    at,
  })
  .meta({ id: 'PublicComment' });
export type PublicComment = z.output<typeof publicCommentShape>;

/** One line of the changelog. */
export const publicChangeShape = z
  .object({
    id: z.uuid(),
    number: z.number().int(),
    title: z.string(),
    board: z.object({ slug: z.string(), name: z.string() }),
    status: publicStatusShape,
    text: z.string(),
    lang: z.string(),
    at,
  })
  .meta({ id: 'PublicChange' });
export type PublicChange = z.output<typeof publicChangeShape>;

export const publicQuery = z.object({
  rank: z.enum(RANKS).exclude(['owed']).default('trending'),
  board: z.string().max(60).optional().describe('Its slug'),
  statusKind: z.enum(STATUS_KINDS).optional(),
  tag: z.string().max(80).optional(),
  after: z.string().max(1000).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});
export type PublicQuery = z.output<typeof publicQuery>;

/** An idea somebody hands in on the portal; `who` is a contact with a confirmed address, or a person. */
export const submissionInput = z.object({
  board: z.string().max(60).describe('Its slug'),
  title: z.string().trim().min(3).max(200),
  text: z.string().trim().max(20_000).default(''),
  shownAs: z.string().trim().min(1).max(80).nullable().default(null),
});
export type Submission = z.output<typeof submissionInput>;

/** A programme whose result a person published. */
export const publicProgrammeShape = z
  .object({
    id: z.uuid(),
    name: z.string(),
    purpose: z.string(),
    startsOn: z.iso.date(),
    endsOn: z.iso.date(),
    joinedCount: z.number().int(),
    result: z.string(),
    publishedAt: at,
    credits: z
      .array(z.object({ name: z.string(), credit: z.string() }))
      .describe('Who wants to be named, and was thanked'),
    ideas: z
      .array(z.object({ number: z.number().int(), title: z.string() }))
      .describe('Public ones that feedback spoke of'),
  })
  .meta({ id: 'PublicProgramme' });
export type PublicProgramme = z.output<typeof publicProgrammeShape>;

/** What somebody who was invited sees of their own part, and nobody else. */
export const programmePartShape = z.object({
  programmeId: z.uuid(),
  participantId: z.uuid(),
  name: z.string(),
  purpose: z.string(),
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
  isOpen: z.boolean().describe('They may still join, and say something'),
  standing: z.enum(['invited', 'joined', 'declined', 'left']),
  isFull: z.boolean(),
  consentText: z.string(),
  consentVersion: z.number().int(),
  shownAs: z.string().nullable(),
  credit: z.string().nullable(),
  rounds: z.array(
    z.object({
      id: z.uuid(),
      number: z.number().int(),
      title: z.string(),
      task: z.string(),
      questions: z.array(z.string()),
      dueOn: z.iso.date(),
      mine: z.array(z.object({ text: z.string(), answers: z.array(z.string()), at })),
    }),
  ),
});
export type ProgrammePart = z.output<typeof programmePartShape>;
