// What the hub decides about routing: rules, duty rotas and escalation policies, as the API shows them.

import { z } from 'zod';

const time = z.iso.datetime();
const name = z.string().trim().min(1).max(120);
const ids = z.array(z.uuid()).max(50).default([]);

const ruleFields = {
  name,
  topicIds: ids.describe('Any of them; empty: all'),
  sourceIds: ids.describe('Any of them; empty: all'),
  langs: z.array(z.string().max(35)).max(20).default([]),
  urgency: z.enum(['normal', 'urgent']).nullable().default(null),
  to: z.enum(['people', 'hub']).default('people').describe('`hub`: nobody else is asked'),
  unitId: z.uuid().nullable().default(null).describe('Only people of it and of units below'),
  offersMax: z.int().min(1).max(20).default(3).describe('Then the hub gets it'),
  answerMinutes: z
    .int()
    .min(1)
    .max(10_000)
    .default(60)
    .describe('Working minutes of whom is asked'),
  delayMinutesMax: z
    .int()
    .min(0)
    .max(20_000)
    .default(1080)
    .describe('Somebody who begins work later than this is not asked'),
  certificates: z.array(name).max(10).default([]).describe('All of them are needed'),
  autonomyMin: z.enum(['none', 'draft', 'reviewed', 'trusted']).default('draft'),
  rotaId: z.uuid().nullable().default(null).describe('Who is on duty for what is urgent'),
};
export const newRuleShape = z.object(ruleFields).meta({ id: 'NewRoutingRule' });
export type NewRule = z.infer<typeof newRuleShape>;
export const ruleShape = z.object({ id: z.uuid(), ...ruleFields }).meta({ id: 'RoutingRule' });
export type Rule = z.infer<typeof ruleShape>;
/** What a rule asks of a conversation. */
export type RuleFit = Pick<Rule, 'topicIds' | 'sourceIds' | 'langs' | 'urgency'>;

export const ruleOrderShape = z.object({ ruleIds: z.array(z.uuid()).max(500) });

const person = z.object({ id: z.uuid(), name: z.string() });
const rotaFields = {
  name,
  timeZone: z.string().max(64),
  startsOn: z.iso.date(),
  handOverAt: z.int().min(0).max(1439).default(540).describe('Minutes after midnight'),
  turnDays: z.int().min(1).max(366).default(7),
};
export const newRotaShape = z
  .object({ ...rotaFields, personIds: z.array(z.uuid()).min(1).max(100) })
  .meta({ id: 'NewRota' });
export type NewRota = z.infer<typeof newRotaShape>;
const turn = z.object({ person, from: time, until: time, isSwap: z.boolean() });
export const rotaShape = z
  .object({
    id: z.uuid(),
    ...rotaFields,
    people: z.array(person).describe('In the order of their turns'),
    onDuty: turn.nullable(),
    turns: z.array(turn).describe('Of the next four weeks'),
    swaps: z.array(turn.extend({ id: z.uuid() })),
  })
  .meta({ id: 'Rota' });
export type RotaShown = z.infer<typeof rotaShape>;
export const newSwapShape = z.object({ personId: z.uuid(), from: time, until: time });
export type NewSwap = z.infer<typeof newSwapShape>;

const step = z.object({
  waitsFor: z.enum(['taken', 'answered']),
  afterMinutes: z
    .int()
    .min(1)
    .max(50_000)
    .describe(
      'Since the conversation needed somebody: working minutes of whom it tells, of the hub for `holder`; for `duty` by the clock',
    ),
  tells: z.enum(['holder', 'duty', 'hub', 'person']),
  personId: z.uuid().nullable().default(null).describe('For `person`'),
  rotaId: z.uuid().nullable().default(null).describe('For `duty`'),
});
export type EscalationStep = z.infer<typeof step>;
const policyFields = {
  name,
  topicIds: ids,
  urgency: z.enum(['normal', 'urgent']).nullable().default(null),
  steps: z.array(step).min(1).max(20),
};
export const newPolicyShape = z.object(policyFields).meta({ id: 'NewEscalationPolicy' });
export type NewPolicy = z.infer<typeof newPolicyShape>;
export const policyShape = z
  .object({ id: z.uuid(), ...policyFields })
  .meta({ id: 'EscalationPolicy' });
export type Policy = z.infer<typeof policyShape>;
export type PolicyFit = Pick<Policy, 'topicIds' | 'urgency'>;
