// What an organisation has decided about answers: the words that check them, the customs of places, how long things hold.
// Versioned: each check names the version it went by.

import { z } from 'zod';

const word = z.string().trim().min(2).max(200);

const placeCustomsShape = z.object({
  sourceId: z.uuid(),
  /** `organisation`: the handle itself says whom one works for. */
  account: z.enum(['own', 'organisation']).default('organisation'),
  /** Shown beside the composer: what is done here and what is not. */
  customs: z.string().max(2000).default(''),
  hashtagsMax: z.number().int().min(0).max(30).default(3),
});

/** What can be decided; all of it has a default that works. */
export const policyInput = z.object({
  names: z
    .array(word)
    .max(50)
    .default([])
    .describe('Names of the organisation, as people write them'),
  products: z.array(word).max(500).default([]),
  domains: z.array(word).max(50).default([]),
  internalHosts: z.array(word).max(200).default([]),
  contacts: z
    .array(word)
    .max(200)
    .default([])
    .describe(
      'Mail addresses, numbers and addresses of the organisation that may be told to anybody',
    ),
  confidential: z.array(word).max(2000).default([]),
  embargoes: z
    .array(z.object({ words: z.array(word).min(1).max(50), until: z.iso.date() }))
    .max(500)
    .default([]),
  clients: z
    .array(z.object({ name: word, mayBeNamed: z.boolean() }))
    .max(5000)
    .default([]),
  competitors: z.array(word).max(500).default([]),
  places: z.array(placeCustomsShape).max(1000).default([]),
  undoSeconds: z.number().int().min(0).max(600).default(15),
  reviewHours: z.number().int().min(1).max(336).default(8),
  promiseHours: z.number().int().min(1).max(720).default(24),
  needsCertificate: z.boolean().default(false),
});
export type PolicyInput = z.output<typeof policyInput>;

export const policyShape = policyInput
  .extend({ version: z.number().int(), changedBy: z.string(), changedAt: z.iso.datetime() })
  .meta({ id: 'EngagementPolicy' });
export type Policy = z.output<typeof policyShape>;

const AUTONOMY_REASONS = [
  'granted',
  'sets-rules',
  'no-certificate',
  'earned',
  'beginning',
  'sent-back-lately',
] as const;

export const autonomyLevelShape = z.enum(['none', 'draft', 'reviewed', 'trusted']);

export const autonomyGrantInput = z.object({
  personId: z.uuid(),
  sourceId: z.uuid().nullable().default(null),
  topicId: z.uuid().nullable().default(null),
  /** Null takes the grant back: what is earned counts again. */
  level: autonomyLevelShape.nullable(),
});
export type AutonomyGrantInput = z.output<typeof autonomyGrantInput>;

export const autonomyGrantShape = z
  .object({
    personId: z.uuid(),
    personName: z.string(),
    sourceId: z.uuid().nullable(),
    topicId: z.uuid().nullable(),
    level: autonomyLevelShape,
    grantedBy: z.string(),
    grantedAt: z.iso.datetime(),
  })
  .meta({ id: 'AutonomyGrant' });

export const personAutonomyShape = z
  .object({
    level: autonomyLevelShape,
    because: z.enum(AUTONOMY_REASONS),
    approvals: z.number().int().describe('Among the last drafts that were looked at'),
    approvalsNeeded: z.number().int().describe('For trust, with a certificate'),
    certificates: z.array(z.object({ name: z.string(), topicId: z.uuid().nullable() })),
  })
  .meta({ id: 'PersonAutonomy' });
export type PersonAutonomy = z.output<typeof personAutonomyShape>;

export const autonomyShape = z
  .object({
    level: autonomyLevelShape,
    because: z.enum(AUTONOMY_REASONS),
    approvals: z.number().int(),
  })
  .meta({ id: 'Autonomy' });
