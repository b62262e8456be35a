// Labelling stored mentions anew: what was asked for, and how far it is. Pure shapes.

import { z } from 'zod';

const isoTime = z.iso.datetime();

/** `missing`: those without labels; `all`: with what was taught since too. */
export const labelRunScope = z.enum(['missing', 'all']);
export type LabelRunScope = z.infer<typeof labelRunScope>;

export const labelRunInput = z.object({ scope: labelRunScope.default('all') });

export const labelRunSchema = z.object({
  id: z.uuid(),
  scope: labelRunScope,
  state: z.enum(['waiting', 'running', 'done', 'replaced']),
  total: z.number().int().describe('Posts to read, counted at the start'),
  labelled: z.number().int(),
  changed: z.number().int().describe('Posts that read differently now'),
  askedBy: z.string().nullable().describe('Null: Parley itself'),
  askedAt: isoTime,
  startedAt: isoTime.nullable(),
  finishedAt: isoTime.nullable(),
});
export type LabelRun = z.infer<typeof labelRunSchema>;
