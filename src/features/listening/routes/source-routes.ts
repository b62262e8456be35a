// Sources and connectors over HTTP.

import { z } from 'zod';
import { pageOf } from '#platform/http/paging.ts';
import { defineRoute } from '#platform/http/route.ts';
import type { Route } from '#platform/http/route.ts';
import { addSource } from '../commands/add-source.ts';
import { changeSource, lookNow, removeSource } from '../commands/change-source.ts';
import { testSource } from '../commands/test-source.ts';
import {
  connectorSchema,
  discoverInput,
  discoverySchema,
  pageQuery,
  sourceInput,
  sourcePatch,
  sourceSchema,
  sourceTest,
  testResultSchema,
} from '../contract.ts';
import type { Listening } from '../context.ts';
import { readCallbackUrl } from '../queries/callback-url.ts';
import { discover, readConnectors, readSource, readSources } from '../queries/sources.ts';
import { signedIn } from './signed-in.ts';

const tag = 'Sources';
const params = z.object({ sourceId: z.uuid() });

export function sourceRoutes(listening: Listening): Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: '/api/v1/connectors',
      permission: 'listening.sources.read',
      summary: 'What Parley can listen to, and the settings each needs',
      tag,
      response: z.array(connectorSchema),
      handle: async () => ({ body: readConnectors(listening) }),
    }),
    defineRoute({
      method: 'GET',
      path: '/api/v1/sources',
      permission: 'listening.sources.read',
      summary: 'The sources, by name, with their health',
      tag,
      query: pageQuery,
      response: pageOf(sourceSchema),
      handle: async ({ query }) => ({ body: await readSources(listening, query) }),
    }),
    defineRoute({
      method: 'POST',
      path: '/api/v1/sources',
      permission: 'listening.sources.write',
      summary: 'Add a source; its first look follows at once',
      tag,
      body: sourceInput,
      response: sourceSchema,
      status: 201,
      handle: async (call) => {
        const sourceId = await addSource(listening, signedIn(call), call.body);
        return { body: await readSource(listening, sourceId) };
      },
    }),
    defineRoute({
      method: 'POST',
      path: '/api/v1/sources/discover',
      permission: 'listening.sources.write',
      summary: 'What can be listened to at an address, with a preview',
      tag,
      body: discoverInput,
      response: discoverySchema,
      limit: { calls: 30, perSeconds: 60 },
      handle: async ({ body }) => ({ body: await discover(listening, body.address) }),
    }),
    defineRoute({
      method: 'POST',
      path: '/api/v1/sources/test',
      permission: 'listening.sources.write',
      summary: 'Try settings without keeping them; a problem is an answer, not an error',
      tag,
      body: sourceTest,
      response: testResultSchema,
      limit: { calls: 30, perSeconds: 60 },
      handle: async ({ body }) => {
        const { ok, message, facts = [] } = await testSource(listening, body);
        return { body: { ok, message, facts: [...facts] } };
      },
    }),
    defineRoute({
      method: 'GET',
      path: '/api/v1/sources/:sourceId',
      permission: 'listening.sources.read',
      summary: 'One source',
      tag,
      params,
      response: sourceSchema,
      handle: async (call) => ({ body: await readSource(listening, call.params.sourceId) }),
    }),
    defineRoute({
      method: 'PATCH',
      path: '/api/v1/sources/:sourceId',
      permission: 'listening.sources.write',
      summary: 'Rename, change, pause or resume a source',
      tag,
      params,
      body: sourcePatch,
      response: sourceSchema,
      handle: async (call) => {
        const { sourceId } = call.params;
        await changeSource(listening, signedIn(call), sourceId, call.body);
        return { body: await readSource(listening, sourceId) };
      },
    }),
    defineRoute({
      method: 'GET',
      path: '/api/v1/sources/:sourceId/callback',
      permission: 'listening.sources.write',
      summary: 'The address at which its network calls; whoever knows it can speak for the network',
      tag,
      params,
      response: z.object({
        url: z.string().nullable().describe('Null: not called, or Parley has no public address'),
      }),
      handle: async (call) => ({
        body: { url: await readCallbackUrl(listening, call.params.sourceId) },
      }),
    }),
    defineRoute({
      method: 'DELETE',
      path: '/api/v1/sources/:sourceId',
      permission: 'listening.sources.write',
      summary: 'Listen there no more; what was heard stays',
      tag,
      params,
      response: z.void(),
      handle: async (call) => {
        await removeSource(listening, signedIn(call), call.params.sourceId);
        return { body: undefined };
      },
    }),
    defineRoute({
      method: 'POST',
      path: '/api/v1/sources/:sourceId/poll',
      permission: 'listening.sources.write',
      summary: 'Look now; listening.source-polled tells how it went',
      tag,
      params,
      response: sourceSchema,
      status: 202,
      handle: async (call) => {
        const { sourceId } = call.params;
        await lookNow(listening, signedIn(call), sourceId);
        return { body: await readSource(listening, sourceId) };
      },
    }),
  ];
}
