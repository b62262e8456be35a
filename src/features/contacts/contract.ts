// What the outside may know of contacts: identities on networks, the people and organisations behind them, why we think
// so, and what we know of them. Pure, and read by the web application too.

import { z } from 'zod';

const id = z.uuid();
const isoTime = z.iso.datetime();

export const CONTACT_KINDS = ['person', 'organisation'] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];
export const MARK_KINDS = ['address', 'link', 'domain'] as const;
export type MarkKind = (typeof MARK_KINDS)[number];
export const PROPOSAL_BASES = ['same-address', 'same-link', 'same-domain'] as const;
export type ProposalBasis = (typeof PROPOSAL_BASES)[number];
export const PROPOSAL_STATES = ['open', 'accepted', 'rejected'] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];
export const FACT_KINDS = ['preference', 'niggle', 'wish', 'other'] as const;
export type FactKind = (typeof FACT_KINDS)[number];

const shortText = z.string().trim().min(1).max(200);

export const identityShape = z.object({
  id,
  network: z.string().describe('bluesky, email; with the place where ids are of that place only'),
  handle: z.string().nullable(),
  name: z.string().nullable(),
  url: z.string().nullable(),
  bio: z.string().nullable(),
  contactId: id.nullable().describe('Null: we do not know who this is'),
  firstSeenAt: isoTime,
  lastSeenAt: isoTime,
});
export type Identity = z.infer<typeof identityShape>;

export const linkShape = z.object({
  id,
  identity: identityShape,
  confidence: z.number().min(0).max(1),
  basis: z.string().describe('by-hand, same-address, same-link, same-domain'),
  because: z.string().describe('In words'),
  by: z.string(),
  from: isoTime,
  until: isoTime.nullable().describe('Null: it holds'),
  endedBy: z.string().nullable(),
});
export type IdentityLink = z.infer<typeof linkShape>;

export const factShape = z.object({
  id,
  kind: z.enum(FACT_KINDS),
  key: z.string(),
  value: z.string(),
  postId: id.nullable().describe('Where they said so; null: somebody here knows it'),
  from: isoTime,
  until: isoTime.nullable(),
  recordedAt: isoTime,
  recordedBy: z.string(),
});
export type Fact = z.infer<typeof factShape>;

export const relationshipShape = z.object({
  id,
  personId: id,
  kind: z.string().describe('knows, looks after, ...'),
  from: isoTime,
  until: isoTime.nullable(),
  recordedBy: z.string(),
});

export const consentShape = z.object({
  id,
  purpose: z.string(),
  state: z.enum(['given', 'withdrawn']),
  source: z.string().describe('Where and how they said so'),
  at: isoTime,
  recordedBy: z.string(),
});

export const contactSummaryShape = z.object({
  id,
  kind: z.enum(CONTACT_KINDS),
  name: z.string(),
  identities: z.array(identityShape),
  changedAt: isoTime,
});
export type ContactSummary = z.infer<typeof contactSummaryShape>;

export const contactShape = contactSummaryShape.extend({
  createdAt: isoTime,
  createdBy: z.string(),
  links: z.array(linkShape).describe('Those that were ended too, oldest first'),
  facts: z.array(factShape),
  relationships: z.array(relationshipShape),
  consents: z.array(consentShape).describe('Newest first; the newest of each purpose holds'),
});
export type Contact = z.infer<typeof contactShape>;

export const newContact = z.object({
  kind: z.enum(CONTACT_KINDS).default('person'),
  name: shortText,
  identityIds: z.array(id).max(50).default([]),
});
export type NewContact = z.infer<typeof newContact>;
export const contactPatch = z.object({
  name: shortText.optional(),
  kind: z.enum(CONTACT_KINDS).optional(),
});
export type ContactPatch = z.infer<typeof contactPatch>;

export const newLink = z.object({
  identityId: id,
  confidence: z.number().min(0).max(1).default(1),
  because: z.string().trim().max(500).default(''),
});
export type NewLink = z.infer<typeof newLink>;

