// Programmes: a round of invited co-creation with purpose, period, size, consent, rounds, feedback, thanks and a result.

import { z } from 'zod';
import { whoInput, whoShape } from './ideas.ts';
import { LETTER_KINDS, OWED_STATES } from './loop.ts';

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
    result: z.string().nullable().describe('A draft until it is published'),
    published: z
      .object({ at, by: z.string() })
      .nullable()
      .describe('The portal shows the result, and everybody who took part is owed it'),
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
export const resultInput = z.object({
  result: z.string().trim().max(20_000),
  isPublished: z.boolean().describe('Taken back, it is a draft again; letters that went stay sent'),
});
export const creditInput = z.object({ credit: z.string().trim().min(1).max(500) });

export const LETTER_LANGUAGES = ['en', 'sv'] as const;
export const invitationInput = z.object({
  who: whoInput,
  by: z
    .enum(['hand', 'letter'])
    .default('hand')
    .describe('`letter`: words wait for approval, with a link of their own to answer by'),
  lang: z
    .enum(LETTER_LANGUAGES)
    .nullable()
    .default(null)
    .describe('Of letters to them; null: as they wrote themselves, else as the organisation'),
});
export const actsShape = z
  .object({
    asked: z.number().int(),
    votes: z.number().int(),
    comments: z.number().int(),
    feedback: z.number().int(),
  })
  .describe('What they did with ideas in the last half year');
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
    acts: actsShape,
    lang: z.string().describe('Of letters to them'),
    shownAs: z.string().nullable().describe('As they want to be named in public; null: not at all'),
    letter: z
      .object({ owedId: id, kind: z.enum(LETTER_KINDS), state: z.enum(OWED_STATES) })
      .nullable()
      .describe('The newest of this programme to them'),
    consentVersion: z.number().int().nullable(),
    joinedAt: at.nullable(),
    activity: z.enum(ACTIVITIES).nullable().describe('Of those who joined'),
    feedbackCount: z.number().int(),
    credit: z.string().nullable().describe('How they were thanked'),
  })
  .meta({ id: 'ProgrammeParticipant' });
export type Participant = z.output<typeof participantShape>;

export const proposalShape = z
  .object({
    who: whoShape,
    score: z.number(),
    reasons: z.array(z.string()),
    acts: actsShape,
    hasMail: z.boolean().describe('A letter reaches them'),
    lang: z.enum(LETTER_LANGUAGES).describe('In which they wrote'),
  })
  .meta({ id: 'AmbassadorProposal' });
export type Proposal = z.output<typeof proposalShape>;

export const roundInput = z.object({
  title: z.string().trim().min(3).max(200),
  task: z.string().trim().min(3).max(5000).describe('The thing to try'),
  questions: z.array(z.string().trim().min(3).max(500)).max(20),
  dueOn: z.iso.date(),
});
export type RoundInput = z.output<typeof roundInput>;
export const roundShape = roundInput
  .extend({ id, number: z.number().int(), feedbackCount: z.number().int() })
  .meta({ id: 'ProgrammeRound' });
export type Round = z.output<typeof roundShape>;

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
    idea: z.object({ id, number: z.number().int(), title: z.string() }).nullable(),
    isOwn: z.boolean().describe('Written by themselves'),
    at,
  })
  .meta({ id: 'ProgrammeFeedback' });
export type Feedback = z.output<typeof feedbackShape>;
export const feedbackIdeaInput = z.object({ ideaId: id.nullable() });

export const reminderShape = z
  .object({
    participantId: id,
    who: whoShape,
    roundId: id,
    lang: z.string(),
    text: z.string(),
    isWritten: z.boolean().describe('It stands in the ledger, as a draft or sent'),
  })
  .meta({ id: 'ProgrammeReminder' });
