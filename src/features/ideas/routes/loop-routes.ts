// The loop ledger over HTTP: outcomes, what is owed, approving, and the share of promises kept.

import { z } from 'zod';
import { AppError, assert } from '#platform/errors.ts';
import { personOnly, someone } from '#platform/http/caller.ts';
import { pageOf, pageQuery } from '#platform/http/paging.ts';
import { defineRoute } from '#platform/http/route.ts';
import type { Route } from '#platform/http/route.ts';
import {
  approveOutcome,
  approveOwed,
  approveSeveral,
  declineOwed,
  readNotice,
  retryOwed,
  rewordOwed,
} from '../commands/approve-owed.ts';
import type { Ideas } from '../context.ts';
import { ideasErrors } from '../contract.ts';
import {
  approvedSeveralShape,
  approvedShape,
  approveInput,
  approveSeveralInput,
  declineOwedInput,
  ideaPromisesShape,
  myNoticeShape,
  outcomeShape,
  owedQuery,
  owedShape,
  owedTextInput,
  promisesQuery,
  promisesShape,
  retryInput,
  stagesQuery,
  stagesShape,
} from '../contract/loop.ts';
import {
  readNotices,
  readOutcome,
  readOutcomes,
  readOwed,
  readPromises,
  readPromisesByIdea,
  readStages,
  showOwed,
} from '../queries/show-loop.ts';
import { countDrafted, findOwed } from '../store/owed.ts';

const tag = 'Loop';
const base = '/api/v1/loop';
const ofOutcome = z.object({ outcomeId: z.uuid() });
const ofOwed = z.object({ owedId: z.uuid() });

export function loopRoutes(ideas: Ideas): Route[] {
  return [...readRoutes(ideas), ...approveRoutes(ideas), ...noticeRoutes(ideas)];
}

function readRoutes(ideas: Ideas): Route[] {
  const permission = 'ideas.loop.read';
  return [
    defineRoute({
      method: 'GET',
      path: `${base}/outcomes`,
      permission,
      summary: 'Outcomes with words for all, newest first, and how far each is told',
      tag,
      query: z.object({ ...pageQuery, ideaId: z.uuid().optional() }),
      response: pageOf(outcomeShape),
      handle: async ({ query }) => ({ body: await readOutcomes(ideas, query) }),
    }),
    defineRoute({
      method: 'GET',
      path: `${base}/outcomes/:outcomeId`,
      permission,
      summary: 'One outcome, and how far it is told',
      tag,
      params: ofOutcome,
      response: outcomeShape,
      handle: async (call) => {
        const outcome = await readOutcome(ideas, call.params.outcomeId);
        if (outcome) return { body: outcome };
        throw new AppError('not-found', ideasErrors.outcomeNotFound, 'There is no such outcome.');
      },
    }),
    defineRoute({
      method: 'GET',
      path: `${base}/owed`,
      permission,
      summary: 'What is owed to whom, on which way, and what became of it; newest first',
      tag,
      query: owedQuery,
      response: pageOf(owedShape),
      handle: async ({ actor, query }) => {
        const me = actor?.kind === 'person' ? actor.personId : null;
        return { body: await readOwed(ideas, query, me) };
      },
    }),
    defineRoute({
      method: 'GET',
      path: `${base}/stages`,
      permission,
      summary: 'How much is owed at each stage, of one idea or of all',
      tag,
      query: stagesQuery,
      response: stagesShape,
      handle: async ({ actor, query }) => {
        const me = actor?.kind === 'person' ? actor.personId : null;
        return { body: await readStages(ideas, query, me) };
      },
    }),
    defineRoute({
      method: 'GET',
      path: `${base}/promises/ideas`,
      permission,
      summary: 'The share of people who were told by idea; where most still wait, first',
      tag,
      query: promisesQuery,
      response: z.object({ items: z.array(ideaPromisesShape) }),
      handle: async ({ query }) => ({ body: { items: await readPromisesByIdea(ideas, query) } }),
    }),
    defineRoute({
      method: 'GET',
      path: `${base}/promises`,
      permission,
      summary: 'The share of people who were told, with what it is made of',
      tag,
      query: promisesQuery,
      response: promisesShape,
      handle: async ({ query }) => ({ body: await readPromises(ideas, query) }),
    }),
  ];
}

