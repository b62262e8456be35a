// How mentions are spoken, over HTTP.

import { z } from 'zod';
import { defineRoute } from '#platform/http/route.ts';
import type { Route } from '#platform/http/route.ts';
import {
  labelCountsQuery,
  labelCountsSchema,
  phrasesQuery,
  phrasesSchema,
} from '../contract/what-is-said.ts';
import type { Listening } from '../context.ts';
import { readLabelCounts, readPhrases } from '../queries/what-is-said.ts';

export function whatIsSaidRoutes(listening: Listening): Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: '/api/v1/mentions/label-counts',
      permission: 'listening.mentions.read',
      summary: 'Shares of a label over time',
      tag: 'Mentions',
      query: labelCountsQuery,
      response: labelCountsSchema,
      handle: async ({ query }) => ({ body: await readLabelCounts(listening, query) }),
    }),
    defineRoute({
      method: 'GET',
      path: '/api/v1/topics/:topicId/phrases',
      permission: 'listening.mentions.read',
      summary: 'What is said of a topic now that was not said before, with examples',
      tag: 'Topics',
      params: z.object({ topicId: z.uuid() }),
      query: phrasesQuery,
      response: phrasesSchema,
      handle: async (call) => ({
        body: await readPhrases(listening, call.params.topicId, call.query),
      }),
    }),
  ];
}
