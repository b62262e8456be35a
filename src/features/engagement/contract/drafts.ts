// Drafts with their versions, findings and reviews; publications; commitments; and what the composer needs of a place.

import { z } from 'zod';
import { autonomyShape } from './policy.ts';

const at = z.iso.datetime();
export const TEXT_LENGTH_MAX = 40_000;
const draftText = z.string().max(TEXT_LENGTH_MAX);

const visibilityShape = z.enum(['public', 'unlisted', 'followers', 'direct']);

export const severityShape = z.enum(['block', 'needs-approval', 'hint']);

export const findingShape = z
  .object({
    rule: z
      .string()
      .describe('disclosure, confidential, clients, personal, claims, copyright, tone, …'),
    severity: severityShape,
    from: z.number().int().describe('UTF-16 offset in the text'),
    to: z.number().int(),
    why: z.string(),
    /** Puts `text` in place of [from, to). */
    fix: z
      .object({ from: z.number().int(), to: z.number().int(), text: z.string(), says: z.string() })
      .nullable(),
    /** The reason with which somebody went on nevertheless. */
    overridden: z.string().nullable(),
  })
  .meta({ id: 'Finding' });
export type Finding = z.output<typeof findingShape>;

export const wayOutShape = z
  .object({
    way: z.enum(['free', 'review', 'another-sends', 'blocked', 'not-allowed']),
    because: z.array(z.enum(['level', 'check'])),
    rules: z.array(z.string()),
  })
  .meta({ id: 'WayOut' });

export const checkInput = z.object({
  conversationId: z.uuid(),
  text: draftText,
  lang: z.string().max(35).nullable().default(null),
  visibility: visibilityShape.nullable().default(null),
});

export const checkedShape = z
  .object({ findings: z.array(findingShape), wayOut: wayOutShape, policyVersion: z.number().int() })
  .meta({ id: 'CheckedText' });

export const draftInput = z.object({
  text: draftText,
  basedOn: z
    .number()
    .int()
    .min(0)
    .describe('The version that was on the screen; 0 for a new draft'),
  kind: z.enum(['reply', 'quote']).default('reply'),
  postId: z
    .uuid()
    .nullable()
    .default(null)
    .describe('The post to answer; null: the newest of theirs'),
  lang: z.string().max(35).nullable().default(null),
  visibility: visibilityShape.nullable().default(null),
});
export type DraftInput = z.output<typeof draftInput>;

const reviewShape = z.object({
  state: z.enum(['none', 'asked', 'approved', 'sent-back', 'expired']),
  version: z.number().int().nullable(),
  by: z.string().nullable().describe('Name of who asked or decided'),
  comment: z.string().nullable(),
  expiresAt: at.nullable(),
});

export const draftShape = z
  .object({
    id: z.uuid(),
    conversationId: z.uuid(),
    purpose: z.enum(['answer', 'thanks', 'owning']),
    kind: z.enum(['reply', 'quote']),
    postId: z.uuid(),
    sourceId: z.uuid(),
    author: z.object({ personId: z.uuid(), name: z.string() }),
    state: z.enum(['writing', 'published', 'discarded']),
    version: z.number().int(),
    text: z.string(),
    lang: z.string().nullable(),
    visibility: visibilityShape.nullable(),
    promisedBy: at.nullable(),
    review: reviewShape,
    /** Written beside a newer version by somebody else, whole: to be joined by hand. */
    aside: z.array(z.object({ text: z.string(), by: z.string(), at, basedOn: z.number().int() })),
    checked: checkedShape,
    updatedAt: at,
  })
  .meta({ id: 'Draft' });
export type Draft = z.output<typeof draftShape>;

export const draftVersionShape = z.object({
  version: z.number().int(),
  text: z.string(),
  by: z.string(),
  at,
  isAside: z.boolean(),
});

const override = z.object({
  rule: z.string().max(50),
  reason: z.string().trim().min(10).max(1000),
});

export const versionInput = z.object({
  version: z.number().int().min(1),
  overrides: z.array(override).max(20).default([]),
});
export const decisionInput = z.object({
  version: z.number().int().min(1),
  comment: z.string().trim().max(2000).default(''),
  send: z.boolean().default(false).describe('Sends it at once, as the reviewer decided'),
});
export const acknowledgeInput = z.object({
  kind: z.enum(['thanks', 'owning']),
  dueAt: at
    .nullable()
    .default(null)
    .describe('For owning: when they hear from you; null: as the policy says'),
  send: z.boolean().default(false).describe('Sends it at once, where that is free'),
});

