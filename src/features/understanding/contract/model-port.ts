// A language model of another server that may be asked, and what came of asking it today. Pure shapes.

import { z } from 'zod';
import { taskSchema } from '../contract.ts';

const count = z.number().int();

export const modelPortInput = z.object({
  address: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .describe('Where its API begins: http://localhost:11434/v1'),
  model: z.string().trim().min(1, 'Name the model').max(200),
  key: z
    .string()
    .max(1000)
    .nullish()
    .describe('Sent as bearer token, sealed at rest; left out: as it was; null: none'),
  tasks: z.array(taskSchema).default([]).describe('Labels it decides in place of Parley'),
  drafts: z.boolean().default(false).describe('Whether it may propose texts'),
  timeoutMs: z.number().int().min(500).max(120_000).default(20_000),
  requestsPerDay: z.number().int().min(1).max(1_000_000).default(2000),
  tokensPerDay: z.number().int().min(1).max(1_000_000_000).default(1_000_000),
});
export type ModelPortInput = z.infer<typeof modelPortInput>;

export const modelPortSchema = z.object({
  port: z
    .object({
      address: z.string(),
      model: z.string(),
      hasKey: z.boolean(),
      tasks: z.array(taskSchema),
      drafts: z.boolean(),
      timeoutMs: count,
      requestsPerDay: count,
      tokensPerDay: count,
      changedBy: z.string(),
      changedAt: z.iso.datetime(),
    })
    .nullable()
    .describe('Null: none is set up; everything is done by Parley itself'),
  today: z.object({
    requests: count,
    tokens: count,
    failures: count.describe('What Parley then did by itself'),
    fromCache: count,
  }),
});
export type ModelPortState = z.infer<typeof modelPortSchema>;

export const modelTestSchema = z.object({
  ok: z.boolean(),
  message: z.string().describe('One sentence for people'),
  tookMs: count,
  models: z.array(z.string()).describe('That the server says it has'),
});
