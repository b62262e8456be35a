// What is shown before somebody decides: how many ideas stand where, whom an answer would be owed to and on which way, and
// what a merge brings along.

import { z } from 'zod';

const count = z.number().int();

export const ideaCountsShape = z
  .object({
    kinds: z
      .object({
        new: count,
        considering: count,
        planned: count,
        making: count,
        done: count,
        declined: count,
      })
      .describe('Open ideas by the kind of their status'),
    held: count.describe('Ideas that wait for somebody’s look'),
    hidden: count,
    heldComments: count,
  })
  .meta({ id: 'IdeaCounts' });

export const audienceShape = z
  .object({
    people: count.describe('Everybody it would be owed to, once each'),
    conversation: count,
    mail: count,
    notice: count,
    deaf: count.describe('Not among them: they don’t want to hear'),
  })
  .meta({ id: 'IdeaAudience' });

export const mergePreviewShape = z
  .object({
    votes: z.object({
      moved: count.describe('People who voted for the part'),
      before: count.describe('People who voted for the other'),
      after: count.describe('Distinct people over both'),
    }),
    followers: count,
    wordings: count,
    comments: count,
    audience: audienceShape.describe('Both groups'),
  })
  .meta({ id: 'IdeaMergePreview' });
