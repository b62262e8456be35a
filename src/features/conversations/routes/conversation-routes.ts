// Conversations over HTTP: boards, one of them, and what is done to it.

import { z } from 'zod';
import type { Actor } from '#platform/actor.ts';
import { personOnly, someone } from '#platform/http/caller.ts';
import { pageOf, pageQuery } from '#platform/http/paging.ts';
import { defineRoute } from '#platform/http/route.ts';
import type { Route } from '#platform/http/route.ts';
import { bePresent, tellOfLook } from '../commands/be-present.ts';
import { changeLabels, changeParty } from '../commands/change-beside.ts';
import { mergeConversations } from '../commands/merge-conversations.ts';
import { openByHand } from '../commands/open-by-hand.ts';
import { requireManaging } from '../commands/require-scope.ts';
import { unmergeConversation } from '../commands/take-apart.ts';
import { takeConversation, workAs } from '../commands/work-on-conversation.ts';
import type { Conversations } from '../context.ts';
import {
  boardCountsShape,
  boardQuery,
  cardShape,
  closeInput,
  conversationPostShape,
  conversationShape,
  historyEntryShape,
  labelsInput,
  loadShape,
  mergeInput,
  openInput,
  partyInput,
  presenceInput,
  releaseInput,
  snoozeInput,
  takeInput,
  workerShape,
} from '../contract.ts';
import type { Command } from '../domain/conversation.ts';
import {
  readBoard,
  readHistory,
  readLoad,
  readPostsPage,
  listWorkers,
  viewConversation,
} from '../queries/view-conversation.ts';
import { countBoards } from '../store/boards.ts';
import { countNotesTo } from '../store/notes.ts';

const tag = 'Conversations';
const base = '/api/v1/conversations';
const one = `${base}/:conversationId`;
const params = z.object({ conversationId: z.uuid() });

function personIdOf(actor: Actor): string | null {
  return actor.kind === 'person' ? actor.personId : null;
}

export function conversationRoutes(conversations: Conversations): Route[] {
  return [
    ...boardRoutes(conversations),
    ...viewRoutes(conversations),
    ...workRoutes(conversations),
  ];
}

function boardRoutes(conversations: Conversations): Route[] {
  const { db } = conversations.platform;
  return [
    defineRoute({
      method: 'GET',
      path: base,
      permission: 'conversations.read',
      summary: 'A board of conversations, by page',
      tag,
      query: boardQuery,
      response: pageOf(cardShape),
      handle: async ({ query, actor }) => {
        return { body: await readBoard(conversations, query, personIdOf(someone(actor))) };
      },
    }),
    defineRoute({
      method: 'GET',
      path: `${base}/counts`,
      permission: 'conversations.read',
      summary: 'How many are on my boards; counts end at 1,000',
      tag,
      response: boardCountsShape,
      handle: async ({ actor }) => {
        const personId = personIdOf(someone(actor));
        const counts = await countBoards(db, personId);
        const notesToMe = personId === null ? 0 : await countNotesTo(db, personId);
        return { body: { ...counts, notesToMe } };
      },
    }),
    defineRoute({
      method: 'GET',
      path: `${base}/load`,
      permission: 'conversations.manage',
      summary: 'Who holds how many, and how many nobody has',
      tag,
      response: loadShape,
      handle: async () => ({ body: await readLoad(conversations) }),
    }),
    defineRoute({
      method: 'POST',
      path: base,
      permission: 'conversations.manage',
      summary:
        'Open a conversation for a post that opened none; one that has a conversation keeps it',
      tag,
      status: 201,
      body: openInput,
      response: conversationShape,
      handle: async ({ actor, body }) => {
        const id = await db
          .transaction()
          .execute((tx) => openByHand(tx, conversations, someone(actor), body.postId));
        return { body: await viewConversation(conversations, id) };
      },
    }),
  ];
}

function viewRoutes(conversations: Conversations): Route[] {
  const common = { permission: 'conversations.read', tag, params } as const;
  return [
    defineRoute({
      ...common,
      method: 'GET',
      path: one,
      summary: 'One conversation: how it stands, who takes part, who has it open',
      response: conversationShape,
      handle: async (call) => {
        const { conversationId } = call.params;
        const body = await viewConversation(conversations, conversationId);
        await tellOfLook(conversations, someone(call.actor), conversationId);
        return { body };
      },
    }),
    defineRoute({
      ...common,
      method: 'GET',
      path: `${one}/people`,
      permission: 'conversations.work',
      summary: 'Who may work on it: whom it can be offered, passed on or handed to',
      response: z.object({ items: z.array(workerShape) }),
      handle: async (call) => {
        const { conversationId } = call.params;
        return { body: { items: await listWorkers(conversations, conversationId) } };
      },
    }),
    defineRoute({
      ...common,
      method: 'GET',
      path: `${one}/posts`,
      summary: 'Its posts with who speaks in each, newest first',
      query: z.object(pageQuery),
      response: pageOf(conversationPostShape),
      handle: async (call) => {
        return {
          body: await readPostsPage(conversations, call.params.conversationId, call.query),
        };
      },
    }),
    defineRoute({
      ...common,
      method: 'GET',
      path: `${one}/history`,
      summary: 'All that happened to it, newest first',
      query: z.object(pageQuery),
      response: pageOf(historyEntryShape),
      handle: async (call) => {
        return { body: await readHistory(conversations, call.params.conversationId, call.query) };
      },
    }),
  ];
}

