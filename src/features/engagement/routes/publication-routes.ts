// Publications and promises over HTTP.

import { z } from 'zod';
import { personOnly } from '#platform/http/caller.ts';
import { defineRoute } from '#platform/http/route.ts';
import type { Route } from '#platform/http/route.ts';
import {
  changePublishedText,
  retryPublication,
  withdrawPublication,
} from '../commands/change-publication.ts';
import { changeCommitment } from '../commands/keep-commitments.ts';
import type { Engagement } from '../context.ts';
import {
  commitmentShape,
  keptShareShape,
  publicationShape,
  TEXT_LENGTH_MAX,
} from '../contract/drafts.ts';
import { shapeCommitment, shapePublication } from '../queries/show-engagement.ts';
import { countCommitments, findCommitment, listCommitments } from '../store/commitments.ts';
import { findPublicationRow, listAlarmed } from '../store/publications.ts';
import { assert } from '#platform/errors.ts';

const tag = 'Engagement';
const ofPublication = z.object({ publicationId: z.uuid() });
const ofCommitment = z.object({ commitmentId: z.uuid() });
const LIST_MAX = 200;
const PERIOD_DAYS = 90;

export function publicationRoutes(engagement: Engagement): Route[] {
  const { db, clock } = engagement.platform;

  async function showPublication(id: string) {
    const row = await findPublicationRow(db, id);
    assert(row, 'what was just changed is there');
    return shapePublication(row);
  }

  async function showCommitment(id: string) {
    const row = await findCommitment(db, id);
    assert(row, 'what was just changed is there');
    return shapeCommitment(row);
  }

  return [
    defineRoute({
      method: 'GET',
      path: '/api/v1/publications',
      permission: 'engagement.read',
      summary: 'What should stand at a network and does not: refused, or late',
      tag,
      query: z.object({ state: z.enum(['alarmed']).default('alarmed') }),
      response: z.object({ items: z.array(publicationShape) }),
      handle: async () => ({
        body: { items: (await listAlarmed(db, LIST_MAX)).map(shapePublication) },
      }),
    }),
    ...(['withdraw', 'retry'] as const).map((deed) =>
      defineRoute({
        method: 'POST',
        path: `/api/v1/publications/:publicationId/${deed}`,
        permission: 'engagement.answer',
        summary:
          deed === 'withdraw'
            ? 'Take it back before it is sent; the draft is there again'
            : 'Try again what the network refused',
        tag,
        params: ofPublication,
        response: publicationShape,
        handle: async ({ params, actor }) => {
          const change = deed === 'withdraw' ? withdrawPublication : retryPublication;
          await change(engagement, personOnly(actor), params.publicationId);
          return { body: await showPublication(params.publicationId) };
        },
      }),
    ),
    defineRoute({
      method: 'POST',
      path: '/api/v1/publications/:publicationId/edit',
      permission: 'engagement.answer',
      summary: 'Change what stands at the network; answers with the publication of the change',
      tag,
      params: ofPublication,
      body: z.object({ text: z.string().trim().min(1).max(TEXT_LENGTH_MAX) }),
      response: publicationShape,
      handle: async ({ params, body, actor }) => {
        const change = {
          id: params.publicationId,
          change: { kind: 'edit', text: body.text },
        } as const;
        const id = await changePublishedText(engagement, personOnly(actor), change);
        return { body: await showPublication(id) };
      },
    }),
    defineRoute({
      method: 'POST',
      path: '/api/v1/publications/:publicationId/delete',
      permission: 'engagement.answer',
      summary: 'Delete it at the network; answers with the publication of the deletion',
      tag,
      params: ofPublication,
      response: publicationShape,
      handle: async ({ params, actor }) => {
        const change = { id: params.publicationId, change: { kind: 'delete' } } as const;
        const id = await changePublishedText(engagement, personOnly(actor), change);
        return { body: await showPublication(id) };
      },
    }),
    defineRoute({
      method: 'GET',
      path: '/api/v1/commitments',
      permission: 'engagement.read',
      summary: 'Promises by their due time',
      tag,
      query: z.object({
        whose: z.enum(['mine', 'all']).default('mine'),
        state: z.enum(['open', 'kept', 'broken', 'released']).optional(),
      }),
      response: z.object({ items: z.array(commitmentShape) }),
      handle: async ({ query, actor }) => {
        const personId = query.whose === 'mine' ? personOnly(actor).personId : undefined;
        const rows = await listCommitments(db, { personId, state: query.state, limit: LIST_MAX });
        return { body: { items: rows.map(shapeCommitment) } };
      },
    }),
    defineRoute({
      method: 'GET',
      path: '/api/v1/commitments/kept-share',
      permission: 'engagement.read',
      summary:
        'The share of promises that were kept by their due time, with what it is counted from',
      tag,
      query: z.object({
        from: z.iso.datetime().optional(),
        to: z.iso.datetime().optional(),
        personId: z.uuid().optional(),
      }),
      response: keptShareShape,
      handle: async ({ query }) => {
        const to = query.to === undefined ? clock.now() : new Date(query.to);
        const from =
          query.from === undefined
            ? new Date(to.getTime() - PERIOD_DAYS * 86_400_000)
            : new Date(query.from);
        const counts = await countCommitments(db, { from, to, personId: query.personId ?? null });
        const due = counts.kept + counts.broken;
        return {
          body: {
            ...counts,
            due,
            share: due === 0 ? null : counts.kept / due,
            from: from.toISOString(),
            to: to.toISOString(),
          },
        };
      },
    }),
    defineRoute({
      method: 'POST',
      path: '/api/v1/commitments/:commitmentId/move',
      permission: 'engagement.answer',
      summary: 'Move its due time, before it has passed; tell the other side',
      tag,
      params: ofCommitment,
      body: z.object({ dueAt: z.iso.datetime() }),
      response: commitmentShape,
      handle: async ({ params, body, actor }) => {
        const command = { do: 'move', dueAt: new Date(body.dueAt), at: clock.now() } as const;
        await changeCommitment(engagement, personOnly(actor), { id: params.commitmentId, command });
        return { body: await showCommitment(params.commitmentId) };
      },
    }),
    defineRoute({
      method: 'POST',
      path: '/api/v1/commitments/:commitmentId/release',
      permission: 'engagement.answer',
      summary: 'The other side no longer wants it; counted as neither kept nor broken',
      tag,
      params: ofCommitment,
      body: z.object({ reason: z.string().trim().min(3).max(500) }),
      response: commitmentShape,
      handle: async ({ params, body, actor }) => {
        const command = { do: 'release', reason: body.reason, at: clock.now() } as const;
        await changeCommitment(engagement, personOnly(actor), { id: params.commitmentId, command });
        return { body: await showCommitment(params.commitmentId) };
      },
    }),
  ];
}
