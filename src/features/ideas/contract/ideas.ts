// Ideas as members see them: boards, statuses, tags, cards with their standing, one idea whole, votes, wordings, comments
// and notes. What the public may see is in public.ts.

import { z } from 'zod';
import { RANKS, STANDINGS, STATUS_KINDS } from './kinds.ts';
import { pictureShape } from './pictures.ts';

const id = z.uuid();
const at = z.iso.datetime();

export const WISH_SOURCES = [
  'conversation',
  'mention',
  'question',
  'comment',
  'typed',
  'merged',
  'portal',
  'mail',
  'call',
  'meeting',
  'programme',
] as const;
export type WishSource = (typeof WISH_SOURCES)[number];
export const FOLLOW_REASONS = [
  'author',
  'asked',
  'voted',
  'commented',
  'feedback',
  'by-hand',
] as const;
export type FollowReason = (typeof FOLLOW_REASONS)[number];

/** Somebody inside or outside. */
export const whoShape = z
  .object({ kind: z.enum(['person', 'contact']), id, name: z.string() })
  .meta({ id: 'IdeaWho' });
export type Who = z.output<typeof whoShape>;
export const whoInput = z.object({ kind: z.enum(['person', 'contact']), id });
export type WhoKey = z.output<typeof whoInput>;

const name = z.string().trim().min(1, 'Give it a name').max(80);
const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Lower-case letters, digits and hyphens')
  .max(60);

export const boardInput = z.object({
  name,
  slug,
  description: z.string().trim().max(1000).default(''),
  isPublic: z.boolean().default(false).describe('Its public ideas are shown on the portal'),
  retired: z.boolean().default(false),
});
export type BoardInput = z.output<typeof boardInput>;
export const boardShape = boardInput
  .extend({ id, position: z.number().int() })
  .meta({ id: 'IdeaBoard' });
export type Board = z.output<typeof boardShape>;

export const statusInput = z.object({
  kind: z.enum(STATUS_KINDS),
  name: name.nullable().describe('Null: as the kind is called in the language of who reads'),
  retired: z.boolean().default(false),
});
export type StatusInput = z.output<typeof statusInput>;
export const statusShape = statusInput
  .extend({ id, position: z.number().int() })
  .meta({ id: 'IdeaStatus' });
export type Status = z.output<typeof statusShape>;

export const moveInput = z.object({
  before: id.nullable().describe('The one it stands before from now on; null: it comes last'),
});
export type MoveInput = z.output<typeof moveInput>;

export const tagInput = z.object({ name, isPublic: z.boolean().default(false) });
export const tagShape = tagInput.extend({ id }).meta({ id: 'IdeaTag' });
export type Tag = z.output<typeof tagShape>;

export const ideaCardShape = z
  .object({
    id,
    number: z.number().int().describe('For short addresses'),
    board: z.object({ id, name: z.string(), slug: z.string() }),
    title: z.string(),
    excerpt: z.string(),
    lang: z.string(),
    status: z.object({ id, kind: z.enum(STATUS_KINDS), name: z.string().nullable() }),
    standing: z.enum(STANDINGS),
    isPublic: z.boolean(),
    author: whoShape.nullable(),
    tags: z.array(tagShape),
    votesCount: z.number().int().describe('Distinct people, over all that was merged into it'),
    commentsCount: z.number().int(),
    owedCount: z.number().int().describe('People who still have to hear what came of it'),
    iVoted: z.boolean(),
    iFollow: z.boolean(),
    answeredAt: at.nullable(),
    createdAt: at,
    mergedInto: id.nullable(),
  })
  .meta({ id: 'IdeaCard' });
export type IdeaCard = z.output<typeof ideaCardShape>;

export const rankingShape = z
  .object({
    rank: z.enum(RANKS),
    formula: z.string().describe('As a formula'),
    says: z.string().describe('In words'),
    asOf: at,
  })
  .meta({ id: 'IdeaRanking' });
export const ideaListShape = z.object({
  items: z.array(ideaCardShape),
  next: z.string().nullable(),
  ranking: rankingShape,
});

