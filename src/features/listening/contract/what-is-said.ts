// How mentions are spoken: shares of labels over time, and phrases that are new. Pure shapes.

import { z } from 'zod';
import { mentionFilter, postSchema } from '../contract.ts';
import { TASK_NAMES } from '#language/labels.ts';

const count = z.number().int();

export const labelCountsQuery = z.object({
  ...mentionFilter,
  task: z.enum(TASK_NAMES),
  timeZone: z.string().max(60).default('UTC').describe('IANA name; days begin there'),
});
export type LabelCountsQuery = z.infer<typeof labelCountsQuery>;

export const labelCountsSchema = z.object({
  labels: z.array(z.string()).describe('In the order in which they are told'),
  total: count.describe('Mentions that have the label: the denominator of every share'),
  perLabel: z.array(z.object({ label: z.string(), count, unsure: count })),
  perDay: z.array(z.object({ day: z.string(), label: z.string(), count })),
});

export const phrasesQuery = z.object({
  days: z.coerce
    .number()
    .int()
    .min(1)
    .max(30)
    .default(7)
    .describe('Against four times as many before'),
});

export const phrasesSchema = z.object({
  since: z.iso.datetime(),
  posts: count.describe('Read of these days, at most 3,000'),
  postsBefore: count.describe('Read of the time before, at most 6,000'),
  items: z.array(
    z.object({
      phrase: z.string(),
      count: count.describe('Voices that say it; near copies are one voice'),
      countBefore: count,
      score: z.number().describe('By how many standard errors its odds have risen'),
      examples: z.array(z.object({ mentionId: z.uuid(), post: postSchema })),
    }),
  ),
});
export type Phrases = z.infer<typeof phrasesSchema>;
