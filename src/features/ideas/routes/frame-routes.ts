// Boards, statuses and tags over HTTP.

import { z } from 'zod';
import { assert } from '#platform/errors.ts';
import { someone } from '#platform/http/caller.ts';
import { defineRoute } from '#platform/http/route.ts';
import type { Route } from '#platform/http/route.ts';
import {
  dropTag,
  keepBoard,
  keepStatus,
  keepTag,
  moveBoard,
  moveStatus,
} from '../commands/keep-frame.ts';
import type { Ideas } from '../context.ts';
import {
  boardInput,
  boardShape,
  moveInput,
  statusInput,
  statusShape,
  tagInput,
  tagShape,
} from '../contract/ideas.ts';
import { listBoards, listStatuses, listTags } from '../store/frame.ts';

const tag = 'Ideas';
const permission = 'ideas.frame.manage';
const listOf = <Item extends z.ZodType>(item: Item) => z.object({ items: z.array(item) });

export function frameRoutes(ideas: Ideas): Route[] {
  return [...boardRoutes(ideas), ...statusRoutes(ideas), ...tagRoutes(ideas)];
}

function boardRoutes(ideas: Ideas): Route[] {
  const path = '/api/v1/idea-boards';
  const boards = () => listBoards(ideas.platform.db);
  const shown = async (id: string) => ({ body: named(await boards(), id) });
  return [
    defineRoute({
      method: 'GET',
      path,
      permission: 'ideas.read',
      summary: 'The boards, in their order',
      tag,
      response: listOf(boardShape),
      handle: async () => ({ body: { items: await boards() } }),
    }),
    defineRoute({
      method: 'POST',
      path,
      permission,
      summary: 'Add a board',
      tag,
      status: 201,
      body: boardInput,
      response: boardShape,
      handle: async ({ actor, body }) =>
        shown(await keepBoard(ideas, someone(actor), { boardId: null, board: body })),
    }),
    defineRoute({
      method: 'PUT',
      path: `${path}/:boardId`,
      permission,
      summary: 'Rename a board, show it in public or retire it',
      tag,
      params: z.object({ boardId: z.uuid() }),
      body: boardInput,
      response: boardShape,
      handle: async ({ actor, params, body }) =>
        shown(await keepBoard(ideas, someone(actor), { ...params, board: body })),
    }),
    defineRoute({
      method: 'POST',
      path: `${path}/:boardId/move`,
      permission,
      summary: 'Put a board before another, or last',
      tag,
      params: z.object({ boardId: z.uuid() }),
      body: moveInput,
      response: listOf(boardShape),
      handle: async ({ actor, params, body }) => {
        await moveBoard(ideas, someone(actor), { ...params, ...body });
        return { body: { items: await boards() } };
      },
    }),
  ];
}

function statusRoutes(ideas: Ideas): Route[] {
  const path = '/api/v1/idea-statuses';
  const statuses = () => listStatuses(ideas.platform.db);
  const shown = async (id: string) => ({ body: named(await statuses(), id) });
  return [
    defineRoute({
      method: 'GET',
      path,
      permission: 'ideas.read',
      summary: 'The statuses: own names over six kinds',
      tag,
      response: listOf(statusShape),
      handle: async () => ({ body: { items: await statuses() } }),
    }),
    defineRoute({
      method: 'POST',
      path,
      permission,
      summary: 'Add a status of one of the kinds',
      tag,
      status: 201,
      body: statusInput,
      response: statusShape,
      handle: async ({ actor, body }) =>
        shown(await keepStatus(ideas, someone(actor), { statusId: null, status: body })),
    }),
    defineRoute({
      method: 'PUT',
      path: `${path}/:statusId`,
      permission,
      summary: 'Rename a status or retire it',
      tag,
      params: z.object({ statusId: z.uuid() }),
      body: statusInput,
      response: statusShape,
      handle: async ({ actor, params, body }) =>
        shown(await keepStatus(ideas, someone(actor), { ...params, status: body })),
    }),
    defineRoute({
      method: 'POST',
      path: `${path}/:statusId/move`,
      permission,
      summary: 'Put a status before another, or last',
      tag,
      params: z.object({ statusId: z.uuid() }),
      body: moveInput,
      response: listOf(statusShape),
      handle: async ({ actor, params, body }) => {
        await moveStatus(ideas, someone(actor), { ...params, ...body });
        return { body: { items: await statuses() } };
      },
    }),
  ];
}

function tagRoutes(ideas: Ideas): Route[] {
  const path = '/api/v1/idea-tags';
  const params = z.object({ tagId: z.uuid() });
  const tags = () => listTags(ideas.platform.db);
  const shown = async (id: string) => ({ body: named(await tags(), id) });
  return [
    defineRoute({
      method: 'GET',
      path,
      permission: 'ideas.read',
      summary: 'The tags, by name',
      tag,
      response: listOf(tagShape),
      handle: async () => ({ body: { items: await tags() } }),
    }),
    defineRoute({
      method: 'POST',
      path,
      permission,
      summary: 'Add a tag',
      tag,
      status: 201,
      body: tagInput,
      response: tagShape,
      handle: async ({ actor, body }) =>
        shown(await keepTag(ideas, someone(actor), { tagId: null, tag: body })),
    }),
    defineRoute({
      method: 'PUT',
      path: `${path}/:tagId`,
      permission,
      summary: 'Rename a tag, or show it in public',
      tag,
      params,
      body: tagInput,
      response: tagShape,
      handle: async ({ actor, params: of, body }) =>
        shown(await keepTag(ideas, someone(actor), { ...of, tag: body })),
    }),
    defineRoute({
      method: 'DELETE',
      path: `${path}/:tagId`,
      permission,
      summary: 'Remove a tag from everywhere',
      tag,
      params,
      response: z.void(),
      handle: async (call) => {
        await dropTag(ideas, someone(call.actor), call.params.tagId);
        return { body: undefined };
      },
    }),
  ];
}

function named<One extends { id: string }>(all: readonly One[], id: string): One {
  const one = all.find((each) => each.id === id);
  assert(one, 'what was just kept is there');
  return one;
}
