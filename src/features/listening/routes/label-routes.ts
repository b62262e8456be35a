// What is said of labels, and labelling stored mentions anew, over HTTP.

import { z } from 'zod';
import { defineRoute } from '#platform/http/route.ts';
import type { Route } from '#platform/http/route.ts';
import { correctMentionLabel } from '../commands/correct-mention-label.ts';
import { startLabelRun } from '../commands/start-label-run.ts';
import { mentionSchema } from '../contract.ts';
import { labelRunInput, labelRunSchema } from '../contract/label-runs.ts';
import { TASK_NAMES } from '#language/labels.ts';
import { labelInput } from '../contract/labels.ts';
import type { Listening } from '../context.ts';
import { showLabelRun } from '../queries/label-runs.ts';
import { readMention } from '../queries/mentions.ts';
import { signedIn } from './signed-in.ts';

const tag = 'Mentions';
const params = z.object({ mentionId: z.uuid(), task: z.enum(TASK_NAMES) });
const runAnswer = z.object({ run: labelRunSchema.nullable() });

export function labelRoutes(listening: Listening): Route[] {
  const newestRun = async () => ({ body: { run: await showLabelRun(listening) } });
  return [
    defineRoute({
      method: 'PUT',
      path: '/api/v1/mentions/:mentionId/labels/:task',
      permission: 'understanding.labels.correct',
      summary: 'Say what a label should be, or that it is right; null takes it back',
      tag,
      params,
      body: labelInput,
      response: mentionSchema,
      handle: async (call) => {
        const { mentionId, task } = call.params;
        const { label } = call.body;
        await correctMentionLabel(listening, signedIn(call), { mentionId, task, label });
        return { body: await readMention(listening, mentionId) };
      },
    }),
    defineRoute({
      method: 'GET',
      path: '/api/v1/mentions/label-runs/newest',
      permission: 'understanding.models.read',
      summary: 'How far stored mentions are labelled anew',
      tag,
      response: runAnswer,
      handle: newestRun,
    }),
    defineRoute({
      method: 'POST',
      path: '/api/v1/mentions/label-runs',
      permission: 'understanding.models.manage',
      summary: 'Label stored mentions anew, with what was taught since',
      tag,
      body: labelRunInput,
      response: runAnswer,
      status: 201,
      handle: async (call) => {
        await startLabelRun(listening, signedIn(call), call.body.scope);
        return newestRun();
      },
    }),
  ];
}
