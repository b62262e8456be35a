// The one way in for posts. A batch is prepared (normalised, told from what is known, matched) and then stored in one
// transaction: posts, mentions, events and the source's cursor. The same batch again changes nothing.

import type { Transaction } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import type { Platform } from '#platform/feature.ts';
import { ERRORS, EVENTS } from '../contract.ts';
import type { Batch, JsonObject } from '../ports.ts';
import { nextCheck } from '../domain/next-check.ts';
import { buryAuthors, findDeletedAuthors } from '../store/deleted-authors.ts';
import { findFollowedThreads } from '../store/followed-threads.ts';
import { findMentionedPosts, saveMentions, withdrawMentions } from '../store/mentions.ts';
import { leaveCopies } from '../store/copies.ts';
import { returnDeliveries } from '../store/deliveries.ts';
import { createPartitions, monthsOf } from '../store/partitions.ts';
import { checkAuthorsNow } from '../store/post-checks.ts';
import { insertKeys, reviseKeys } from '../store/post-keys.ts';
import { insertPosts, revisePosts } from '../store/posts.ts';
import { countHeard } from '../store/source-days.ts';
import { advanceSource, recordStreamHealth } from '../store/sources.ts';
import { stirThreads } from '../store/threads-to-ask.ts';
import { holdTopicSet } from '../store/topics.ts';
import { dropUndecidedMentions, saveUndecidedMentions } from '../store/undecided-mentions.ts';
import {
  emitAnswersReturned,
  emitHealthChanged,
  emitMentionsAdded,
  emitMentionsWithdrawn,
  emitPostsChanged,
  emitThreadPostsAdded,
} from './batch-events.ts';
import { buryPosts } from './bury-posts.ts';
import { findCopies, saveCopies } from './store-copies.ts';
import { storeGaps } from './store-gaps.ts';
import { activityOf, inThreads, threadOf } from './threads-of-batch.ts';
import { prepareBatch, readBatch } from './prepare-batch.ts';
import type { PreparedBatch, ReadBatch } from './prepare-batch.ts';
import type { TopicSet } from './topic-set.ts';

const dayMs = 86_400_000;
const attemptsMax = 5;
export const PURGE_AUTHORS_JOB = 'listening.purge-authors';
export const FILL_GAPS_JOB = 'listening.fill-gaps';

export type IngestPlatform = Pick<Platform, 'db' | 'clock' | 'events' | 'jobs'>;

export type BatchSource = {
  id: string;
  name: string;
  keepUnmatchedDays: number;
  isOwnPlace: boolean;
  /** Null: posts that come beside the looks: by a call of the network, a second question, a gap filled. */
  lease: { id: string; until: () => Date } | null;
  /** Its look does not end. */
  isStream: boolean;
  /** Which of its posts the origin can be asked about again, and is. */
  rechecks: 'none' | 'kept' | 'all';
  canFillGaps: boolean;
};

/** `cursor` null: it stays where it is. */
export type StoredBatch = Omit<Batch, 'cursor'> & { cursor: JsonObject | null };

export type BatchOutcome = {
  posts: number;
  fresh: number;
  revised: number;
  deleted: number;
  repeated: number;
  refused: number;
  /** Mentions that were not there before. */
  mentions: number;
};

export type BegunBatch = {
  /** Call it once the batch before is stored: the cursor moves in order. */
  store(): Promise<BatchOutcome>;
};

/** Begins to prepare a batch at once, which may overlap with storing the one before. */
export type Ingest = (source: BatchSource, batch: StoredBatch) => BegunBatch;

export function createIngest(platform: IngestPlatform, topics: TopicSet): Ingest {
  const { db, clock } = platform;
  const monthsMade = new Set<string>();

  async function prepare(
    source: BatchSource,
    batch: StoredBatch,
    readBefore?: ReadBatch,
  ): Promise<Storing> {
    const now = clock.now();
    const read = readBefore ?? readBatch(batch, now);
    const prepared = await prepareBatch({ db, topics }, source, read);
    await makeMonths(platform, prepared, now, monthsMade);
    return { source, batch, read, prepared, now };
  }

  /** @returns the number of new mentions, or null if it has to be prepared anew */
  async function tryToStore(storing: Storing): Promise<number | null> {
    try {
      return await db.transaction().execute((tx) => storeBatch(tx, platform, storing));
    } catch (error) {
      if (error === outdated) return null;
      throw error;
    }
  }

  return (source, batch) => {
    // Settled, so that a failure waits until somebody asks for it.
    const first = Promise.allSettled([prepare(source, batch)]);
    return {
      async store() {
        const [begun] = await first;
        if (begun.status === 'rejected') throw begun.reason;
        let storing = begun.value;
        for (let attempt = 1; attempt <= attemptsMax; attempt += 1) {
          const mentions = await tryToStore(storing);
          if (mentions !== null) return outcomeOf(storing.prepared, mentions);
          topics.doubt();
          storing = await prepare(source, batch, storing.read);
        }
        throw outdated;
      },
    };
  };
}

