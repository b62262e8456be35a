// Ideas over HTTP: lists in the order of a ranking, search, similar ones while typing, making and changing.

import { z } from 'zod';
import { personOnly, someone } from '#platform/http/caller.ts';
import { defineRoute } from '#platform/http/route.ts';
import type { Route } from '#platform/http/route.ts';
import type { Actor } from '#platform/actor.ts';
import { changeIdea } from '../commands/change-idea.ts';
import { changeStatus } from '../commands/change-status.ts';
import { makeIdea } from '../commands/make-idea.ts';
import { mergeIdeas, unmergeIdea } from '../commands/merge-ideas.ts';
import type { Ideas } from '../context.ts';
import {
  historyEntryShape,
  ideaCardShape,
  ideaInput,
  ideaListShape,
  ideaPatch,
  ideaQuery,
  ideaShape,
  mergeInput,
  originLinkShape,
  searchQuery,
  similarQuery,
  similarShape,
  statusChangeInput,
  unmergeInput,
} from '../contract/ideas.ts';
import { audienceShape, ideaCountsShape, mergePreviewShape } from '../contract/previews.ts';
import { similarIdeas } from '../queries/find-ideas.ts';
import { previewMerge, readAudience, readCounts } from '../queries/preview.ts';
import {
  cardsOf,
  readFound,
  readIdeas,
  readOfConversation,
  viewIdea,
} from '../queries/show-ideas.ts';
import { readHistory } from '../queries/show-loop.ts';

const tag = 'Ideas';
const base = '/api/v1/ideas';
const one = `${base}/:ideaId`;
const params = z.object({ ideaId: z.uuid() });

export function ideaRoutes(ideas: Ideas): Route[] {
  return [...listRoutes(ideas), ...changeRoutes(ideas), ...decideRoutes(ideas)];
}

/** Whose votes and follows are shown; a program has none. */
function meOf(actor: Actor | null): string | null {
  return actor?.kind === 'person' ? actor.personId : null;
}

function listRoutes(ideas: Ideas): Route[] {
  const { db } = ideas.platform;
  const permission = 'ideas.read';
  return [
    defineRoute({
      method: 'GET',
      path: base,
      permission,
      summary: 'Ideas in the order of a ranking, with its formula',
      tag,
      query: ideaQuery,
      response: ideaListShape,
      handle: async ({ actor, query }) => ({ body: await readIdeas(ideas, query, meOf(actor)) }),
    }),
    defineRoute({
      method: 'GET',
      path: `${base}/search`,
      permission,
      summary: 'Ideas found by words of title, text and every wording, the best first',
      tag,
      query: searchQuery,
      response: z.object({ items: z.array(ideaCardShape) }),
      handle: async ({ actor, query }) => ({
        body: { items: await readFound(ideas, query, meOf(actor)) },
      }),
    }),
    defineRoute({
      method: 'GET',
      path: `${base}/counts`,
      permission,
      summary: 'How many ideas stand where',
      tag,
      query: z.object({ boardId: z.uuid().optional(), tagId: z.uuid().optional() }),
      response: ideaCountsShape,
      handle: async ({ query }) => ({ body: await readCounts(ideas, query) }),
    }),
    defineRoute({
      method: 'GET',
      path: `${base}/similar`,
      permission,
      summary: 'Ideas that ask for the same in other words, while one is typed',
      tag,
      query: similarQuery,
      response: similarShape,
      handle: async ({ actor, query }) => {
        const found = await similarIdeas(ideas, { ...query, publicOnly: false });
        const ids = found.map(({ id }) => id);
        const cards = await cardsOf(db, ids, meOf(actor));
        const cardOf = new Map(cards.map((card) => [card.id, card]));
        const items = found.flatMap(({ id, wording, score }) => {
          const idea = cardOf.get(id);
          return idea ? [{ idea, wording, score }] : [];
        });
        return { body: { items } };
      },
    }),
    defineRoute({
      method: 'GET',
      path: `${base}/of-conversation/:conversationId`,
      permission,
      summary: 'Ideas that a conversation, or something in it, asked for',
      tag,
      params: z.object({ conversationId: z.uuid() }),
      response: z.object({ items: z.array(originLinkShape) }),
      handle: async (call) => {
        const { conversationId } = call.params;
        const items = await readOfConversation(ideas, conversationId, meOf(call.actor));
        return { body: { items } };
      },
    }),
    defineRoute({
      method: 'GET',
      path: one,
      permission,
      summary: 'One idea with every wording, what was merged into it, and how it stands',
      tag,
      params,
      response: ideaShape,
      handle: async (call) => ({
        body: await viewIdea(ideas, call.params.ideaId, meOf(call.actor)),
      }),
    }),
    defineRoute({
      method: 'GET',
      path: `${one}/history`,
      permission,
      summary: 'Changes of status and merges, newest first',
      tag,
      params,
      response: z.object({ items: z.array(historyEntryShape) }),
      handle: async (call) => ({
        body: { items: await readHistory(ideas, call.params.ideaId) },
      }),
    }),
  ];
}

