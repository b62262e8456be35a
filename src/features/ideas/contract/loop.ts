// The loop ledger: outcomes, and what is owed to each who asked, on the way from owed to told.

import { z } from 'zod';
import { whoShape } from './ideas.ts';
import { STATUS_KINDS } from './kinds.ts';

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
/** `programme`: its published result. */
export const OUTCOME_KINDS = ['status', 'merged', 'unmerged', 'programme'] as const;
/** What programmes write to those who take part; nobody is owed it. */
export const LETTER_KINDS = ['invitation', 'reminder'] as const;
export const OWED_KINDS = [...OUTCOME_KINDS, ...LETTER_KINDS] as const;
export type OwedKind = (typeof OWED_KINDS)[number];

/** The states as one looks for them. */
export const STAGES = {
  waiting: ['owed', 'drafted'],
  sent: ['sending', 'sent'],
  read: ['read'],
  failed: ['failed'],
  declined: ['declined', 'withdrawn'],
} as const satisfies Record<string, readonly OwedState[]>;
export type Stage = keyof typeof STAGES;
export const STAGE_NAMES = ['waiting', 'sent', 'read', 'failed', 'declined'] as const;

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
    programmeId: id.nullable(),
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
    kind: z.enum(OWED_KINDS),
    ideaId: id.nullable().describe('The idea in which they asked, as it is now'),
    programmeId: id.nullable(),
    title: z.string().describe('Of the idea or the programme'),
    statusKind: z.enum(STATUS_KINDS).nullable(),
    who: whoShape,
    because: z
      .string()
      .describe('author, asked, voted, commented, feedback, by-hand; programme: they take part'),
    channel: z.enum(CHANNELS),
    conversationId: id.nullable(),
    draftId: id.nullable().describe('The draft in the conversation, to be approved there'),
    approver: z
      .object({ id, name: z.string() })
      .nullable()
      .describe('Whose word it would be: in a conversation only they can send it'),
    text: z.string(),
    lang: z.string(),
    state: z.enum(OWED_STATES),
    reason: z.string().nullable().describe('Why it failed or was declined, in words'),
    changedAt: at,
  })
  .meta({ id: 'LoopOwed' });
export type Owed = z.output<typeof owedShape>;

export const owedQuery = z.object({
  outcomeId: id.optional(),
  ideaId: id.optional(),
  programmeId: id
    .optional()
    .describe('With its invitations and reminders; without: outcomes alone'),
  state: z.enum(OWED_STATES).optional(),
  stage: z.enum(STAGE_NAMES).optional().describe('Several states that belong together'),
  channel: z.enum(CHANNELS).optional(),
  mine: z.enum(['true', 'false']).default('false').describe('Only what waits for my approval'),
  after: z.string().max(1000).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type OwedQuery = z.output<typeof owedQuery>;

export const stagesQuery = owedQuery.pick({ ideaId: true, mine: true });
export const stagesShape = z
  .object({
    waiting: z.number().int(),
    sent: z.number().int(),
    read: z.number().int(),
    failed: z.number().int(),
    declined: z.number().int(),
  })
  .meta({ id: 'LoopStages' });
export type Stages = z.output<typeof stagesShape>;

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
export const approveSeveralInput = z.object({ owedIds: z.array(id).min(1).max(200) });
export const approvedSeveralShape = z
  .object({
    approved: z.array(id),
    refused: z.array(z.object({ owedId: id, code: z.string(), message: z.string() })),
  })
  .meta({ id: 'LoopApproved' });
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
export type Promises = z.output<typeof promisesShape>;
/** The same by idea; those with the most people who still wait first. */
export const ideaPromisesShape = z
  .object({
    ideaId: id,
    ideaNumber: z.number().int(),
    title: z.string(),
    told: z.number().int(),
    due: z.number().int(),
    fresh: z.number().int(),
    share: z.number().nullable(),
  })
  .meta({ id: 'LoopIdeaPromises' });
export type IdeaPromises = z.output<typeof ideaPromisesShape>;
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
    programmeId: id.nullable(),
    title: z.string(),
    text: z.string(),
    state: z.enum(['sent', 'read']),
    at,
  })
  .meta({ id: 'LoopNotice' });
export type MyNotice = z.output<typeof myNoticeShape>;
