// What the outside may know of conversations: their five kinds, cards for boards, posts with who speaks, notes, labels,
// rules that open them, events and error codes. Pure, and read by the web application too.

import { z } from 'zod';
import { labelsSchema } from '#features/listening/contract/labels.ts';
import { TASKS } from '#language/labels.ts';
import { CLOSURE_REASONS } from './domain/conversation.ts';
import { PARTY_ROLES } from './domain/side-of.ts';

const id = z.uuid();
const isoTime = z.iso.datetime();

export const CONVERSATION_KINDS = [
  'new',
  'with-somebody',
  'waiting-for-them',
  'waiting-for-us',
  'done',
] as const;
export type ConversationKind = (typeof CONVERSATION_KINDS)[number];
const SIDES = ['theirs', 'ours', 'bystander', 'automatic'] as const;

export const openingReasonShape = z.object({
  kind: z.enum(['own-place', 'rule', 'by-hand', 'ours', 'automatic', 'no-rule', 'too-old']),
  ruleId: z.string().nullable(),
  rule: z.string().nullable().describe('Name of the rule'),
});

export const authorShape = z.object({
  identityId: id.nullable(),
  contactId: id.nullable(),
  name: z.string().nullable(),
  handle: z.string().nullable(),
  url: z.string().nullable(),
});

export const cardShape = z.object({
  id,
  kind: z.enum(CONVERSATION_KINDS),
  holderPersonId: id.nullable(),
  lastHolderPersonId: id.nullable(),
  snoozedUntil: isoTime.nullable(),
  closedBecause: z.enum(CLOSURE_REASONS).nullable(),
  mergedInto: id.nullable(),
  title: z.string().nullable(),
  excerpt: z.string().describe('How the post begins that opened it; empty once it was deleted'),
  lastExcerpt: z.string().describe('How the newest post begins'),
  asker: authorShape,
  source: z.object({ id, name: z.string(), connector: z.string() }),
  language: z.string(),
  topicIds: z.array(id),
  labels: z.array(id),
  intent: z.string().nullable(),
  sentiment: z.string().nullable(),
  urgency: z.string().nullable(),
  crisis: z.string().nullable(),
  unitId: id.nullable().describe('Whose topic it is about; null: the hub'),
  postsCount: z.number().int(),
  oursCount: z.number().int(),
  firstPostAt: isoTime,
  lastPostAt: isoTime,
  openedAt: isoTime,
  openedBecause: openingReasonShape,
  waitingSince: isoTime.nullable().describe('Since when they wait for a word of ours'),
});
export type Card = z.infer<typeof cardShape>;

export const conversationPostShape = z.object({
  id,
  side: z.enum(SIDES),
  author: authorShape,
  threadId: id,
  nativeId: z.string(),
  replyToPostId: id.nullable().describe('Where that post is known here'),
  title: z.string().nullable(),
  text: z.string(),
  html: z.string().nullable(),
  url: z.string().nullable(),
  lang: z.string(),
  visibility: z.enum(['public', 'unlisted', 'followers', 'direct']),
  automatic: z.string().nullable(),
  media: z.array(
    z.object({ url: z.string(), type: z.string().nullable(), description: z.string().nullable() }),
  ),
  createdAt: isoTime,
  revision: z.number().int(),
  deletedAt: isoTime.nullable(),
  mention: z
    .object({ id, labels: labelsSchema })
    .nullable()
    .describe('How it reads, and under which mention that is corrected; null: no topic found it'),
});
export type ConversationPost = z.infer<typeof conversationPostShape>;

export const partyShape = z.object({
  author: authorShape,
  role: z.enum(PARTY_ROLES),
  postsCount: z.number().int(),
});

export const presenceShape = z.object({
  personId: id,
  name: z.string(),
  doing: z.enum(['reading', 'writing']),
  since: isoTime,
});

export const threadShape = z.object({
  id,
  sourceId: id,
  thread: z.string(),
  from: isoTime.describe('With this conversation since'),
});

export const mergeShape = z.object({
  id,
  conversationId: id.describe('The one that was taken in'),
  intoId: id,
  mergedAt: isoTime,
  mergedBy: z.string(),
  undoneAt: isoTime.nullable(),
});

