// Topics over HTTP.

import { z } from 'zod';
import { pageOf } from '#platform/http/paging.ts';
import { defineRoute } from '#platform/http/route.ts';
import type { Route } from '#platform/http/route.ts';
import { changeTopic, removeTopic } from '../commands/change-topic.ts';
import { createTopic } from '../commands/create-topic.ts';
import { pageQuery, topicInput, topicPatch, topicSchema, topicVersionSchema } from '../contract.ts';
import type { Listening } from '../context.ts';
import { readTopic, readTopics, readTopicVersions } from '../queries/topics.ts';
import { signedIn } from './signed-in.ts';

const tag = 'Topics';
const params = z.object({ topicId: z.uuid() });

export function topicRoutes(listening: Listening): Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: '/api/v1/topics',
      permission: 'listening.topics.read',
      summary: 'The topics, by name',
      tag,
      query: pageQuery,
      response: pageOf(topicSchema),
      handle: async ({ query }) => ({ body: await readTopics(listening, query) }),
    }),
    defineRoute({
      method: 'POST',
      path: '/api/v1/topics',
      permission: 'listening.topics.write',
      summary: 'Add a topic; stored posts are looked through for it',
      tag,
      body: topicInput,
      response: topicSchema,
      status: 201,
      handle: async (call) => {
        const topicId = await createTopic(listening, signedIn(call), call.body);
        return { body: await readTopic(listening, topicId) };
      },
    }),
    defineRoute({
      method: 'GET',
      path: '/api/v1/topics/:topicId',
      permission: 'listening.topics.read',
      summary: 'One topic',
      tag,
      params,
      response: topicSchema,
      handle: async (call) => ({ body: await readTopic(listening, call.params.topicId) }),
    }),
    defineRoute({
      method: 'PATCH',
      path: '/api/v1/topics/:topicId',
      permission: 'listening.topics.write',
      summary: 'Change a topic; a new query is a new version',
      tag,
      params,
      body: topicPatch,
      response: topicSchema,
      handle: async (call) => {
        const { topicId } = call.params;
        await changeTopic(listening, signedIn(call), topicId, call.body);
        return { body: await readTopic(listening, topicId) };
      },
    }),
    defineRoute({
      method: 'DELETE',
      path: '/api/v1/topics/:topicId',
      permission: 'listening.topics.write',
      summary: 'Remove a topic and hide its mentions',
      tag,
      params,
      response: z.void(),
      handle: async (call) => {
        await removeTopic(listening, signedIn(call), call.params.topicId);
        return { body: undefined };
      },
    }),
    defineRoute({
      method: 'GET',
      path: '/api/v1/topics/:topicId/versions',
      permission: 'listening.topics.read',
      summary: 'The versions of its query, newest first',
      tag,
      params,
      response: pageOf(topicVersionSchema),
      handle: async (call) => ({ body: await readTopicVersions(listening, call.params.topicId) }),
    }),
  ];
}