export const profileInput = z.object({
  bio: z
    .string()
    .max(5000)
    .describe('What they say of themselves there; links and addresses in it are compared'),
});

export const proposalShape = z.object({
  id,
  identity: identityShape,
  other: identityShape,
  basis: z.enum(PROPOSAL_BASES),
  value: z.string().describe('The address, link or domain that both have'),
  confidence: z.number(),
  state: z.enum(PROPOSAL_STATES),
  madeAt: isoTime,
  decidedAt: isoTime.nullable(),
  decidedBy: z.string().nullable(),
});
export type Proposal = z.infer<typeof proposalShape>;
export const proposalDecision = z.object({ accept: z.boolean() });

export const newFact = z.object({
  kind: z.enum(FACT_KINDS).default('other'),
  key: shortText,
  value: z.string().trim().min(1).max(2000),
  postId: id.nullable().default(null),
  from: isoTime.optional(),
  until: isoTime.nullable().default(null),
});
export type NewFact = z.infer<typeof newFact>;
export const newRelationship = z.object({ personId: id, kind: shortText.default('knows') });
export const newConsent = z.object({
  purpose: shortText,
  state: z.enum(['given', 'withdrawn']),
  source: shortText,
});
export type NewConsent = z.infer<typeof newConsent>;

export const timelineEntryShape = z.object({
  kind: z.enum(['post', 'fact', 'consent', 'link', 'relationship']),
  at: isoTime,
  id: z.string(),
  title: z.string().nullable(),
  text: z.string(),
  identityId: id.nullable(),
  network: z.string().nullable(),
  url: z.string().nullable(),
  isDeleted: z.boolean().describe('A post that was deleted at its origin'),
});
export type TimelineEntry = z.infer<typeof timelineEntryShape>;

export const erasureInput = z.object({
  reason: z.string().trim().min(1, 'Say why: the proof keeps it').max(500),
});
export const erasureShape = z.object({
  id,
  contactId: id,
  reason: z.string(),
  erasedAt: isoTime,
  erasedBy: z.string(),
  counts: z.record(z.string(), z.number()).describe('Rows emptied or removed, by table'),
  proof: z.string().describe('SHA-256 over the ids of these rows and the counts'),
});
export type Erasure = z.infer<typeof erasureShape>;

export const contactExportShape = z.object({
  exportedAt: isoTime,
  contact: contactShape,
  parts: z.record(z.string(), z.array(z.record(z.string(), z.json()))),
});
export type ContactExport = z.infer<typeof contactExportShape>;

/** `contact:ID`, `identity:ID` and `proposal:ID` are their subjects. */
export const contactsEvents = {
  contactCreated: 'contacts.contact-created',
  contactChanged: 'contacts.contact-changed',
  /** `{contactId, identityId, confidence, basis}` */
  identityLinked: 'contacts.identity-linked',
  /** `{contactId, identityId}` */
  identityUnlinked: 'contacts.identity-unlinked',
  linkProposed: 'contacts.link-proposed',
  proposalDecided: 'contacts.proposal-decided',
  /** `{contactId}`: somebody looked at it, or took a copy along. */
  contactSeen: 'contacts.contact-seen',
  contactExported: 'contacts.contact-exported',
  /** `{contactId, identityIds, erasureId}` */
  contactErased: 'contacts.contact-erased',
} as const;

export const contactsErrors = {
  contactNotFound: 'contacts.contact-not-found',
  identityNotFound: 'contacts.identity-not-found',
  linkNotFound: 'contacts.link-not-found',
  factNotFound: 'contacts.fact-not-found',
  postNotFound: 'contacts.post-not-found',
  /** A fact that ends before it begins. */
  periodInvalid: 'contacts.period-invalid',
  proposalNotFound: 'contacts.proposal-not-found',
  proposalDecided: 'contacts.proposal-decided',
  /** It belongs to another contact: end that link first. */
  identityTaken: 'contacts.identity-taken',
  /** The two belong to different contacts: a person must take one apart first. */
  contactsDiffer: 'contacts.contacts-differ',
} as const;
