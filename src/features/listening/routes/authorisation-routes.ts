// Signing in at a network for a source: there, and back again.

import { z } from 'zod';
import { messageOf } from '#platform/errors.ts';
import { defineRoute } from '#platform/http/route.ts';
import type { Route } from '#platform/http/route.ts';
import {
  AUTHORISED_PATH,
  beginAuthorisation,
  finishAuthorisation,
} from '../commands/authorise-source.ts';
import { authorisationInput } from '../contract.ts';
import type { Listening } from '../context.ts';
import { signedIn } from './signed-in.ts';

const tag = 'Sources';

export function authorisationRoutes(listening: Listening): Route[] {
  return [
    defineRoute({
      method: 'POST',
      path: '/api/v1/sources/authorisations',
      permission: 'listening.sources.write',
      summary: 'Begin to sign in at the network of a source; a new one stays paused until then',
      tag,
      body: authorisationInput,
      response: z.object({
        url: z.string().describe('Send the person there'),
        sourceId: z.uuid(),
      }),
      status: 201,
      limit: { calls: 20, perSeconds: 60 },
      handle: async (call) => ({
        body: await beginAuthorisation(listening, signedIn(call), call.body),
      }),
    }),
    defineRoute({
      method: 'GET',
      path: AUTHORISED_PATH,
      permission: 'listening.sources.write',
      summary: 'Where the network sends the person back to; leads on to the source',
      tag,
      // What else comes is between the network and its connector.
      query: z.looseObject({ state: z.string().max(200).optional() }),
      response: z.void(),
      status: 303,
      handle: async (call) => {
        const query = new URLSearchParams(
          Object.entries(call.query).flatMap(([name, value]): [string, string][] =>
            typeof value === 'string' ? [[name, value]] : [],
          ),
        );
        const place = await finishAuthorisation(listening, signedIn(call), query).then(
          (sourceId) => `/sources/${sourceId}`,
          // A page is what the person sees next, so the problem goes there.
          (error: unknown) => `/sources?problem=${encodeURIComponent(messageOf(error))}`,
        );
        return { body: undefined, headers: { location: place } };
      },
    }),
  ];
}
