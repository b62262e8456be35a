// What Parley says of a query, over HTTP: tried, compared, explained, weighed, improved.

import { z } from 'zod';
import { pageOf } from '#platform/http/paging.ts';
import { defineRoute } from '#platform/http/route.ts';
import type { Route } from '#platform/http/route.ts';
import { postSchema } from '../contract.ts';
import {
  storedPostQuery,
  topicCompareInput,
  topicComparisonSchema,
  topicCostSchema,
  topicCostsSchema,
  topicExplainInput,
  topicExplanationSchema,
  topicPreviewInput,
  topicPreviewSchema,
  topicSuggestionsSchema,
} from '../contract/query-advice.ts';
import type { Listening } from '../context.ts';
import { compareQueries } from '../queries/compare-queries.ts';
import { explainQuery, readStoredPosts } from '../queries/explain-query.ts';
import { previewQuery } from '../queries/preview-query.ts';
import { suggestForTopic } from '../queries/suggest-clauses.ts';
import { readTopicCost, readTopicCosts } from '../queries/topic-costs.ts';

const tag = 'Topics';
const params = z.object({ topicId: z.uuid() });
/** Each is work for the matching thread. */
const limit = { calls: 120, perSeconds: 60 };

export function queryAdviceRoutes(listening: Listening): Route[] {
  return [
    defineRoute({
      method: 'POST',
      path: '/api/v1/topics/preview',
      permission: 'listening.topics.write',
      summary: 'Try a query on stored posts before it is saved',
      tag,
      body: topicPreviewInput,
      response: topicPreviewSchema,
      limit,
      handle: async ({ body }) => ({ body: await previewQuery(listening, body) }),
    }),
    defineRoute({
      method: 'POST',
      path: '/api/v1/topics/explain',
      permission: 'listening.topics.write',
      summary: 'Why a stored post matches a query, or why not',
      tag,
      body: topicExplainInput,
      response: topicExplanationSchema,
      limit,
      handle: async ({ body }) => ({ body: await explainQuery(listening, body) }),
    }),
    defineRoute({
      method: 'GET',
      path: '/api/v1/topics/costs',
      permission: 'listening.topics.read',
      summary: 'What each topic has cost in this process',
      tag,
      response: topicCostsSchema,
      handle: async () => ({ body: await readTopicCosts(listening) }),
    }),
    defineRoute({
      method: 'POST',
      path: '/api/v1/topics/:topicId/compare',
      permission: 'listening.topics.write',
      summary: 'What a changed query would gain and lose, or what a version did',
      tag,
      params,
      body: topicCompareInput,
      response: topicComparisonSchema,
      limit,
      handle: async (call) => ({
        body: await compareQueries(listening, call.params.topicId, call.body),
      }),
    }),
    defineRoute({
      method: 'GET',
      path: '/api/v1/topics/:topicId/suggestions',
      permission: 'listening.topics.write',
      summary: 'Clauses and words that the verdicts propose',
      tag,
      params,
      response: topicSuggestionsSchema,
      limit,
      handle: async (call) => ({ body: await suggestForTopic(listening, call.params.topicId) }),
    }),
    defineRoute({
      method: 'GET',
      path: '/api/v1/topics/:topicId/cost',
      permission: 'listening.topics.read',
      summary: 'What a topic has cost in this process',
      tag,
      params,
      response: topicCostSchema,
      handle: async (call) => ({ body: await readTopicCost(listening, call.params.topicId) }),
    }),
    defineRoute({
      method: 'GET',
      path: '/api/v1/posts',
      permission: 'listening.topics.write',
      summary: 'Stored posts, newest heard first, whether a topic found them or not',
      tag,
      query: storedPostQuery,
      response: pageOf(postSchema),
      handle: async ({ query }) => ({ body: await readStoredPosts(listening, query) }),
    }),
  ];
}