export const conversationShape = z.object({
  card: cardShape,
  parties: z.array(partyShape),
  threads: z.array(threadShape),
  merges: z.array(mergeShape).describe('Of others into this one, and of this one'),
  people: z.array(presenceShape).describe('Who has it open just now, and who writes'),
  version: z.number().int(),
});
export type ConversationView = z.infer<typeof conversationShape>;

export const historyEntryShape = z.object({
  number: z.number().int(),
  type: z.string(),
  body: z.record(z.string(), z.json()),
  at: isoTime,
  by: z.string(),
});
export type HistoryEntry = z.infer<typeof historyEntryShape>;

export const BOARDS = ['mine', 'waiting', 'unheld', 'late', 'snoozed', 'all'] as const;
const limit = z.coerce.number().int().min(1).max(200).default(50);
export const boardQuery = z.object({
  board: z
    .enum(BOARDS)
    .default('all')
    .describe(
      'mine: I hold it and they wait; waiting: I hold it and we wait for them; unheld: nobody has it; late: they have waited longest; snoozed: mine, put off; all: newest word first',
    ),
  kind: z.enum(CONVERSATION_KINDS).optional(),
  holderId: id.optional(),
  topicId: id.optional(),
  sourceId: id.optional(),
  unitId: id.optional(),
  labelId: id.optional(),
  language: z.string().min(2).max(35).optional(),
  urgency: z.enum(TASKS.urgency).optional(),
  intent: z.enum(TASKS.intent).optional(),
  lateHours: z.coerce.number().min(0).max(10_000).default(0),
  after: z.string().max(1000).optional(),
  limit,
});
export type BoardQuery = z.infer<typeof boardQuery>;

export const boardCountsShape = z.object({
  mine: z.number().int(),
  waiting: z.number().int(),
  snoozed: z.number().int(),
  unheld: z.number().int(),
  notesToMe: z.number().int().describe('Notes that name me and that I have not seen'),
});

export const loadShape = z.object({
  people: z.array(
    z.object({
      personId: id,
      theyWait: z.number().int(),
      weWait: z.number().int(),
      oldestWaitingSince: isoTime.nullable(),
    }),
  ),
  unheld: z.number().int(),
  oldestUnheldSince: isoTime.nullable(),
});

export const noteShape = z.object({
  id,
  authorId: id,
  author: z.string(),
  text: z.string().describe('Empty once it was removed'),
  mentions: z.array(id).describe('People named in it'),
  writtenAt: isoTime,
  editedAt: isoTime.nullable(),
  removedAt: isoTime.nullable(),
});
export type Note = z.infer<typeof noteShape>;
export const noteInput = z.object({
  text: z.string().trim().min(1, 'Write something').max(10_000),
  mentions: z.array(id).max(50).default([]).describe('People to tell'),
});
export type NoteInput = z.infer<typeof noteInput>;
export const noteToMeShape = z.object({ note: noteShape, conversationId: id });

export const labelShape = z.object({ id, name: z.string(), colour: z.string() });
export type Label = z.infer<typeof labelShape>;
export const labelInput = z.object({
  name: z.string().trim().min(1).max(60),
  colour: z.string().trim().min(1).max(20).default('slate'),
});

export const workerShape = z.object({ id, name: z.string(), title: z.string() });

export const takeInput = z.object({
  personId: id.optional().describe('Whom to hand it to; left out: I take it'),
  evenFromAnother: z.boolean().default(false),
  because: z.string().trim().max(500).nullable().default(null),
});
export const releaseInput = z.object({
  because: z.string().trim().max(500).nullable().default(null),
});
export const closeInput = z.object({ because: z.enum(CLOSURE_REASONS).default('answered') });
export const snoozeInput = z.object({ until: isoTime });
export const mergeInput = z.object({ into: id });
export const labelsInput = z.object({ labels: z.array(id).max(30) });
export const partyInput = z.object({ role: z.enum(PARTY_ROLES) });
export const presenceInput = z.object({ doing: z.enum(['reading', 'writing', 'gone']) });
export const openInput = z.object({ postId: id });

