// Programmes: a round of invited co-creation with purpose, period, size, consent, rounds, feedback, thanks and a result.

import { z } from 'zod';
import { whoInput, whoShape } from './ideas.ts';

const id = z.uuid();
const at = z.iso.datetime();

export const PROGRAMME_STATES = ['planned', 'running', 'closed'] as const;
export const INVITATION_STATES = ['proposed', 'invited', 'joined', 'declined', 'left'] as const;
export const ACTIVITIES = ['newcomer', 'active', 'silent'] as const;

export const programmeInput = z.object({
  name: z.string().trim().min(3).max(120),
  purpose: z.string().trim().min(3).max(2000),
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
  seats: z.number().int().min(1).max(1000),
  consentText: z.string().trim().min(10).max(10_000),
});
export type ProgrammeInput = z.output<typeof programmeInput>;

export const programmeShape = programmeInput
  .extend({
    id,
    state: z.enum(PROGRAMME_STATES),
    consentVersion: z.number().int().describe('One more with each change of the text'),
    result: z.string().nullable().describe('Published at the end'),
    joinedCount: z.number().int(),
    invitedCount: z.number().int(),
    roundsCount: z.number().int(),
    createdAt: at,
  })
  .meta({ id: 'Programme' });
export type Programme = z.output<typeof programmeShape>;

export const programmeStateInput = z.object({
  state: z.enum(['running', 'closed']),
  result: z.string().trim().max(20_000).nullable().default(null),
});
export const creditInput = z.object({ credit: z.string().trim().min(1).max(500) });

export const invitationInput = z.object({ who: whoInput });
export const invitationPatch = z.object({
  state: z.enum(INVITATION_STATES),
  consentVersion: z
    .number()
    .int()
    .nullable()
    .default(null)
    .describe('To join: the text they agreed to'),
  consentSource: z.string().trim().max(500).default('').describe('How they said so'),
});
export const participantShape = z
  .object({
    id,
    who: whoShape,
    state: z.enum(INVITATION_STATES),
    reasons: z.array(z.string()).describe('Why they were proposed, in words'),
    consentVersion: z.number().int().nullable(),
    joinedAt: at.nullable(),
    activity: z.enum(ACTIVITIES).nullable().describe('Of those who joined'),
    feedbackCount: z.number().int(),
    credit: z.string().nullable().describe('How they were thanked'),
  })
  .meta({ id: 'ProgrammeParticipant' });

export const proposalShape = z
  .object({ who: whoShape, score: z.number(), reasons: z.array(z.string()) })
  .meta({ id: 'AmbassadorProposal' });

export const roundInput = z.object({
  title: z.string().trim().min(3).max(200),
  task: z.string().trim().min(3).max(5000).describe('The thing to try'),
  questions: z.array(z.string().trim().min(3).max(500)).max(20),
  dueOn: z.iso.date(),
});
export const roundShape = roundInput
  .extend({ id, number: z.number().int(), feedbackCount: z.number().int() })
  .meta({ id: 'ProgrammeRound' });

export const feedbackInput = z.object({
  participantId: id,
  text: z.string().trim().min(1).max(10_000),
  answers: z.array(z.string().max(5000)).max(20).default([]),
  ideaId: id.nullable().default(null).describe('The idea it speaks of: they are owed its outcome'),
});
export const feedbackShape = z
  .object({
    id,
    roundId: id,
    participantId: id,
    who: whoShape,
    text: z.string(),
    answers: z.array(z.string()),
    ideaId: id.nullable(),
    at,
  })
  .meta({ id: 'ProgrammeFeedback' });

export const reminderShape = z
  .object({ participantId: id, who: whoShape, roundId: id, text: z.string() })
  .meta({ id: 'ProgrammeReminder' });