/** Thrown inside the transaction to undo it: topics changed, or somebody else stored one of the posts. */
const outdated = new AppError(
  'conflict',
  'listening.batch-outdated',
  'Topics or posts kept changing while a batch was stored',
);

async function makeMonths(
  platform: IngestPlatform,
  prepared: PreparedBatch,
  now: Date,
  made: Set<string>,
): Promise<void> {
  const times = prepared.fresh.map((post) => post.createdAt);
  const missing = [...monthsOf(times, now)].filter((month) => !made.has(month));
  if (missing.length === 0) return;
  await createPartitions(platform.db, missing);
  for (const month of missing) made.add(month);
}

type Storing = {
  source: BatchSource;
  batch: StoredBatch;
  read: ReadBatch;
  prepared: PreparedBatch;
  now: Date;
};

/** @returns how many mentions are new */
async function storeBatch(
  tx: Transaction,
  platform: IngestPlatform,
  storing: Storing,
): Promise<number> {
  const { source, batch, prepared, now } = storing;
  if ((await holdTopicSet(tx)) !== prepared.topicSetStamp) throw outdated;
  const { fresh, revised, deleted, deletedAuthors } = prepared;
  const { lease } = source;
  const isOurs = await advanceSource(tx, {
    sourceId: source.id,
    lease: lease && { id: lease.id, until: lease.until() },
    cursor: batch.cursor,
    now,
    hasEvents: fresh.length + revised.length + deleted.length + deletedAuthors.length > 0,
    newestPostAt: prepared.newestPostAt,
    lagMs: batch.lagMs ?? null,
    limits: batch.limits ?? null,
  });
  if (!isOurs)
    throw new AppError('conflict', ERRORS.leaseLost, 'Another look took this source over');
  if (source.isStream && lease) await recordHealth(tx, platform, storing);
  const authorIds = fresh.flatMap(({ authorId }) => authorId ?? []);
  if ((await findDeletedAuthors(tx, source.id, authorIds)).size > 0) throw outdated;
  await storeGaps(tx, source, { gaps: batch.gaps, filled: batch.filled, now });
  if (source.canFillGaps && batch.gaps?.length)
    await platform.jobs.enqueue(tx, { name: FILL_GAPS_JOB, payload: {}, key: FILL_GAPS_JOB });
  await storeFresh(tx, platform, storing);
  await storeRevised(tx, platform, storing);
  await buryPosts(tx, platform, { sourceId: source.id, deleted, now });
  await storeDeletedAuthors(tx, platform, storing);
  if (source.rechecks !== 'none' && batch.recheckAuthors?.length)
    await checkAuthorsNow(tx, source.id, batch.recheckAuthors, now);
  await count(tx, storing);
  return storeMentions(tx, platform, storing);
}

async function recordHealth(
  tx: Transaction,
  platform: IngestPlatform,
  { source, batch, now }: Storing,
): Promise<void> {
  const trouble = batch.trouble ?? null;
  const isNews = await recordStreamHealth(tx, { sourceId: source.id, trouble, now });
  const level = trouble === null ? 'good' : 'failing';
  if (isNews)
    await emitHealthChanged(tx, platform.events, { sourceId: source.id, level, message: trouble });
}

async function count(tx: Transaction, { source, prepared, now }: Storing): Promise<void> {
  const { fresh, revised } = prepared;
  const matched = new Set(prepared.mentions.map((mention) => mention.postId));
  const deleted = prepared.deleted.filter(({ known }) => known !== null);
  if (fresh.length + revised.length + deleted.length === 0) return;
  await countHeard(tx, {
    sourceId: source.id,
    day: now.toISOString().slice(0, 10),
    posts: fresh.length,
    matched: fresh.filter((post) => matched.has(post.id)).length,
    revised: revised.length,
    deleted: deleted.length,
  });
}