/** Does one command and shows how the conversation stands then. */
function commandRoute<Body extends z.ZodType>(
  conversations: Conversations,
  route: {
    name: string;
    summary: string;
    body: Body;
    command(body: z.output<Body>): Command;
  },
): Route {
  return defineRoute({
    method: 'POST',
    path: `${one}/${route.name}`,
    permission: 'conversations.work',
    summary: route.summary,
    tag,
    params,
    body: route.body,
    response: conversationShape,
    handle: async (call) => {
      const { conversationId } = call.params;
      const command = route.command(call.body);
      await workAs(conversations, someone(call.actor), { conversationId, command });
      return { body: await viewConversation(conversations, conversationId) };
    },
  });
}

const nothing = z.object({}).optional();

function workRoutes(conversations: Conversations): Route[] {
  const { db, clock } = conversations.platform;
  const view = (conversationId: string) => viewConversation(conversations, conversationId);
  return [
    defineRoute({
      method: 'POST',
      path: `${one}/take`,
      permission: 'conversations.work',
      summary: 'Take it. From another, or for another, only by who manages conversations',
      tag,
      params,
      body: takeInput,
      response: conversationShape,
      handle: async (call) => {
        const { conversationId } = call.params;
        const actor = someone(call.actor);
        const { personId = personOnly(actor).personId, evenFromAnother, because } = call.body;
        const isOwn = actor.kind === 'person' && personId === actor.personId;
        if (!isOwn || evenFromAnother) {
          await requireManaging(conversations, actor, conversationId);
        }
        const take = { conversationId, personId, evenFromAnother, because };
        await db.transaction().execute((tx) => takeConversation(tx, conversations, actor, take));
        return { body: await view(conversationId) };
      },
    }),
    commandRoute(conversations, {
      name: 'release',
      summary: 'Give it back: nobody has it then',
      body: releaseInput,
      command: ({ because }) => ({ kind: 'release', because }),
    }),
    commandRoute(conversations, {
      name: 'close',
      summary: 'It is done; a new word of theirs opens it anew',
      body: closeInput,
      command: ({ because }) => ({ kind: 'close', because }),
    }),
    commandRoute(conversations, {
      name: 'reopen',
      summary: 'It is not done after all',
      body: nothing,
      command: () => ({ kind: 'reopen' }),
    }),
    commandRoute(conversations, {
      name: 'snooze',
      summary: 'Put it off until a time; a new word of theirs brings it back before',
      body: snoozeInput,
      command: ({ until }) => ({
        kind: 'snooze',
        until: new Date(until).toISOString(),
        now: clock.now().toISOString(),
      }),
    }),
    commandRoute(conversations, {
      name: 'wake',
      summary: 'Bring it back now',
      body: nothing,
      command: () => ({ kind: 'wake', because: 'person' }),
    }),
    defineRoute({
      method: 'PUT',
      path: `${one}/labels`,
      permission: 'conversations.work',
      summary: 'Which labels it bears',
      tag,
      params,
      body: labelsInput,
      response: conversationShape,
      handle: async (call) => {
        const { conversationId } = call.params;
        const { labels } = call.body;
        await changeLabels(conversations, someone(call.actor), { conversationId, labels });
        return { body: await view(conversationId) };
      },
    }),
    defineRoute({
      method: 'PUT',
      path: `${one}/parties/:identityId`,
      permission: 'conversations.work',
      summary: 'In which role somebody takes part',
      tag,
      params: params.extend({ identityId: z.uuid() }),
      body: partyInput,
      response: conversationShape,
      handle: async (call) => {
        await changeParty(conversations, someone(call.actor), { ...call.params, ...call.body });
        return { body: await view(call.params.conversationId) };
      },
    }),
    defineRoute({
      method: 'POST',
      path: `${one}/merge`,
      permission: 'conversations.manage',
      summary: 'Its threads go over to another conversation, until they are taken apart again',
      tag,
      params,
      body: mergeInput,
      response: conversationShape,
      handle: async (call) => {
        const { conversationId } = call.params;
        const { into } = call.body;
        await mergeConversations(conversations, someone(call.actor), { conversationId, into });
        return { body: await view(into) };
      },
    }),
    defineRoute({
      method: 'POST',
      path: `${one}/unmerge`,
      permission: 'conversations.manage',
      summary: 'It gets its threads back, with what was said in them meanwhile',
      tag,
      params,
      body: nothing,
      response: conversationShape,
      handle: async (call) => {
        const { conversationId } = call.params;
        await unmergeConversation(conversations, someone(call.actor), conversationId);
        return { body: await view(conversationId) };
      },
    }),
    defineRoute({
      method: 'POST',
      path: `${one}/presence`,
      permission: 'conversations.read',
      summary: 'I have it open, I write, I am gone; said again every 20 seconds',
      tag,
      params,
      body: presenceInput,
      response: z.void(),
      handle: async (call) => {
        const { conversationId } = call.params;
        const { doing } = call.body;
        await bePresent(conversations, personOnly(call.actor), { conversationId, doing });
        return { body: undefined };
      },
    }),
  ];
}
