// What Parley says of a query before and after it is saved: what it would bring, what it costs, how it differs from
// another version, why a post matches or not, and what the verdicts propose. Pure shapes.

import { z } from 'zod';
import { pageQuery, postSchema, queryText, reasonSchema } from '../contract.ts';
import { LIST_NAME } from './list-name.ts';

const count = z.number().int();
const daysInput = z.number().int().min(1).max(90).default(7);

export const diagnosticSchema = z.object({
  severity: z.enum(['error', 'warning']),
  code: z.string(),
  message: z.string(),
  from: count,
  to: count,
  hint: z.string().optional(),
});

const exampleSchema = z.object({ post: postSchema, reasons: z.array(reasonSchema) });

/** `from` and `to` are UTF-16 offsets in the query. */
const failedSchema = z.object({ clause: z.string(), from: count, to: count, why: z.string() });

export const queryCostSchema = z
  .object({
    level: z.enum(['cheap', 'moderate', 'expensive']),
    because: z.string().describe('In words, for the owner of the topic'),
    anchors: z
      .array(z.string())
      .describe(
        'The words that decide: a post with none of them is never looked at. Empty when nothing is always needed',
      ),
    candidates: count.describe('Posts of the sample that must be looked at closely'),
    postsSeen: count.describe('Posts in the sample'),
  })
  .meta({ id: 'QueryCost' });

const shareSchema = z.object({ name: z.string(), posts: count });
export const forecastSchema = z
  .object({
    days: z.number().describe('Length of the time looked at; less than asked if less is stored'),
    perDay: z.number().describe('Matches a day to expect'),
    bySource: z.array(shareSchema).describe('Matches by name of the source, most first'),
    byLanguage: z.array(shareSchema).describe('Matches by language code, most first'),
    undecided: count.describe('Posts that depend on labels or counts they do not have yet'),
  })
  .meta({ id: 'QueryForecast' });

export const topicPreviewInput = z.object({
  query: z.string().max(20_000),
  topicId: z.uuid().optional().describe('The topic being edited: its verdicts tell noisy branches'),
  days: daysInput,
  limit: z.number().int().min(0).max(100).default(20).describe('Posts in the sample'),
  timeZone: z.string().max(60).default('UTC'),
});
export const topicPreviewSchema = z.object({
  ok: z.boolean(),
  diagnostics: z
    .array(diagnosticSchema)
    .describe('What the text shows, and what the stored posts show of it'),
  normalForm: z.string().nullable(),
  scanned: count.describe('Stored posts looked at, newest first'),
  scannedFrom: z.iso
    .datetime()
    .nullable()
    .describe('The oldest of them; later than asked if there were too many'),
  matched: count,
  perDay: z.array(z.object({ day: z.string(), count })),
  sample: z.array(exampleSchema),
  cost: queryCostSchema.nullable().describe('Null while the query cannot be read'),
  forecast: forecastSchema.nullable().describe('Null while the query cannot be read'),
});

/** With `query` against the saved version; with `fromVersion` and `toVersion` between two saved ones. */
export const topicCompareInput = z
  .object({
    query: queryText.optional(),
    fromVersion: z.number().int().min(1).optional(),
    toVersion: z.number().int().min(1).optional(),
    days: daysInput,
    examples: z.number().int().min(0).max(50).default(10).describe('Of each kind, at most'),
  })
  .refine((input) => (input.query === undefined) !== (input.toVersion === undefined), {
    message: 'Give either query or toVersion',
    path: ['query'],
  });
export const topicComparisonSchema = z.object({
  scanned: count,
  scannedFrom: z.iso.datetime().nullable(),
  before: count.describe('Posts the older query finds'),
  after: count.describe('Posts the newer query finds'),
  kept: count,
  gained: count,
  lost: count,
  gainedExamples: z.array(exampleSchema),
  lostExamples: z.array(z.object({ post: postSchema, failed: failedSchema })),
});