export const ideaQuery = z.object({
  rank: z.enum(RANKS).default('trending'),
  boardId: id.optional(),
  statusKind: z.enum(STATUS_KINDS).optional(),
  statusId: id.optional(),
  tagId: id.optional(),
  standing: z.enum(STANDINGS).default('open'),
  after: z.string().max(1000).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type IdeaQuery = z.output<typeof ideaQuery>;
export const searchQuery = z.object({
  q: z.string().trim().min(1).max(500),
  boardId: id.optional(),
  statusKind: z.enum(STATUS_KINDS).optional(),
  statusId: id.optional(),
  tagId: id.optional(),
  limit: z.coerce.number().int().min(1).max(50).default(20),
});
export type SearchQuery = z.output<typeof searchQuery>;

export const similarQuery = z.object({
  q: z.string().trim().min(1).max(2000).describe('What was typed so far: title and text'),
  limit: z.coerce.number().int().min(1).max(20).default(5),
});
export const similarShape = z.object({
  items: z.array(
    z.object({
      idea: ideaCardShape,
      wording: z.string().describe('The wording of it that is most like'),
      score: z.number().describe('For ordering only'),
    }),
  ),
});

/** Where a wish was heard: its asker and words are read from there. */
export const ORIGIN_KINDS = ['conversation', 'mention', 'question', 'comment'] as const;
export const originShape = z.object({
  kind: z.enum(ORIGIN_KINDS),
  id: id.describe('Of the conversation, the mention, the question inside, or the comment'),
});
export type Origin = z.output<typeof originShape>;

const title = z.string().trim().min(3, 'Say it in a few words').max(200);
const text = z.string().trim().max(20_000);

export const ideaInput = z.object({
  boardId: id,
  title,
  text: text.default(''),
  isPublic: z.boolean().default(false),
  tagIds: z.array(id).max(20).default([]),
  origin: originShape
    .nullable()
    .default(null)
    .describe('Who asked there becomes its author and first vote, with their own words'),
});
export type IdeaInput = z.output<typeof ideaInput>;
export const ideaPatch = z.object({
  boardId: id.optional(),
  title: title.optional(),
  text: text.optional(),
  isPublic: z.boolean().optional(),
  standing: z.enum(STANDINGS).optional(),
  tagIds: z.array(id).max(20).optional(),
});
export type IdeaPatch = z.output<typeof ideaPatch>;
export const askerInput = z.object({
  origin: originShape,
  wording: text.nullable().default(null).describe('Null: what they said there'),
});

export const wordingShape = z
  .object({
    id,
    ideaId: id.describe('Where it was added: this idea, or one merged into it'),
    text: z.string(),
    lang: z.string(),
    source: z.enum(WISH_SOURCES),
    by: whoShape.nullable(),
    conversationId: id.nullable(),
    postId: id.nullable(),
    at,
  })
  .meta({ id: 'IdeaWording' });
export type Wording = z.output<typeof wordingShape>;
export const wordingInput = z.object({ text: z.string().trim().min(3).max(2000) });

export const voteShape = z
  .object({
    id,
    ideaId: id,
    who: whoShape,
    onBehalfBy: z.string().nullable().describe('Name of who cast it for them'),
    source: z.enum(WISH_SOURCES),
    note: z.string().describe('Where the wish comes from, in words'),
    conversationId: id.nullable(),
    at,
  })
  .meta({ id: 'IdeaVote' });
export type Vote = z.output<typeof voteShape>;
export const behalfInput = z.object({
  who: whoInput,
  source: z.enum(WISH_SOURCES),
  note: z.string().trim().max(1000).default(''),
  conversationId: id.nullable().default(null),
});
export type BehalfInput = z.output<typeof behalfInput>;

export const followerShape = z
  .object({ who: whoShape, reasons: z.array(z.enum(FOLLOW_REASONS)), since: at })
  .meta({ id: 'IdeaFollower' });

export const commentShape = z
  .object({
    id,
    ideaId: id,
    author: whoShape.nullable(),
    shownAs: z.string().nullable(),
    text: z.string().describe('Empty once it was removed'),
    mentions: z.array(id).describe('People named in it'),
    standing: z.enum(STANDINGS),
    at,
    editedAt: at.nullable(),
  })
  .meta({ id: 'IdeaComment' });
export type Comment = z.output<typeof commentShape>;
export const commentInput = z.object({
  text: z.string().trim().min(1, 'Write something').max(10_000),
  mentions: z.array(id).max(50).default([]).describe('People to tell'),
});
export type CommentInput = z.output<typeof commentInput>;
export const commentPatch = z.object({
  text: z.string().trim().min(1).max(10_000).optional(),
  standing: z.enum(STANDINGS).optional(),
});

export const noteShape = z
  .object({
    id,
    author: z.string(),
    authorId: id,
    text: z.string(),
    mentions: z.array(id),
    at,
  })
  .meta({ id: 'IdeaNote' });

export const statusChangeInput = z.object({
  statusId: id,
  publicText: z
    .string()
    .trim()
    .max(5000)
    .nullable()
    .default(null)
    .describe('The answer to all who asked; with it, everybody is owed an outcome'),
  internalText: z.string().trim().max(5000).default(''),
  lang: z.string().max(35).nullable().default(null).describe('Of the public text'),
});
export type StatusChangeInput = z.output<typeof statusChangeInput>;

export const historyEntryShape = z
  .object({
    id,
    kind: z.enum(['status', 'merged', 'unmerged', 'absorbed']),
    at,
    by: z.string(),
    fromKind: z.enum(STATUS_KINDS).nullable(),
    toKind: z.enum(STATUS_KINDS).nullable(),
    toName: z.string().nullable(),
    publicText: z.string().nullable(),
    internalText: z.string(),
    otherIdeaId: id.nullable().describe('For merges: the other one'),
  })
  .meta({ id: 'IdeaHistoryEntry' });

export const mergeInput = z.object({
  into: id,
  publicText: z
    .string()
    .trim()
    .max(5000)
    .nullable()
    .default(null)
    .describe('What both groups are told; null: a plain sentence in their language'),
});
export const unmergeInput = mergeInput.pick({ publicText: true });

export const originLinkShape = z
  .object({
    wordingId: id,
    source: z.enum(WISH_SOURCES),
    conversationId: id.nullable(),
    postId: id.nullable(),
    idea: ideaCardShape,
  })
  .meta({ id: 'IdeaOrigin' });

export const ideaShape = z
  .object({
    card: ideaCardShape,
    text: z.string(),
    pictures: z.array(pictureShape).describe('Of everything merged into it too'),
    publicAnswer: z.object({ text: z.string(), at, by: z.string() }).nullable(),
    wordings: z.array(wordingShape).describe('Of everything merged into it too, newest first'),
    merged: z.array(
      z.object({ id, number: z.number().int(), title: z.string(), at, by: z.string() }),
    ),
    followersCount: z.number().int(),
    notesCount: z.number().int(),
    couldChooseCount: z.number().int().describe('n of the Wilson interval'),
    recentPeopleCount: z.number().int(),
    topScore: z.number(),
    trendScore: z.number(),
  })
  .meta({ id: 'Idea' });
export type Idea = z.output<typeof ideaShape>;
