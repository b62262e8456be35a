// Offers and what stands behind them, as the API shows them.

import { z } from 'zod';
import { cardShape } from '#features/conversations/contract.ts';
import { DECLINE_REASONS } from '../domain/dial/dial.ts';

const time = z.iso.datetime();
const person = z.object({ id: z.uuid(), name: z.string() });

const outcome = z.enum(['accepted', 'declined', 'passed', 'expired', 'superseded']);
const path = z
  .enum(['ranked', 'duty', 'passed', 'delegate', 'hub'])
  .describe('By rank, on duty, named by a colleague, for somebody away, or chosen by the hub');

export const offerShape = z
  .object({
    id: z.uuid(),
    conversationId: z.uuid(),
    round: z.int(),
    person,
    path,
    reasons: z.array(z.string()).describe('In words, the strongest first'),
    offeredAt: time,
    dueAt: time,
    outcome: outcome.nullable().describe('Null while it is open'),
    endedAt: time.nullable(),
    declineReason: z.enum(DECLINE_REASONS).nullable(),
    words: z.string(),
    passedTo: person.nullable(),
  })
  .meta({ id: 'Offer' });
export type Offer = z.infer<typeof offerShape>;

export const offerWithConversationShape = offerShape
  .extend({ conversation: cardShape })
  .meta({ id: 'OfferWithConversation' });
export type OfferWithConversation = z.infer<typeof offerWithConversationShape>;

export const offersFilterShape = z.object({
  to: z.enum(['me', 'anybody']).default('me').describe('`anybody` is for the hub'),
});

export const declineShape = z.object({
  reason: z.enum(DECLINE_REASONS),
  words: z.string().trim().max(500).default(''),
});
export const passShape = z.object({
  personId: z.uuid(),
  words: z.string().trim().max(500).default('').describe('Why them'),
});
export const offerByHubShape = z.object({ personId: z.uuid() });

export const candidateShape = z
  .object({
    person,
    score: z.number().describe('Log-odds against the others; only differences mean something'),
    reasons: z.array(z.string()),
    features: z.record(z.string(), z.number()),
    gates: z.array(z.object({ gate: z.string(), why: z.string() })),
  })
  .meta({ id: 'RoutingCandidate' });
export type CandidateShown = z.infer<typeof candidateShape>;

export const hubReasonShape = z
  .object({
    words: z.string(),
    asked: z.array(z.object({ person, outcome, words: z.string() })),
    keptAway: z.array(z.object({ person, why: z.string() })),
  })
  .meta({ id: 'HubReason' });
export type HubReasonShown = z.infer<typeof hubReasonShape>;

const phase = z.enum(['idle', 'searching', 'offered', 'taken', 'with-hub']);

export const conversationRoutingShape = z
  .object({
    conversationId: z.uuid(),
    phase,
    round: z.int(),
    offers: z.array(offerShape).describe('Of all rounds, the newest first'),
    candidates: z.array(candidateShape).describe('As ranked when it was last decided'),
    rankedAt: time.nullable(),
    hub: hubReasonShape.nullable().describe('Why the hub has it'),
    escalations: z.array(z.object({ waitsFor: z.string(), dueAt: time, firedAt: time.nullable() })),
  })
  .meta({ id: 'ConversationRouting' });
export type ConversationRouting = z.infer<typeof conversationRoutingShape>;

export const hubBoardShape = z
  .object({
    unrouted: z.array(z.object({ conversation: cardShape, since: time, why: hubReasonShape })),
    late: z.array(z.object({ conversation: cardShape, waitsFor: z.string(), since: time })),
    load: z.array(
      z.object({
        person,
        holding: z.int(),
        offered: z.int(),
        holdingMax: z.int(),
        isAway: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'HubBoard' });
export type HubBoard = z.infer<typeof hubBoardShape>;

export const couldHelpShape = z
  .object({
    items: z.array(z.object({ conversation: cardShape, reasons: z.array(z.string()) })),
  })
  .meta({ id: 'CouldHelp' });
