// The loop ledger: outcomes, and what is owed to each who asked, on the way from owed to told.

import { z } from 'zod';
import { STATUS_KINDS, whoShape } from './ideas.ts';

const id = z.uuid();
const at = z.iso.datetime();

/**
 * `owed`: nobody wrote to them yet; `drafted`: words wait for approval; `sending`: approved and on its way; `sent`: it
 * arrived as far as can be known; `read`; `failed`: it did not arrive, or nobody knows; `declined`: they don't want to hear,
 * or somebody here decided not to tell; `withdrawn`: the merge that made it theirs was undone before they were told.
 */
export const OWED_STATES = [
  'owed',
  'drafted',
  'sending',
  'sent',
  'read',
  'failed',
  'declined',
  'withdrawn',
] as const;
export type OwedState = (typeof OWED_STATES)[number];
export const CHANNELS = ['conversation', 'mail', 'notice'] as const;
export type Channel = (typeof CHANNELS)[number];
export const OUTCOME_KINDS = ['status', 'merged', 'unmerged', 'programme'] as const;

const countsShape = z.object({
  owed: z.number().int(),
  drafted: z.number().int(),
  sending: z.number().int(),
  sent: z.number().int(),
  read: z.number().int(),
  failed: z.number().int(),
  declined: z.number().int(),
  withdrawn: z.number().int(),
});
export type OwedCounts = z.output<typeof countsShape>;

export const outcomeShape = z
  .object({
    id,
    kind: z.enum(OUTCOME_KINDS),
    ideaId: id.nullable(),
    ideaNumber: z.number().int().nullable(),
    title: z.string(),
    statusKind: z.enum(STATUS_KINDS).nullable(),
    publicText: z.string(),
    lang: z.string(),
    at,
    by: z.string(),
    counts: countsShape,
  })
  .meta({ id: 'LoopOutcome' });
export type Outcome = z.output<typeof outcomeShape>;

export const owedShape = z
  .object({
    id,
    outcomeId: id,
    ideaId: id.nullable(),
    title: z.string(),
    who: whoShape,
    because: z.string().describe('author, asked, voted, commented, feedback, by-hand'),
    channel: z.enum(CHANNELS),
    conversationId: id.nullable(),
    draftId: id.nullable().describe('The draft in the conversation, to be approved there'),
    approverId: id.nullable().describe('Whose word it would be'),
    text: z.string(),
    state: z.enum(OWED_STATES),
    reason: z.string().nullable().describe('Why it failed or was declined, in words'),
    changedAt: at,
  })
  .meta({ id: 'LoopOwed' });
export type Owed = z.output<typeof owedShape>;

export const owedQuery = z.object({
  outcomeId: id.optional(),
  ideaId: id.optional(),
  state: z.enum(OWED_STATES).optional(),
  channel: z.enum(CHANNELS).optional(),
  mine: z.enum(['true', 'false']).default('false').describe('Only what waits for my approval'),
  after: z.string().max(1000).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type OwedQuery = z.output<typeof owedQuery>;

export const owedTextInput = z.object({ text: z.string().trim().min(1).max(10_000) });
export const approveInput = z.object({
  channel: z.enum(['mail', 'notice']),
  text: z
    .string()
    .trim()
    .min(1)
    .max(10_000)
    .nullable()
    .default(null)
    .describe('One text for all of them; null: as drafted'),
});
export const approvedShape = z.object({
  approved: z.number().int(),
  left: z.number().int().describe('Drafts of this channel that still wait: ask again'),
});
export const declineOwedInput = z.object({ because: z.string().trim().min(3).max(500) });
export const retryInput = z.object({
  channel: z.enum(CHANNELS).optional().describe('Another way; left out: the same again'),
});

/** Numerator and denominator, so that the share can be believed. */
export const promisesShape = z
  .object({
    told: z.number().int().describe('sent + read'),
    due: z
      .number()
      .int()
      .describe('told + failed + owed, drafted or sending for longer than the days'),
    declined: z.number().int().describe('Not counted: they don’t want to hear'),
    withdrawn: z.number().int().describe('Not counted: the merge was undone'),
    fresh: z.number().int().describe('Not counted: younger than the days'),
    unanswered: z.number().int().describe('People whose ideas have no outcome yet; not counted'),
    share: z.number().nullable(),
    days: z.number().int(),
    from: at,
    to: at,
    formula: z.string(),
  })
  .meta({ id: 'LoopPromises' });
export const promisesQuery = z.object({
  from: at.optional(),
  to: at.optional(),
  days: z.coerce.number().int().min(0).max(90).default(7).describe('Time to tell them'),
});

export const myNoticeShape = z
  .object({
    id,
    ideaId: id.nullable(),
    ideaNumber: z.number().int().nullable(),
    title: z.string(),
    text: z.string(),
    state: z.enum(['sent', 'read']),
    at,
  })
  .meta({ id: 'LoopNotice' });
export type MyNotice = z.output<typeof myNoticeShape>;
