// Shared lists over HTTP.

import { z } from 'zod';
import { pageOf } from '#platform/http/paging.ts';
import { defineRoute } from '#platform/http/route.ts';
import type { Route } from '#platform/http/route.ts';
import { addWordList, changeWordList, removeWordList } from '../commands/change-word-list.ts';
import { pageQuery } from '../contract.ts';
import { wordListInput, wordListPatch, wordListSchema } from '../contract/query-advice.ts';
import type { Listening } from '../context.ts';
import { readWordList, readWordLists } from '../queries/word-lists.ts';
import { signedIn } from './signed-in.ts';

const tag = 'Topics';
const params = z.object({ listId: z.uuid() });

export function wordListRoutes(listening: Listening): Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: '/api/v1/lists',
      permission: 'listening.topics.read',
      summary: 'The shared lists that queries refer to, by name',
      tag,
      query: pageQuery,
      response: pageOf(wordListSchema),
      handle: async ({ query }) => ({ body: await readWordLists(listening, query) }),
    }),
    defineRoute({
      method: 'POST',
      path: '/api/v1/lists',
      permission: 'listening.lists.write',
      summary: 'Add a shared list',
      tag,
      body: wordListInput,
      response: wordListSchema,
      status: 201,
      handle: async (call) => {
        const listId = await addWordList(listening, signedIn(call), call.body);
        return { body: await readWordList(listening, listId) };
      },
    }),
    defineRoute({
      method: 'PATCH',
      path: '/api/v1/lists/:listId',
      permission: 'listening.lists.write',
      summary: 'Change a shared list; the topics that use it are made anew',
      tag,
      params,
      body: wordListPatch,
      response: wordListSchema,
      handle: async (call) => {
        const { listId } = call.params;
        await changeWordList(listening, signedIn(call), listId, call.body);
        return { body: await readWordList(listening, listId) };
      },
    }),
    defineRoute({
      method: 'DELETE',
      path: '/api/v1/lists/:listId',
      permission: 'listening.lists.write',
      summary: 'Remove a shared list that no topic uses',
      tag,
      params,
      response: z.void(),
      handle: async (call) => {
        await removeWordList(listening, signedIn(call), call.params.listId);
        return { body: undefined };
      },
    }),
  ];
}