async function storeFresh(
  tx: Transaction,
  platform: IngestPlatform,
  { source, prepared, now }: Storing,
): Promise<void> {
  if (prepared.fresh.length === 0) return;
  const fresh = await inThreads(tx, source.id, prepared.fresh);
  const keys = fresh.map(({ nativeId, id, createdAt, contentHash }) => {
    return { nativeId, postId: id, createdAt, contentHash };
  });
  if ((await insertKeys(tx, source.id, keys)) !== fresh.length) throw outdated;
  const kept = new Set([...prepared.mentions, ...prepared.undecided].map(({ postId }) => postId));
  const dropAfter = new Date(now.getTime() + source.keepUnmatchedDays * dayMs);
  const threads = [...new Set(fresh.map(threadOf))];
  const followed = await findFollowedThreads(tx, source.id, threads);
  const posts = fresh.map((post) => {
    const isKept = kept.has(post.id) || source.isOwnPlace || followed.has(threadOf(post));
    const isChecked = source.rechecks === 'all' || (source.rechecks === 'kept' && isKept);
    const checkAt = isChecked ? nextCheck({ ...post, isKept }, now) : null;
    return { ...post, dropAfter: isKept ? null : dropAfter, checkAt };
  });
  await insertPosts(tx, source.id, posts);
  const wanted = fresh.filter((post) => followed.has(threadOf(post)));
  await emitThreadPostsAdded(tx, platform.events, {
    sourceId: source.id,
    posts: wanted.map((post) => ({ id: post.id, thread: threadOf(post) })),
  });
  await stirThreads(tx, source.id, activityOf(wanted, now));
  const returned = fresh.flatMap((post) => post.returned ?? []);
  if (returned.length > 0) {
    const keys = await returnDeliveries(tx, source.id, returned, now);
    await emitAnswersReturned(tx, platform.events, source.id, keys);
  }
  if (!source.isOwnPlace) return;
  const postIds = fresh.map(({ id }) => id);
  const type = EVENTS.ownPlacePostsAdded;
  await emitPostsChanged(tx, platform.events, { type, sourceId: source.id, postIds });
}

async function storeRevised(
  tx: Transaction,
  platform: IngestPlatform,
  { source, prepared, now }: Storing,
): Promise<void> {
  const { revised } = prepared;
  if (revised.length === 0) return;
  const changes = revised.map(({ post, known }) => {
    return { nativeId: post.nativeId, fromRevision: known.revision, contentHash: post.contentHash };
  });
  if ((await reviseKeys(tx, source.id, changes)) !== revised.length) throw outdated;
  const kept = new Set([...prepared.mentions, ...prepared.undecided].map(({ postId }) => postId));
  const revisions = revised.map(({ post, known, lang, tokens }) => {
    const { title, text, html, details } = post;
    const { postId, postCreatedAt } = known;
    const isKept = kept.has(postId);
    return { postId, postCreatedAt, title, text, html, details, lang, tokens, isKept };
  });
  await revisePosts(tx, revisions, now);
  const postIds = revisions.map((revision) => revision.postId);
  await dropUndecidedMentions(tx, { postIds, topicId: null });
  await leaveCopies(tx, postIds);
  const withdrawn = await withdrawMentions(tx, {
    postIds,
    topicId: null,
    matching: prepared.mentions,
    now,
  });
  await emitMentionsWithdrawn(tx, platform.events, withdrawn);
  const mentioned = await findMentionedPosts(tx, postIds);
  await emitPostsChanged(tx, platform.events, {
    type: EVENTS.postRevised,
    sourceId: source.id,
    postIds: [...mentioned],
  });
}

/** With an account go its posts; how many there are nobody knows, so a job takes them away in steps. */
async function storeDeletedAuthors(
  tx: Transaction,
  platform: IngestPlatform,
  { source, prepared, now }: Storing,
): Promise<void> {
  const { deletedAuthors } = prepared;
  if (deletedAuthors.length === 0) return;
  await buryAuthors(tx, source.id, deletedAuthors, now);
  await platform.jobs.enqueue(tx, { name: PURGE_AUTHORS_JOB, payload: {}, key: PURGE_AUTHORS_JOB });
}

async function storeMentions(
  tx: Transaction,
  platform: IngestPlatform,
  { source, prepared, now }: Storing,
): Promise<number> {
  await saveUndecidedMentions(tx, prepared.undecided, now);
  if (prepared.mentions.length === 0) return 0;
  const copies = await findCopies(tx, prepared.sketches, now);
  const { groups } = copies;
  const added = await saveMentions(tx, { mentions: prepared.mentions, groups }, now);
  await saveCopies(tx, copies, now);
  const mentions = prepared.mentions.filter((mention) => added.has(mention.id));
  await emitMentionsAdded(tx, platform.events, { sourceId: source.id, mentions });
  return mentions.length;
}

function outcomeOf(prepared: PreparedBatch, mentions: number): BatchOutcome {
  return {
    posts: prepared.arrived,
    fresh: prepared.fresh.length,
    revised: prepared.revised.length,
    deleted: prepared.deleted.length,
    repeated: prepared.repeated,
    refused: prepared.refused,
    mentions,
  };
}
