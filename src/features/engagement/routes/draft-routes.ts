// Drafts over HTTP: what the composer does, and what reviewers decide.

import { z } from 'zod';
import { personOnly } from '#platform/http/caller.ts';
import { defineRoute } from '#platform/http/route.ts';
import type { Route } from '#platform/http/route.ts';
import { languageOf } from '#text/accept-language.ts';
import { acknowledge } from '../commands/acknowledge.ts';
import { publishDraft } from '../commands/publish-draft.ts';
import { approveDraft, askReview, discardDraft, sendBack } from '../commands/review-draft.ts';
import { saveDraft } from '../commands/save-draft.ts';
import { getNeed } from '../context.ts';
import type { Engagement } from '../context.ts';
import {
  acknowledgeInput,
  approvalShape,
  checkedShape,
  checkInput,
  decisionInput,
  draftInput,
  draftShape,
  draftVersionShape,
  engagementShape,
  publicationShape,
  versionInput,
} from '../contract/drafts.ts';
import { checkText, readGround } from '../queries/check-text.ts';
import { showDraft } from '../queries/show-draft.ts';
import { showApprovals, showEngagement, shapePublication } from '../queries/show-engagement.ts';
import { wordChecked } from '../queries/word-findings.ts';
import { listVersions } from '../store/drafts.ts';
import { findPublicationRow } from '../store/publications.ts';

const tag = 'Engagement';
const inConversation = z.object({ conversationId: z.uuid() });
const ofDraft = z.object({ draftId: z.uuid() });
const sent = z.object({ draft: draftShape, publication: publicationShape.nullable() });
type Headers = Parameters<typeof languageOf>[0];

