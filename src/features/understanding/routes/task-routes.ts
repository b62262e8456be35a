// Understanding over HTTP: how well it does, which model is used, from when on a label is sure.

import { z } from 'zod';
import { defineRoute } from '#platform/http/route.ts';
import type { Route } from '#platform/http/route.ts';
import { chooseVersion } from '../commands/choose-version.ts';
import { setThreshold } from '../commands/set-threshold.ts';
import { taskSchema, taskStateSchema, thresholdInput, versionChoice } from '../contract.ts';
import type { Understanding } from '../context.ts';
import { showTasks } from '../queries/show-tasks.ts';
import { signedIn } from './signed-in.ts';

const tag = 'Understanding';
const params = z.object({ task: taskSchema });
const response = z.object({ items: z.array(taskStateSchema) });

export function taskRoutes(understanding: Understanding): Route[] {
  const states = async () => ({ body: { items: await showTasks(understanding) } });
  return [
    defineRoute({
      method: 'GET',
      path: '/api/v1/understanding/tasks',
      permission: 'understanding.models.read',
      summary: 'How well each label does on your own corrections, and the models made from them',
      tag,
      response,
      handle: states,
    }),
    defineRoute({
      method: 'PUT',
      path: '/api/v1/understanding/tasks/:task/version',
      permission: 'understanding.models.manage',
      summary: 'Choose the version in use: an earlier one, or null for the model that ships',
      tag,
      params,
      body: versionChoice,
      response,
      handle: async (call) => {
        await chooseVersion(understanding, signedIn(call), { ...call.params, ...call.body });
        return states();
      },
    }),
    defineRoute({
      method: 'PUT',
      path: '/api/v1/understanding/tasks/:task/threshold',
      permission: 'understanding.models.manage',
      summary: 'From which confidence on this label is sure; null: as each model was measured',
      tag,
      params,
      body: thresholdInput,
      response,
      handle: async (call) => {
        await setThreshold(understanding, signedIn(call), { ...call.params, ...call.body });
        return states();
      },
    }),
  ];
}