export const topicExplainInput = z.object({
  query: z.string().max(20_000),
  postId: z.uuid(),
  topicId: z.uuid().optional().describe('The topic the query belongs to, if it is saved'),
});
export const topicExplanationSchema = z.object({
  outcome: z.enum(['match', 'undecided', 'no-match']),
  reasons: z.array(reasonSchema),
  pending: z.array(z.string()).describe('Clauses that wait for a label or a count'),
  failed: failedSchema.nullable().describe('The first clause that failed; null unless no-match'),
  post: postSchema,
});

/** `precision` and `recall` are of the judged mentions; 1 where nothing is found or nothing is relevant. */
const measureSchema = z.object({
  relevantFound: count,
  noiseFound: count,
  relevantAll: count,
  noiseAll: count,
  precision: z.number(),
  recall: z.number(),
});
export const topicSuggestionsSchema = z.object({
  judged: z.object({ relevant: count, notRelevant: count }),
  proposals: z
    .array(
      z.object({
        kind: z.enum(['not', 'not-near']),
        clause: z.string().describe('What is added: NOT pie, apple NOT NEAR/2 pie'),
        query: z.string().describe('The whole new query'),
        before: measureSchema,
        after: measureSchema,
        examples: z
          .array(z.object({ post: postSchema, relevant: z.boolean() }))
          .describe('Judged posts it would take away, relevant ones first'),
      }),
    )
    .describe('The best first'),
  relatedWords: z
    .array(
      z.object({
        clause: z.string(),
        query: z.string().describe('The whole new query with it added by OR'),
        inWanted: count,
        wantedAll: count,
        inOthers: count,
        othersAll: count,
        weight: z.number().describe('How telling it is; the list is sorted by it'),
      }),
    )
    .describe('Words that tell relevant posts from the rest'),
});

const costOfTopic = {
  topicId: z.uuid(),
  candidates: count.describe('Posts the index proposed for this topic'),
  evaluations: count.describe('Posts its query was worked out for'),
  matches: count,
  cpuShare: z
    .number()
    .describe(
      'Its part of the work for all topics, 0 to 1: by candidates, evaluations and matches',
    ),
  everyPost: z.boolean().describe('No word is always needed: every post is tried. Expensive'),
};
const costsSince = {
  since: z.iso.datetime().nullable().describe('Null: this process matches no posts'),
  posts: count.describe('Posts matched in this process since then'),
};
export const topicCostSchema = z.object({ ...costsSince, ...costOfTopic });
export const topicCostsSchema = z.object({ ...costsSince, topics: z.array(z.object(costOfTopic)) });

export const storedPostQuery = pageQuery.extend({
  q: z.string().trim().min(1).max(200).optional().describe('Words the title or text must hold'),
  sourceId: z.uuid().optional(),
});

export const wordListInput = z.object({
  name: z
    .string()
    .trim()
    .regex(LIST_NAME, 'Letters, digits, - . and _ only, so that list:name works')
    .max(60),
  description: z.string().trim().max(2000).default(''),
  entries: z
    .array(z.string().trim().min(1).max(200))
    .min(1, 'A list needs an entry')
    .max(5000)
    .describe('Words, phrases, #tags, @names, or values of a field'),
});
export const wordListPatch = z.object({
  name: wordListInput.shape.name.optional(),
  description: z.string().trim().max(2000).optional(),
  entries: wordListInput.shape.entries.optional(),
});
export const wordListSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  description: z.string(),
  entries: z.array(z.string()),
  usedBy: z.array(z.object({ topicId: z.uuid(), name: z.string() })),
  createdAt: z.iso.datetime(),
  changedAt: z.iso.datetime(),
});
export type WordListInput = z.infer<typeof wordListInput>;
export type WordListPatch = z.infer<typeof wordListPatch>;
export type WordList = z.infer<typeof wordListSchema>;