export const publicationShape = z
  .object({
    id: z.uuid(),
    draftId: z.uuid().nullable(),
    conversationId: z.uuid(),
    kind: z.enum(['reply', 'quote', 'edit', 'delete']),
    purpose: z.enum(['answer', 'thanks', 'owning']),
    text: z.string(),
    state: z.enum(['queued', 'sending', 'unknown', 'delivered', 'refused', 'withdrawn']),
    person: z.object({ personId: z.uuid(), name: z.string() }),
    approvedBy: z.string(),
    attempts: z.number().int(),
    /** Until then it can be taken back. */
    undoUntil: at.nullable(),
    nextAt: at.nullable(),
    reason: z.string().nullable().describe('Why it is not there, in words'),
    isAlarmed: z.boolean(),
    url: z.string().nullable(),
    of: z.uuid().nullable().describe('For edit and delete: the publication that is changed'),
    isDeleted: z.boolean(),
    createdAt: at,
    deliveredAt: at.nullable(),
  })
  .meta({ id: 'Publication' });
export type PublicationView = z.output<typeof publicationShape>;

export const commitmentShape = z
  .object({
    id: z.uuid(),
    conversationId: z.uuid(),
    person: z.object({ personId: z.uuid(), name: z.string() }),
    what: z.string(),
    state: z.enum(['open', 'kept', 'broken', 'released']),
    dueAt: at,
    madeAt: at,
    settledAt: at.nullable(),
    fulfilledAt: at.nullable(),
  })
  .meta({ id: 'Commitment' });

/** Numerator and denominator, so that the share can be believed. */
export const keptShareShape = z
  .object({
    kept: z.number().int(),
    broken: z.number().int(),
    due: z.number().int().describe('kept + broken: what fell due in the period'),
    open: z.number().int().describe('Not counted: not due yet'),
    released: z.number().int().describe('Not counted: no longer wanted by the other side'),
    share: z.number().nullable(),
    from: at,
    to: at,
  })
  .meta({ id: 'KeptShare' });

export const placeShape = z
  .object({
    sourceId: z.uuid(),
    canReply: z.boolean(),
    why: z.string().nullable().describe('Why nothing can be sent there'),
    length: z
      .object({ max: z.number().int(), unit: z.enum(['graphemes', 'characters', 'bytes']) })
      .nullable(),
    markup: z.enum(['plain', 'markdown', 'html']),
    visibilities: z.array(visibilityShape),
    threads: z.boolean(),
    canEdit: z.boolean(),
    canDelete: z.boolean(),
    account: z.enum(['own', 'organisation']),
    customs: z.string(),
    undoSeconds: z.number().int(),
  })
  .meta({ id: 'ReplyPlace' });

export const askShape = z
  .object({
    id: z.uuid(),
    conversationId: z.uuid(),
    text: z.string(),
    askedBy: z.object({ personId: z.uuid(), name: z.string() }),
    askedAt: at,
    closedAt: at.nullable(),
    asked: z.array(z.object({ personId: z.uuid(), name: z.string() })),
    answers: z.array(
      z.object({ id: z.uuid(), personId: z.uuid(), name: z.string(), text: z.string(), at }),
    ),
  })
  .meta({ id: 'InsideAsk' });

export const askInput = z.object({
  text: z.string().trim().min(1).max(5000),
  personIds: z.array(z.uuid()).min(1).max(20),
});
export const askAnswerInput = z.object({ text: z.string().trim().min(1).max(10_000) });

/** All that the conversation's screen needs of engagement, in one call. */
export const engagementShape = z
  .object({
    conversationId: z.uuid(),
    draft: draftShape.nullable().describe('My own, or the one I may work on'),
    others: z.array(
      z.object({ draftId: z.uuid(), name: z.string(), purpose: z.string(), updatedAt: at }),
    ),
    publications: z.array(publicationShape),
    commitments: z.array(commitmentShape),
    asks: z.array(askShape),
    place: placeShape,
    mayAnswer: z
      .boolean()
      .describe('Whether who reads this has a role that answers for the unit it is about'),
    autonomy: autonomyShape,
  })
  .meta({ id: 'Engagement' });

export const approvalShape = z
  .object({ draft: draftShape, title: z.string(), askedAt: at, expiresAt: at, isMine: z.boolean() })
  .meta({ id: 'Approval' });