const several = z.array(id).max(200).default([]);
export const ruleConditions = z.object({
  topicIds: several,
  sourceIds: several,
  languages: z.array(z.string().min(2).max(35)).max(50).default([]),
  sentiments: z.array(z.enum(TASKS.sentiment)).default([]),
  intents: z.array(z.enum(TASKS.intent)).default([]),
  urgencies: z.array(z.enum(TASKS.urgency)).default([]),
  crises: z.array(z.enum(TASKS.crisis)).default([]),
});
export const ruleInput = z.object({
  name: z.string().trim().min(1, 'A rule needs a name').max(120),
  opens: z
    .boolean()
    .default(true)
    .describe('false: what it holds for opens none, whatever others say'),
  conditions: ruleConditions,
});
export type RuleInput = z.infer<typeof ruleInput>;
export const ruleShape = ruleInput.extend({
  id,
  changedAt: isoTime,
  changedBy: z.string(),
});
export type Rule = z.infer<typeof ruleShape>;

export const previewInput = z.object({
  rule: ruleInput.describe('As it would be'),
  ruleId: id.optional().describe('In place of this one; left out: a new one'),
  days: z.number().int().min(1).max(90).default(30),
});
export type PreviewInput = z.infer<typeof previewInput>;
export const previewShape = z.object({
  since: isoTime,
  mentions: z.number().int().describe('Past mentions that were looked at'),
  isCut: z.boolean().describe('There were more; the newest were looked at'),
  opensNow: z.number().int().describe('By the rules as they stand'),
  opensThen: z.number().int().describe('By the rules with this change'),
  byRule: z.number().int().describe('For which this very rule decides'),
  examples: z.array(
    z.object({
      mentionId: id,
      postId: id,
      excerpt: z.string(),
      at: isoTime,
      opensNow: z.boolean(),
      opensThen: z.boolean(),
      because: openingReasonShape,
    }),
  ),
});
export type Preview = z.infer<typeof previewShape>;

/**
 * `conversation:ID` is their subject. The first four carry
 * `{conversationId, kind, holderPersonId, lastHolderPersonId, unitId, what: [types]}`.
 */
export const conversationsEvents = {
  opened: 'conversations.opened',
  reopened: 'conversations.reopened',
  changed: 'conversations.changed',
  closed: 'conversations.closed',
  /** `{conversationId, intoId}` */
  merged: 'conversations.merged',
  unmerged: 'conversations.unmerged',
  /** `{conversationId, noteId, personIds}`: a note names people. */
  noteWritten: 'conversations.note-written',
  /** `{conversationId, personId}`: somebody opened it. For the audit. */
  seen: 'conversations.seen',
  /** `{conversationId}`: who reads or writes has changed. */
  presenceChanged: 'conversations.presence-changed',
  rulesChanged: 'conversations.rules-changed',
  labelsChanged: 'conversations.labels-changed',
} as const;

export const conversationsErrors = {
  conversationNotFound: 'conversations.conversation-not-found',
  postNotFound: 'conversations.post-not-found',
  postTaken: 'conversations.post-taken',
  /** Details `{conversationId}`: where it is now. */
  merged: 'conversations.merged-elsewhere',
  done: 'conversations.is-done',
  notDone: 'conversations.is-open',
  /** Details `{holderPersonId}`. */
  taken: 'conversations.is-taken',
  notTaken: 'conversations.nobody-has-it',
  past: 'conversations.time-has-passed',
  itself: 'conversations.merge-with-itself',
  notMerged: 'conversations.not-merged',
  mergeNested: 'conversations.merge-nested',
  personUnusable: 'conversations.person-unusable',
  noteNotFound: 'conversations.note-not-found',
  noteNotYours: 'conversations.note-not-yours',
  labelNotFound: 'conversations.label-not-found',
  labelNameTaken: 'conversations.label-name-taken',
  ruleNotFound: 'conversations.rule-not-found',
  partyNotFound: 'conversations.party-not-found',
  cursorInvalid: 'conversations.cursor-invalid',
} as const;