export function draftRoutes(engagement: Engagement): Route[] {
  const { db } = engagement.platform;

  const show = (draftId: string, headers: Headers) =>
    showDraft(engagement, db, { draftId, language: languageOf(headers) });

  async function showSent(
    { draftId, publicationId }: { draftId: string; publicationId: string | null },
    headers: Headers,
  ) {
    const row = publicationId === null ? null : await findPublicationRow(db, publicationId);
    return { draft: await show(draftId, headers), publication: row && shapePublication(row) };
  }

  return [
    defineRoute({
      method: 'GET',
      path: '/api/v1/conversations/:conversationId/engagement',
      permission: 'engagement.read',
      summary:
        'Drafts, publications, promises, questions inside, the norms of the place and my autonomy',
      tag,
      params: inConversation,
      response: engagementShape,
      handle: async ({ params: { conversationId }, actor, headers }) => {
        const shown = { conversationId, language: languageOf(headers) };
        return { body: await showEngagement(engagement, personOnly(actor), shown) };
      },
    }),
    defineRoute({
      method: 'PUT',
      path: '/api/v1/conversations/:conversationId/draft',
      permission: 'engagement.answer',
      summary: 'Save my draft; every version stays, and what is written beside a newer one is kept',
      tag,
      params: inConversation,
      body: draftInput,
      response: draftShape,
      handle: async ({ params, body, actor, headers }) => {
        const save = { conversationId: params.conversationId, input: body };
        const draftId = await saveDraft(engagement, personOnly(actor), save);
        return { body: await show(draftId, headers) };
      },
    }),
    defineRoute({
      method: 'POST',
      path: '/api/v1/engagement/check',
      permission: 'engagement.answer',
      summary: 'What the checks say of a text, without saving it',
      tag,
      body: checkInput,
      response: checkedShape,
      limit: { calls: 240, perSeconds: 60 },
      handle: async ({ body, actor, headers }) => {
        const need = await getNeed(engagement, db, body.conversationId);
        const checked = await checkText(engagement, db, await readGround(engagement, db, need), {
          authorId: personOnly(actor).personId,
          text: body.text,
          lang: body.lang,
          visibility: body.visibility,
          postId: null,
          isAgreedWording: false,
          overrides: [],
        });
        return { body: wordChecked(checked, languageOf(headers)) };
      },
    }),
    defineRoute({
      method: 'POST',
      path: '/api/v1/conversations/:conversationId/acknowledge',
      permission: 'engagement.answer',
      summary: 'Thank them, or own it with a time, in their language; sent at once with `send`',
      tag,
      params: inConversation,
      body: acknowledgeInput,
      response: sent,
      handle: async ({ params, body, actor, headers }) => {
        const { draftId, publicationId } = await acknowledge(engagement, personOnly(actor), {
          conversationId: params.conversationId,
          kind: body.kind,
          dueAt: body.dueAt === null ? null : new Date(body.dueAt),
          send: body.send,
        });
        return { body: await showSent({ draftId, publicationId }, headers) };
      },
    }),
    defineRoute({
      method: 'GET',
      path: '/api/v1/drafts/:draftId',
      permission: 'engagement.read',
      summary: 'One draft with what the checks say of it',
      tag,
      params: ofDraft,
      response: draftShape,
      handle: async ({ params, headers }) => ({ body: await show(params.draftId, headers) }),
    }),
    defineRoute({
      method: 'GET',
      path: '/api/v1/drafts/:draftId/versions',
      permission: 'engagement.read',
      summary: 'Everything that was ever saved of it, newest first',
      tag,
      params: ofDraft,
      response: z.object({ items: z.array(draftVersionShape) }),
      handle: async ({ params }) => {
        const rows = await listVersions(db, params.draftId);
        const items = rows.map((row) => ({
          version: row.version,
          text: row.text,
          by: row.written_by_name,
          at: row.written_at.toISOString(),
          isAside: row.is_aside,
        }));
        return { body: { items } };
      },
    }),
    defineRoute({
      method: 'DELETE',
      path: '/api/v1/drafts/:draftId',
      permission: 'engagement.answer',
      summary: 'Discard my draft; its versions stay',
      tag,
      params: ofDraft,
      response: z.void(),
      handle: async ({ params, actor }) => {
        await discardDraft(engagement, personOnly(actor), params.draftId);
        return { body: undefined };
      },
    }),
    defineRoute({
      method: 'POST',
      path: '/api/v1/drafts/:draftId/publish',
      permission: 'engagement.answer',
      summary: 'Send this version, where checks and autonomy allow it',
      tag,
      params: ofDraft,
      body: versionInput,
      response: sent,
      handle: async ({ params, body, actor, headers }) => {
        const publish = { draftId: params.draftId, ...body };
        const publicationId = await publishDraft(engagement, personOnly(actor), publish);
        return { body: await showSent({ ...params, publicationId }, headers) };
      },
    }),
    defineRoute({
      method: 'POST',
      path: '/api/v1/drafts/:draftId/review',
      permission: 'engagement.answer',
      summary: 'Ask for a review of this version',
      tag,
      params: ofDraft,
      body: versionInput,
      response: draftShape,
      handle: async ({ params, body, actor, headers }) => {
        await askReview(engagement, personOnly(actor), { draftId: params.draftId, ...body });
        return { body: await show(params.draftId, headers) };
      },
    }),
    defineRoute({
      method: 'POST',
      path: '/api/v1/drafts/:draftId/approve',
      permission: 'engagement.review',
      summary: 'Approve this version, and with `send` send it',
      tag,
      params: ofDraft,
      body: decisionInput,
      response: sent,
      handle: async ({ params, body, actor, headers }) => {
        const approval = { draftId: params.draftId, ...body };
        const publicationId = await approveDraft(engagement, personOnly(actor), approval);
        return { body: await showSent({ ...params, publicationId }, headers) };
      },
    }),
    defineRoute({
      method: 'POST',
      path: '/api/v1/drafts/:draftId/send-back',
      permission: 'engagement.review',
      summary: 'Send it back with what should change',
      tag,
      params: ofDraft,
      body: decisionInput.omit({ send: true }),
      response: draftShape,
      handle: async ({ params, body, actor, headers }) => {
        await sendBack(engagement, personOnly(actor), { draftId: params.draftId, ...body });
        return { body: await show(params.draftId, headers) };
      },
    }),
    defineRoute({
      method: 'GET',
      path: '/api/v1/approvals',
      permission: 'engagement.review',
      summary: 'What waits for a reviewer, the longest waiting first',
      tag,
      response: z.object({ items: z.array(approvalShape) }),
      handle: async ({ actor, headers }) => ({
        body: { items: await showApprovals(engagement, personOnly(actor), languageOf(headers)) },
      }),
    }),
  ];
}
