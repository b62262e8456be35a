// What the outside may know of listening: shapes of topics, sources, posts and mentions, the names of its events and
// its error codes. Pure, and read by the web application too.

import { z } from 'zod';
import { labelFilter, labelsSchema } from './contract/labels.ts';

const isoTime = z.iso.datetime();
const id = z.uuid();

/** Opaque to callers: the position after which the next page begins. */
export const pageQuery = z.object({
  after: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export const VERDICTS = ['relevant', 'not-relevant'] as const;
export const verdictSchema = z.enum(VERDICTS);
export type Verdict = z.infer<typeof verdictSchema>;

/** `from` and `to` are UTF-16 offsets in that field of the post; `clause` is the part of the query that matched. */
export const reasonSchema = z.object({
  clause: z.string(),
  field: z.string(),
  from: z.number().int(),
  to: z.number().int(),
  text: z.string(),
});
export type Reason = z.infer<typeof reasonSchema>;

export const postSchema = z.object({
  id: z.string().describe('An id of ours; in previews of a source the one its network gave'),
  sourceId: id.nullable().describe('Null in previews: nothing is stored yet'),
  title: z.string().nullable(),
  text: z.string().describe('Plain text; empty once the post was deleted at its source'),
  html: z.string().nullable().describe('Sanitised; null when the source gave plain text'),
  author: z.string().nullable(),
  authorUrl: z.string().nullable(),
  url: z.string().nullable(),
  lang: z.string().describe('BCP-47; und when unknown'),
  createdAt: isoTime.describe('When it was said, never later than fetchedAt'),
  fetchedAt: isoTime,
  revision: z.number().int().describe('1 for the first text we saw; each edit counts on'),
  deletedAt: isoTime.nullable(),
});
export type Post = z.infer<typeof postSchema>;

export const mentionSchema = z.object({
  id,
  topicId: id,
  topicVersion: z.number().int(),
  post: postSchema,
  reasons: z.array(reasonSchema),
  labels: labelsSchema.nullable().describe('Null: matched before there were labels, or deleted'),
  copies: z
    .object({ group: id, posts: z.number().int().describe('Of these filters, this one included') })
    .nullable()
    .describe('Posts that say nearly the same; null: nobody else does'),
  verdict: verdictSchema.nullable(),
  verdictBy: z.string().nullable(),
  verdictAt: isoTime.nullable(),
  matchedAt: isoTime,
});
export type Mention = z.infer<typeof mentionSchema>;

export const mentionFilter = {
  ...labelFilter,
  topicId: id.optional(),
  sourceId: id.optional(),
  lang: z.string().min(2).max(35).optional(),
  verdict: z.enum([...VERDICTS, 'none']).optional(),
  copiesOf: id.optional().describe('Of this group of near copies alone'),
  from: isoTime.optional().describe('Said at this time or later'),
  until: isoTime.optional().describe('Said before this time'),
  q: z.string().trim().min(1).max(200).optional().describe('Words the title or text must hold'),
};
export const mentionQuery = pageQuery.extend({
  ...mentionFilter,
  copies: z
    .enum(['shown', 'folded'])
    .default('shown')
    .describe('folded: of posts that say nearly the same only the newest'),
});
export type MentionQuery = z.infer<typeof mentionQuery>;
export const mentionPageSchema = z.object({
  items: z.array(mentionSchema),
  next: z.string().nullable(),
});
export const verdictInput = z.object({ verdict: verdictSchema.nullable() });

export const mentionCountsQuery = z.object({
  ...mentionFilter,
  timeZone: z.string().max(60).default('UTC').describe('IANA name; days begin there'),
});
export type MentionCountsQuery = z.infer<typeof mentionCountsQuery>;
export const mentionCountsSchema = z.object({
  total: z.number().int(),
  perTopic: z.array(z.object({ topicId: id, count: z.number().int() })),
  perDay: z.array(z.object({ topicId: id, day: z.string(), count: z.number().int() })),
  languages: z.array(z.object({ lang: z.string(), count: z.number().int() })),
});

export const TOPIC_COLOURS = [
  'blue',
  'teal',
  'green',
  'olive',
  'amber',
  'orange',
  'red',
  'pink',
  'purple',
  'slate',
] as const;

export const queryText = z.string().trim().min(1, 'Write what to listen for').max(20_000);
export const topicInput = z.object({
  name: z.string().trim().min(1, 'A topic needs a name').max(120),
  description: z.string().trim().max(2000).default(''),
  query: queryText,
  colour: z.enum(TOPIC_COLOURS).optional().describe('Chosen in turn when left out'),
  ownerUnitId: id.nullish().describe('The unit that looks after it; left out: the hub'),
});
export type TopicInput = z.infer<typeof topicInput>;
export const topicPatch = z.object({
  name: topicInput.shape.name.optional(),
  description: z.string().trim().max(2000).optional(),
  query: queryText.optional(),
  colour: z.enum(TOPIC_COLOURS).optional(),
  ownerUnitId: id.nullable().optional(),
});
export type TopicPatch = z.infer<typeof topicPatch>;

/** Looking through the stored posts again after a topic was saved. */
export const rematchSchema = z.object({
  state: z.enum(['waiting', 'running', 'done']),
  topicVersion: z.number().int(),
  scanned: z.number().int(),
  matched: z.number().int(),
  total: z.number().int().describe('Posts to look through, counted at the start'),
  startedAt: isoTime.nullable(),
  finishedAt: isoTime.nullable(),
});

export const topicSchema = z.object({
  id,
  name: z.string(),
  description: z.string(),
  query: z.string(),
  normalForm: z.string().describe('The query as Parley reads it, with every parenthesis'),
  colour: z.enum(TOPIC_COLOURS),
  ownerUnitId: id.nullable(),
  version: z.number().int(),
  createdAt: isoTime,
  changedAt: isoTime,
  rematch: rematchSchema.nullable(),
  mentions: z.object({
    total: z.number().int(),
    last7Days: z.number().int(),
    lastAt: isoTime.nullable(),
  }),
});
export type Topic = z.infer<typeof topicSchema>;
export const topicVersionSchema = z.object({
  version: z.number().int(),
  query: z.string(),
  because: z
    .string()
    .nullable()
    .describe(
      'What it refers to and was changed, as list:name; null: the query itself was changed',
    ),
  createdAt: isoTime,
  createdBy: z.string(),
});

/** What a form shows for one setting of a connector. A `secret` is written but never read back. */
export const settingFieldSchema = z.object({
  name: z.string(),
  label: z.string(),
  kind: z.enum(['url', 'text', 'secret', 'number', 'choice', 'flag', 'mapping']),
  required: z.boolean(),
  help: z.string(),
  placeholder: z.string().optional(),
  choices: z.array(z.object({ value: z.string(), label: z.string() })).optional(),
  when: z
    .object({ field: z.string(), is: z.array(z.string()).optional() })
    .optional()
    .describe('Asked only while another field has one of these values, or any if none are named'),
});
export const connectorSchema = z.object({
  name: z.string(),
  label: z.string(),
  description: z.string(),
  kind: z.enum(['poll', 'stream']).describe('Asked now and then, or listened to all the time'),
  tests: z.boolean().describe('Whether settings can be tried before they are kept'),
  authorises: z.boolean().describe('Whether people sign in there instead of typing a secret'),
  isCalled: z.boolean().describe('Whether its network calls an address of ours'),
  rechecks: z.boolean().describe('Whether edits and deletions are found out by asking again'),
  answers: z.boolean().describe('Whether an approved answer can go back'),
  discovers: z.boolean().describe('Whether an address is enough to add a source'),
  fields: z.array(settingFieldSchema),
});

const settingsSchema = z.record(z.string().max(64), z.json());
export const sourceInput = z.object({
  connector: z.string().min(1).max(40),
  name: z.string().trim().min(1, 'A source needs a name').max(200),
  settings: settingsSchema.default({}),
  keepUnmatchedDays: z.number().int().min(0).max(90).optional(),
  isOwnPlace: z
    .boolean()
    .optional()
    .describe('What is said there is said to us: a mailbox, our forum'),
});
export type SourceInput = z.infer<typeof sourceInput>;
export const sourcePatch = z.object({
  name: sourceInput.shape.name.optional(),
  settings: settingsSchema.optional().describe('Only the ones to change; null removes one'),
  keepUnmatchedDays: z.number().int().min(0).max(90).optional(),
  isOwnPlace: sourceInput.shape.isOwnPlace,
  paused: z.boolean().optional(),
});
export type SourcePatch = z.infer<typeof sourcePatch>;

export const sourceTest = z.object({
  connector: sourceInput.shape.connector,
  settings: settingsSchema.default({}),
  sourceId: id.optional().describe('Of a source that is there: secrets left out are taken from it'),
});
export type SourceTest = z.infer<typeof sourceTest>;
export const testResultSchema = z.object({
  ok: z.boolean(),
  message: z.string().describe('One sentence for people'),
  facts: z
    .array(z.object({ label: z.string(), value: z.string() }))
    .describe('Worth seeing: the name signed in as, the number of folders'),
});

export const authorisationInput = sourceInput.extend({
  sourceId: id.optional().describe('Sign in anew for a source that is there'),
});
export type AuthorisationInput = z.infer<typeof authorisationInput>;

export const gapSchema = z.object({
  from: isoTime,
  until: isoTime,
  reason: z.string(),
  filledAt: isoTime.nullable().describe('When what was missed had been fetched after all'),
  nextTryAt: isoTime.nullable().describe('Null: filled, or it cannot be'),
  note: z.string().nullable().describe('Why it is not filled yet, in words'),
});

/** One day (UTC) of what a source heard. */
export const sourceDaySchema = z.object({
  day: z.iso.date(),
  posts: z.number().int(),
  matched: z.number().int(),
  revised: z.number().int(),
  deleted: z.number().int().describe('Deleted at their origin, and so here'),
});

export const SOURCE_STATES = ['listening', 'paused', 'stopped'] as const;
export const sourceSchema = z.object({
  id,
  connector: z.string(),
  name: z.string(),
  settings: settingsSchema.describe('Secrets show as null'),
  state: z
    .enum(SOURCE_STATES)
    .describe('stopped: the source itself said so, or it is read to its end'),
  keepUnmatchedDays: z.number().int(),
  isOwnPlace: z.boolean().describe('Every post there is kept, and needs somebody'),
  createdAt: isoTime,
  health: z.object({
    level: z.enum(['new', 'good', 'failing', 'stopped', 'paused']),
    message: z.string().nullable().describe('In words: the last error, or why it stopped'),
    looking: z.boolean().describe('A look is going on right now'),
    lastLookAt: isoTime.nullable(),
    lastSuccessAt: isoTime.nullable(),
    lastPostAt: isoTime.nullable().describe('When the newest post seen was said'),
    lastEventAt: isoTime.nullable().describe('When a new post, an edit or a deletion last came in'),
    nextLookAt: isoTime.nullable(),
    intervalSeconds: z.number().int().nullable(),
    failures: z.number().int().describe('In a row'),
    lagSeconds: z.number().int().nullable(),
    requestsLeft: z.number().int().nullable().describe('As the network says'),
    limitsResetAt: isoTime.nullable().describe('When the network allows more again'),
    gaps: z.array(gapSchema).describe('The newest ten'),
  }),
  counts: z.object({
    posts: z.number().int(),
    matched: z.number().int(),
    posts7Days: z.number().int(),
    revised: z.number().int(),
    deleted: z.number().int().describe('Deleted at their origin, and so here'),
  }),
  share: z
    .object({
      share: z.number().min(0).max(1).nullable().describe('Null: it cannot be known'),
      because: z.string(),
    })
    .nullable()
    .describe('Which part of its place it hears, where its connector can say'),
  days: z
    .array(sourceDaySchema)
    .describe('The last 30, oldest first; days without anything are left out'),
});
export type Source = z.infer<typeof sourceSchema>;

export const discoverInput = z.object({ address: z.string().trim().min(1).max(2000) });
export const discoverySchema = z.object({
  candidates: z.array(
    z.object({
      connector: z.string(),
      settings: settingsSchema,
      title: z.string(),
      description: z.string(),
      format: z.string(),
      preview: z.array(postSchema),
    }),
  ),
  problem: z.string().nullable().describe('In words, when nothing was found'),
});

/** Event types in the log; `topic:ID`, `source:ID` and `mention:ID` are their subjects. */
export const EVENTS = {
  topicCreated: 'listening.topic-created',
  topicChanged: 'listening.topic-changed',
  topicRemoved: 'listening.topic-removed',
  topicRematched: 'listening.topic-rematched',
  /** `{listId, name}`; topics that use it are made anew. */
  listChanged: 'listening.list-changed',
  sourceAdded: 'listening.source-added',
  sourceChanged: 'listening.source-changed',
  sourceRemoved: 'listening.source-removed',
  sourceLookAsked: 'listening.source-look-asked',
  /** `{sourceId, posts, matched, ok, message}` after each look. */
  sourcePolled: 'listening.source-polled',
  /** `{sourceId, level, message}`: it hears now and did not before, or the other way round. */
  sourceHealthChanged: 'listening.source-health-changed',
  /** `{topicId, sourceId, mentionIds}`, one per topic and batch. */
  mentionsAdded: 'listening.mentions-added',
  /** `{sourceId, thread, postIds}`: new posts of a thread that is followed, matched or not. */
  threadPostsAdded: 'listening.thread-posts-added',
  /** `{sourceId, postIds}`: new posts of a place of ours, matched or not. */
  ownPlacePostsAdded: 'listening.own-place-posts-added',
  /** `{sourceId, key, reason}`: an answer that was delivered came back, as a mail to an address that is no more. */
  answerReturned: 'listening.answer-returned',
  /** `{topicId, mentionIds}`: an edit or a new version of the topic no longer matches. */
  mentionsWithdrawn: 'listening.mentions-withdrawn',
  mentionJudged: 'listening.mention-judged',
  /** `{postIds}`: labels of their mentions changed; none named: of many. */
  labelsChanged: 'listening.labels-changed',
  /** `{sourceId, postIds}`: matched posts whose text changed. */
  postRevised: 'listening.post-revised',
  /** `{sourceId, postIds}`: matched posts deleted at their source; their text is gone. */
  postDeleted: 'listening.post-deleted',
} as const;

export const ERRORS = {
  topicNotFound: 'listening.topic-not-found',
  topicNameTaken: 'listening.topic-name-taken',
  queryInvalid: 'listening.query-invalid',
  /** Others refer to it by name: details `{topics: [{topicId, name}]}`. */
  topicInUse: 'listening.topic-in-use',
  postNotFound: 'listening.post-not-found',
  versionNotFound: 'listening.version-not-found',
  listNotFound: 'listening.list-not-found',
  listNameTaken: 'listening.list-name-taken',
  listInUse: 'listening.list-in-use',
  sourceNotFound: 'listening.source-not-found',
  sourceExists: 'listening.source-exists',
  connectorUnknown: 'listening.connector-unknown',
  /** Of this kind of source. */
  testNotOffered: 'listening.test-not-offered',
  authorisationNotOffered: 'listening.authorisation-not-offered',
  authorisationUnknown: 'listening.authorisation-unknown',
  repliesNotOffered: 'listening.replies-not-offered',
  /** Somebody carries it out at this moment. */
  deliveryInHand: 'listening.delivery-in-hand',
  settingsInvalid: 'listening.settings-invalid',
  mentionNotFound: 'listening.mention-not-found',
  /** Deleted, or not read yet. */
  mentionUnlabelled: 'listening.mention-unlabelled',
  cursorInvalid: 'listening.cursor-invalid',
  /** A record of a file: details `{line, field}`. */
  recordInvalid: 'listening.record-invalid',
  leaseLost: 'listening.lease-lost',
} as const;