function approveRoutes(ideas: Ideas): Route[] {
  const { db } = ideas.platform;
  const permission = 'ideas.loop.approve';
  const shown = async (owedId: string) => {
    const row = await findOwed(db, owedId);
    const [owed] = row ? showOwed(row) : [];
    assert(owed, 'what was just changed is there');
    return { body: owed };
  };
  return [
    defineRoute({
      method: 'POST',
      path: `${base}/outcomes/:outcomeId/approve`,
      permission,
      summary: 'Let all letters or notices of an outcome go, 500 at a time',
      tag,
      params: ofOutcome,
      body: approveInput,
      response: approvedShape,
      handle: async (call) => {
        const approval = { ...call.params, ...call.body };
        const approved = await approveOutcome(ideas, personOnly(call.actor), approval);
        return { body: { approved, left: await countDrafted(db, approval) } };
      },
    }),
    defineRoute({
      method: 'POST',
      path: `${base}/approve`,
      permission,
      summary: 'Let several go; each that cannot is named with the reason',
      tag,
      body: approveSeveralInput,
      response: approvedSeveralShape,
      handle: async ({ actor, body }) => ({
        body: await approveSeveral(ideas, personOnly(actor), body.owedIds),
      }),
    }),
    defineRoute({
      method: 'PATCH',
      path: `${base}/owed/:owedId`,
      permission,
      summary: 'Change the words of one letter or notice',
      tag,
      params: ofOwed,
      body: owedTextInput,
      response: owedShape,
      handle: async (call) => {
        await rewordOwed(ideas, { ...call.params, ...call.body });
        return shown(call.params.owedId);
      },
    }),
    defineRoute({
      method: 'POST',
      path: `${base}/owed/:owedId/approve`,
      permission,
      summary: 'Let one go; in a conversation its draft is sent as its author sends it',
      tag,
      params: ofOwed,
      response: owedShape,
      handle: async (call) => {
        await approveOwed(ideas, personOnly(call.actor), call.params.owedId);
        return shown(call.params.owedId);
      },
    }),
    defineRoute({
      method: 'POST',
      path: `${base}/owed/:owedId/decline`,
      permission,
      summary: 'Decide not to tell somebody, and say why',
      tag,
      params: ofOwed,
      body: declineOwedInput,
      response: owedShape,
      handle: async (call) => {
        await declineOwed(ideas, someone(call.actor), { ...call.params, ...call.body });
        return shown(call.params.owedId);
      },
    }),
    defineRoute({
      method: 'POST',
      path: `${base}/owed/:owedId/retry`,
      permission,
      summary: 'Try again what failed, on the same way or another; it waits for approval again',
      tag,
      params: ofOwed,
      body: retryInput,
      response: owedShape,
      handle: async (call) => {
        const { channel } = call.body;
        await retryOwed(ideas, someone(call.actor), { ...call.params, channel });
        return shown(call.params.owedId);
      },
    }),
  ];
}

function noticeRoutes(ideas: Ideas): Route[] {
  const permission = 'ideas.read';
  return [
    defineRoute({
      method: 'GET',
      path: `${base}/my-notices`,
      permission,
      summary: 'What came of ideas I asked or voted for, newest first',
      tag,
      response: z.object({ items: z.array(myNoticeShape) }),
      handle: async ({ actor }) => {
        return { body: { items: await readNotices(ideas, personOnly(actor).personId) } };
      },
    }),
    defineRoute({
      method: 'POST',
      path: `${base}/my-notices/:owedId/read`,
      permission,
      summary: 'I have read it',
      tag,
      params: ofOwed,
      response: z.void(),
      handle: async (call) => {
        const actor = personOnly(call.actor);
        await readNotice(ideas, actor, { ...call.params, who: actor.personId });
        return { body: undefined };
      },
    }),
  ];
}