function changeRoutes(ideas: Ideas): Route[] {
  return [
    defineRoute({
      method: 'POST',
      path: base,
      permission: 'ideas.take-part',
      summary: 'Make an idea: typed, or from where it was asked for',
      tag,
      status: 201,
      body: ideaInput,
      response: ideaShape,
      handle: async ({ actor, body }) => {
        // From what others said it is made by who works with them.
        if (body.origin) ideas.requireWork(someone(actor));
        const id = await makeIdea(ideas, someone(actor), body);
        return { body: await viewIdea(ideas, id, meOf(actor)) };
      },
    }),
    defineRoute({
      method: 'PATCH',
      path: one,
      permission: 'ideas.work',
      summary: 'Change title, text, board and tags; who decides also where it is shown',
      tag,
      params,
      body: ideaPatch,
      response: ideaShape,
      handle: async (call) => {
        const { ideaId } = call.params;
        await changeIdea(ideas, someone(call.actor), { ideaId, ...call.body });
        return { body: await viewIdea(ideas, ideaId, meOf(call.actor)) };
      },
    }),
  ];
}

function decideRoutes(ideas: Ideas): Route[] {
  const permission = 'ideas.decide';
  const shown = async (ideaId: string, actor: Actor | null) => ({
    body: await viewIdea(ideas, ideaId, meOf(actor)),
  });
  return [
    defineRoute({
      method: 'GET',
      path: `${one}/audience`,
      permission,
      summary: 'Whom an answer for all would be owed to, and on which way',
      tag,
      params,
      response: audienceShape,
      handle: async (call) => ({
        body: await readAudience(ideas, { ...call.params, me: meOf(call.actor) }),
      }),
    }),
    defineRoute({
      method: 'GET',
      path: `${one}/merge-preview`,
      permission,
      summary: 'What a merge would bring along, and who would hear of it',
      tag,
      params,
      query: mergeInput.pick({ into: true }),
      response: mergePreviewShape,
      handle: async (call) => {
        const merge = { ...call.params, ...call.query, me: meOf(call.actor) };
        return { body: await previewMerge(ideas, merge) };
      },
    }),
    defineRoute({
      method: 'POST',
      path: `${one}/status`,
      permission,
      summary: 'Give it another status; an answer for all is owed to everybody who asked',
      tag,
      params,
      body: statusChangeInput,
      response: ideaShape,
      handle: async (call) => {
        const { ideaId } = call.params;
        await changeStatus(ideas, personOnly(call.actor), { ideaId, ...call.body });
        return shown(ideaId, call.actor);
      },
    }),
    defineRoute({
      method: 'POST',
      path: `${one}/merge`,
      permission,
      summary: 'Make it a part of another idea; both groups are told',
      tag,
      params,
      body: mergeInput,
      response: ideaShape,
      handle: async (call) => {
        const { ideaId } = call.params;
        await mergeIdeas(ideas, personOnly(call.actor), { ideaId, ...call.body });
        return shown(call.body.into, call.actor);
      },
    }),
    defineRoute({
      method: 'POST',
      path: `${one}/unmerge`,
      permission,
      summary: 'Take it out again, with its votes, followers and wordings as they were',
      tag,
      params,
      body: unmergeInput,
      response: ideaShape,
      handle: async (call) => {
        const { ideaId } = call.params;
        await unmergeIdea(ideas, personOnly(call.actor), { ideaId, ...call.body });
        return shown(ideaId, call.actor);
      },
    }),
  ];
}
