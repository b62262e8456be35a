// Mentions and the first page over HTTP.

import { z } from 'zod';
import { defineRoute } from '#platform/http/route.ts';
import type { Route } from '#platform/http/route.ts';
import { judgeMention } from '../commands/judge-mention.ts';
import {
  mentionCountsQuery,
  mentionCountsSchema,
  mentionPageSchema,
  mentionQuery,
  mentionSchema,
  verdictInput,
} from '../contract.ts';
import { homeSchema } from '../contract/home.ts';
import type { Listening } from '../context.ts';
import { readHome } from '../queries/home.ts';
import { readMention, readMentionCounts, readMentions } from '../queries/mentions.ts';
import { signedIn } from './signed-in.ts';

const tag = 'Mentions';
const params = z.object({ mentionId: z.uuid() });

export function mentionRoutes(listening: Listening): Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: '/api/v1/mentions',
      permission: 'listening.mentions.read',
      summary: 'Mentions, newest first',
      tag,
      query: mentionQuery,
      response: mentionPageSchema,
      handle: async ({ query }) => ({ body: await readMentions(listening, query) }),
    }),
    defineRoute({
      method: 'GET',
      path: '/api/v1/mentions/counts',
      permission: 'listening.mentions.read',
      summary: 'How many mentions, per topic and day',
      tag,
      query: mentionCountsQuery,
      response: mentionCountsSchema,
      handle: async ({ query }) => ({ body: await readMentionCounts(listening, query) }),
    }),
    defineRoute({
      method: 'GET',
      path: '/api/v1/mentions/:mentionId',
      permission: 'listening.mentions.read',
      summary: 'One mention',
      tag,
      params,
      response: mentionSchema,
      handle: async (call) => ({ body: await readMention(listening, call.params.mentionId) }),
    }),
    defineRoute({
      method: 'PUT',
      path: '/api/v1/mentions/:mentionId/verdict',
      permission: 'listening.mentions.judge',
      summary: 'Mark a mention relevant or not relevant; null takes the mark back',
      tag,
      params,
      body: verdictInput,
      response: mentionSchema,
      handle: async (call) => {
        const { mentionId } = call.params;
        await judgeMention(listening, signedIn(call), mentionId, call.body.verdict);
        return { body: await readMention(listening, mentionId) };
      },
    }),
    defineRoute({
      method: 'GET',
      path: '/api/v1/home',
      permission: 'listening.mentions.read',
      summary: 'What is new',
      tag: 'Home',
      response: homeSchema,
      handle: async () => ({ body: await readHome(listening) }),
    }),
  ];
}
