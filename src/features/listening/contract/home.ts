// The first page of the morning: what is new since yesterday. Pure shapes.

import { z } from 'zod';
import { mentionSchema, TOPIC_COLOURS } from '../contract.ts';

const isoTime = z.iso.datetime();

export const homeSchema = z.object({
  since: isoTime.describe('Start of the last 24 hours'),
  mentions: z.object({
    last24Hours: z.number().int(),
    previous24Hours: z.number().int(),
    unjudged7Days: z.number().int(),
  }),
  posts: z.object({
    sinceYesterday: z
      .number()
      .int()
      .describe('Heard yesterday and today (UTC), whether matched or not'),
  }),
  topics: z.array(
    z.object({
      topicId: z.uuid(),
      name: z.string(),
      colour: z.enum(TOPIC_COLOURS),
      last24Hours: z.number().int(),
      previous24Hours: z.number().int(),
      perDay: z.array(z.object({ day: z.string(), count: z.number().int() })),
    }),
  ),
  newest: z.array(mentionSchema),
  sources: z.object({
    listening: z.number().int(),
    failing: z.number().int(),
    stopped: z.number().int(),
    paused: z.number().int(),
  }),
});
