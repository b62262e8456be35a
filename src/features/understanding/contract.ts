// What the outside may know of understanding: its tasks, versions and figures, the names of its events, its error codes.

import { z } from 'zod';
import { TASK_NAMES, TASKS } from '#language/labels.ts';
import type { TaskName } from '#language/labels.ts';

const isoTime = z.iso.datetime();

export const taskSchema = z.enum(TASK_NAMES);

export function isLabelOf(task: TaskName, label: string): boolean {
  const labels: readonly string[] = TASKS[task];
  return labels.includes(label);
}

/** `low` and `high`: Wilson's interval of 95 %. */
export const shareSchema = z.object({
  right: z.number().int(),
  total: z.number().int(),
  share: z.number().min(0).max(1),
  low: z.number().min(0).max(1),
  high: z.number().min(0).max(1),
});
export type Share = z.infer<typeof shareSchema>;

const sureSchema = z.object({ answers: z.number().int(), right: z.number().int() });

/** A model made from corrections. */
export const ownVersionSchema = z.object({
  version: z.number().int(),
  madeAt: isoTime,
  corrections: z.number().int(),
  own: shareSchema.describe('By models that had not seen the correction (cross-validation)'),
  builtIn: shareSchema.describe('By the model that ships, on the same corrections'),
  mended: z.number().int().describe('Wrong before, right now'),
  spoilt: z.number().int().describe('Right before, wrong now'),
  sure: z
    .array(z.object({ from: z.number().min(0).max(1), own: sureSchema, builtIn: sureSchema }))
    .describe('How many answers would be sure from a confidence on, and how many of these right'),
});
export type OwnVersion = z.infer<typeof ownVersionSchema>;

export const REASONS = ['trained', 'chosen', 'too-few', 'not-better'] as const;

export const taskStateSchema = z.object({
  task: taskSchema,
  labels: z.array(z.string()),
  corrections: z.number().int().describe('That count now: neither taken back nor deleted'),
  confirmed: z.number().int().describe('Of these: the label was right'),
  inUse: z.number().int().nullable().describe('The version in use; null: the model that ships'),
  isHeld: z.boolean().describe('People chose it: newer versions do not take over'),
  because: z.enum(REASONS).nullable().describe('Why this one is in use; null: nothing learnt yet'),
  chosenBy: z.string().nullable(),
  chosenAt: isoTime.nullable(),
  threshold: z.number().min(0).max(1).nullable().describe('Null: the threshold of each model'),
  words: z
    .array(z.object({ label: z.string(), words: z.array(z.string()) }))
    .describe('What speaks for each label, by the newest version'),
  versions: z.array(ownVersionSchema).describe('Newest first, at most 50'),
});
export type TaskState = z.infer<typeof taskStateSchema>;

export const versionChoice = z.object({
  version: z.number().int().positive().nullable().describe('Null: the model that ships'),
  isHeld: z
    .boolean()
    .default(true)
    .describe('False: newer versions take over when they are better'),
});

export const thresholdInput = z.object({
  threshold: z.number().min(0).max(1).nullable().describe('Null: the threshold of each model'),
});

/** Event types in the log; `understanding:TASK` are their subjects. */
export const EVENTS = {
  /** `{postId, task, label, was}`; label null: taken back. */
  labelCorrected: 'understanding.label-corrected',
  /** `{task, version, inUse}` */
  modelTrained: 'understanding.model-trained',
  /** `{task, version}` */
  versionChosen: 'understanding.version-chosen',
  /** `{task, threshold}` */
  thresholdChanged: 'understanding.threshold-changed',
  /** Where models are asked, and for what; never the key. */
  modelPortChanged: 'understanding.model-port-changed',
} as const;

export const ERRORS = {
  labelUnknown: 'understanding.label-unknown',
  versionNotFound: 'understanding.version-not-found',
  modelAddress: 'understanding.model-address',
  modelFailed: 'understanding.model-failed',
  modelMissing: 'understanding.model-missing',
  modelBudget: 'understanding.model-budget',
} as const;
