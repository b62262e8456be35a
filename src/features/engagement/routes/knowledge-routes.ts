// Knowledge and questions inside over HTTP.

import { z } from 'zod';
import { AppError } from '#platform/errors.ts';
import { personOnly } from '#platform/http/caller.ts';
import { defineRoute } from '#platform/http/route.ts';
import type { Route } from '#platform/http/route.ts';
import { answerAsk, askInside, closeInsideAsk } from '../commands/ask-inside.ts';
import { changeNote, keepNote, removeKnowledge, shapeEntry } from '../commands/keep-knowledge.ts';
import type { Engagement } from '../context.ts';
import { engagementErrors } from '../contract.ts';
import { askAnswerInput, askInput, askShape } from '../contract/drafts.ts';
import {
  entryShape,
  foundShape,
  noteInput,
  notePatch,
  searchQuery,
} from '../contract/knowledge.ts';
import { searchKnowledge } from '../queries/search-knowledge.ts';
import { shapeAsk } from '../queries/show-engagement.ts';
import { listAsksTo } from '../store/asks.ts';
import { findEntry, listDueForReview } from '../store/knowledge.ts';

const tag = 'Knowledge';
const ofEntry = z.object({ entryId: z.uuid() });
const ofAsk = z.object({ askId: z.uuid() });

export function knowledgeRoutes(engagement: Engagement): Route[] {
  const { db, clock } = engagement.platform;
  return [
    defineRoute({
      method: 'GET',
      path: '/api/v1/knowledge/search',
      permission: 'engagement.knowledge.read',
      summary: 'Past answers, notes and documents for a question, the best first, with why',
      tag,
      query: searchQuery,
      response: z.object({ items: z.array(foundShape) }),
      handle: async ({ query }) => ({ body: { items: await searchKnowledge(engagement, query) } }),
    }),
    defineRoute({
      method: 'GET',
      path: '/api/v1/knowledge/due',
      permission: 'engagement.knowledge.read',
      summary: 'Notes whose review date has come, the longest due first',
      tag,
      query: z.object({ whose: z.enum(['mine', 'all']).default('mine') }),
      response: z.object({ items: z.array(entryShape) }),
      handle: async ({ query, actor }) => {
        const now = clock.now();
        const ownerId = query.whose === 'mine' ? personOnly(actor).personId : null;
        const on = now.toISOString().slice(0, 10);
        const rows = await listDueForReview(db, { on, ownerId, limit: 200 });
        return { body: { items: rows.map((row) => shapeEntry(row, now)) } };
      },
    }),
    defineRoute({
      method: 'POST',
      path: '/api/v1/knowledge/notes',
      permission: 'engagement.knowledge.write',
      summary: 'Keep an answer as a note, or add a document',
      tag,
      status: 201,
      body: noteInput,
      response: entryShape,
      handle: async ({ body, actor }) => ({
        body: await keepNote(engagement, personOnly(actor), body),
      }),
    }),
    defineRoute({
      method: 'GET',
      path: '/api/v1/knowledge/entries/:entryId',
      permission: 'engagement.knowledge.read',
      summary: 'One note, past answer or document, whole',
      tag,
      params: ofEntry,
      response: entryShape,
      handle: async ({ params }) => {
        const row = await findEntry(db, params.entryId);
        if (row) return { body: shapeEntry(row, clock.now()) };
        const message = 'This is not there (any more).';
        throw new AppError('not-found', engagementErrors.entryNotFound, message);
      },
    }),
    defineRoute({
      method: 'PATCH',
      path: '/api/v1/knowledge/entries/:entryId',
      permission: 'engagement.knowledge.write',
      summary: 'Change it; what it said before stays',
      tag,
      params: ofEntry,
      body: notePatch,
      response: entryShape,
      handle: async ({ params, body, actor }) => ({
        body: await changeNote(engagement, personOnly(actor), { id: params.entryId, patch: body }),
      }),
    }),
    defineRoute({
      method: 'DELETE',
      path: '/api/v1/knowledge/entries/:entryId',
      permission: 'engagement.knowledge.write',
      summary: 'Remove it from what is found',
      tag,
      params: ofEntry,
      response: z.void(),
      handle: async ({ params, actor }) => {
        await removeKnowledge(engagement, personOnly(actor), params.entryId);
        return { body: undefined };
      },
    }),
    defineRoute({
      method: 'POST',
      path: '/api/v1/conversations/:conversationId/asks',
      permission: 'engagement.answer',
      summary: 'Ask colleagues about a conversation',
      tag,
      status: 201,
      params: z.object({ conversationId: z.uuid() }),
      body: askInput,
      response: askShape,
      handle: async ({ params, body, actor }) => {
        const ask = { conversationId: params.conversationId, ...body };
        return { body: shapeAsk(await askInside(engagement, personOnly(actor), ask)) };
      },
    }),
    defineRoute({
      method: 'GET',
      path: '/api/v1/asks',
      permission: 'engagement.asks.answer',
      summary: 'What colleagues ask me, newest first',
      tag,
      response: z.object({ items: z.array(askShape) }),
      handle: async ({ actor }) => {
        const rows = await listAsksTo(db, personOnly(actor).personId);
        return { body: { items: rows.map(shapeAsk) } };
      },
    }),
    defineRoute({
      method: 'POST',
      path: '/api/v1/asks/:askId/answers',
      permission: 'engagement.asks.answer',
      summary: 'Answer a colleague; it can be quoted',
      tag,
      status: 201,
      params: ofAsk,
      body: askAnswerInput,
      response: askShape,
      handle: async ({ params, body, actor }) => {
        const answer = { askId: params.askId, text: body.text };
        return { body: shapeAsk(await answerAsk(engagement, personOnly(actor), answer)) };
      },
    }),
    defineRoute({
      method: 'POST',
      path: '/api/v1/asks/:askId/close',
      permission: 'engagement.answer',
      summary: 'Close my question',
      tag,
      params: ofAsk,
      response: askShape,
      handle: async ({ params, actor }) => ({
        body: shapeAsk(await closeInsideAsk(engagement, personOnly(actor), params.askId)),
      }),
    }),
  ];
}
