// The language model of another server, over HTTP.

import { z } from 'zod';
import { defineRoute } from '#platform/http/route.ts';
import type { Route } from '#platform/http/route.ts';
import { removeModelPort, setModelPort, testModelPort } from '../commands/set-model-port.ts';
import { modelPortInput, modelPortSchema, modelTestSchema } from '../contract/model-port.ts';
import type { Understanding } from '../context.ts';
import { showModelPort } from '../queries/show-model-port.ts';
import { signedIn } from './signed-in.ts';

const tag = 'Understanding';
const permission = 'understanding.model-port.manage';

export function modelPortRoutes(understanding: Understanding): Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: '/api/v1/understanding/model-port',
      permission,
      summary: 'The language model that may be asked, and what it was asked today',
      tag,
      response: modelPortSchema,
      handle: async () => ({ body: await showModelPort(understanding) }),
    }),
    defineRoute({
      method: 'PUT',
      path: '/api/v1/understanding/model-port',
      permission,
      summary: 'Set up a language model, and what it may be asked',
      tag,
      body: modelPortInput,
      response: modelPortSchema,
      handle: async (call) => {
        await setModelPort(understanding, signedIn(call), call.body);
        return { body: await showModelPort(understanding) };
      },
    }),
    defineRoute({
      method: 'DELETE',
      path: '/api/v1/understanding/model-port',
      permission,
      summary: 'Do everything without it again',
      tag,
      response: z.void(),
      handle: async (call) => {
        await removeModelPort(understanding, signedIn(call));
        return { body: undefined };
      },
    }),
    defineRoute({
      method: 'POST',
      path: '/api/v1/understanding/model-port/test',
      permission,
      summary: 'Ask it one small question, without keeping anything',
      tag,
      body: modelPortInput,
      response: modelTestSchema,
      limit: { calls: 20, perSeconds: 60 },
      handle: async (call) => ({ body: await testModelPort(understanding, call.body) }),
    }),
  ];
}
