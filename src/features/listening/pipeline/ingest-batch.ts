// The one way in for posts. A batch is prepared (normalised, told from what is known, matched) and then stored in one
// transaction: posts, mentions, events and the source's cursor. The same batch again changes nothing.

import type { Transaction } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import type { Platform } from '#platform/feature.ts';
import { newId } from '#platform/ids.ts';
import { ERRORS, EVENTS } from '../contract.ts';
import type { Batch } from '../ports.ts';
import {
  emptyReasons,
  findMentionedPosts,
  saveMentions,
  withdrawMentions,
} from '../store/mentions.ts';
import { createPartitions, monthsOf } from '../store/partitions.ts';
import { buryKeys, insertKeys, reviseKeys } from '../store/post-keys.ts';
import { emptyPosts, insertPosts, revisePosts } from '../store/posts.ts';
import { countHeard } from '../store/source-days.ts';
import { advanceSource, insertGaps } from '../store/sources.ts';
import { holdTopicSet } from '../store/topics.ts';
import { dropUndecidedMentions, saveUndecidedMentions } from '../store/undecided-mentions.ts';
import { emitMentionsAdded, emitMentionsWithdrawn, emitPostsChanged } from './batch-events.ts';
import { prepareBatch } from './prepare-batch.ts';
import type { PreparedBatch } from './prepare-batch.ts';
import type { TopicSet } from './topic-set.ts';

const dayMs = 86_400_000;
const forgetUnseenDays = 30;
const attemptsMax = 5;

export type IngestPlatform = Pick<Platform, 'db' | 'clock' | 'events'>;

export type BatchSource = {
  id: string;
  name: string;
  keepUnmatchedDays: number;
  leaseId: string;
  leasedUntil: () => Date;
};

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
export type Ingest = (source: BatchSource, batch: Batch) => BegunBatch;

export function createIngest(platform: IngestPlatform, topics: TopicSet): Ingest {
  const { db, clock } = platform;
  const monthsMade = new Set<string>();

  async function prepare(source: BatchSource, batch: Batch): Promise<Storing> {
    const now = clock.now();
    const prepared = await prepareBatch({ db, topics }, source, batch, now);
    await makeMonths(platform, prepared, now, monthsMade);
    return { source, batch, prepared, now };
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
          storing = await prepare(source, batch);
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

type Storing = { source: BatchSource; batch: Batch; prepared: PreparedBatch; now: Date };

/** @returns how many mentions are new */
async function storeBatch(
  tx: Transaction,
  platform: IngestPlatform,
  storing: Storing,
): Promise<number> {
  const { source, batch, prepared } = storing;
  if ((await holdTopicSet(tx)) !== prepared.topicSetStamp) throw outdated;
  const isOurs = await advanceSource(tx, {
    sourceId: source.id,
    leaseId: source.leaseId,
    leasedUntil: source.leasedUntil(),
    cursor: batch.cursor,
    newestPostAt: prepared.newestPostAt,
    lagMs: batch.lagMs ?? null,
    requestsLeft: batch.limits?.requestsLeft ?? null,
  });
  if (!isOurs)
    throw new AppError('conflict', ERRORS.leaseLost, 'Another look took this source over');
  const gaps = (batch.gaps ?? []).map((gap) => ({ ...gap, id: newId() }));
  if (gaps.length > 0) await insertGaps(tx, source.id, gaps);
  await storeFresh(tx, storing);
  await storeRevised(tx, platform, storing);
  await storeDeleted(tx, platform, storing);
  return storeMentions(tx, platform, storing);
}

async function storeFresh(tx: Transaction, { source, prepared, now }: Storing): Promise<void> {
  const { fresh } = prepared;
  if (fresh.length === 0) return;
  const keys = fresh.map(({ nativeId, id, createdAt, contentHash }) => {
    return { nativeId, postId: id, createdAt, contentHash };
  });
  if ((await insertKeys(tx, source.id, keys)) !== fresh.length) throw outdated;
  const matched = new Set(prepared.mentions.map((mention) => mention.postId));
  const kept = new Set([...matched, ...prepared.undecided.map((mention) => mention.postId)]);
  const dropAfter = new Date(now.getTime() + source.keepUnmatchedDays * dayMs);
  const posts = fresh.map((post) => ({
    ...post,
    dropAfter: kept.has(post.id) ? null : dropAfter,
  }));
  await insertPosts(tx, source.id, posts);
  await countHeard(tx, {
    sourceId: source.id,
    day: now.toISOString().slice(0, 10),
    posts: fresh.length,
    matched: fresh.filter((post) => matched.has(post.id)).length,
  });
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
  const revisions = revised.map(({ post: { title, text, html }, known, lang, tokens }) => {
    const { postId, postCreatedAt } = known;
    return { postId, postCreatedAt, title, text, html, lang, tokens, isKept: kept.has(postId) };
  });
  await revisePosts(tx, revisions, now);
  const postIds = revisions.map((revision) => revision.postId);
  await dropUndecidedMentions(tx, { postIds, topicId: null });
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

async function storeDeleted(
  tx: Transaction,
  platform: IngestPlatform,
  { source, prepared, now }: Storing,
): Promise<void> {
  const { deleted } = prepared;
  if (deleted.length === 0) return;
  const nativeIds = deleted.map((deletion) => deletion.nativeId);
  const forgetUnseenAfter = new Date(now.getTime() + forgetUnseenDays * dayMs);
  await buryKeys(tx, source.id, nativeIds, { now, forgetUnseenAfter });
  const places = deleted.flatMap(({ known }) =>
    known?.postId && known.postCreatedAt
      ? [{ postId: known.postId, postCreatedAt: known.postCreatedAt }]
      : [],
  );
  if (places.length === 0) return;
  const postIds = places.map((place) => place.postId);
  await emptyPosts(tx, places, now);
  await emptyReasons(tx, postIds);
  await dropUndecidedMentions(tx, { postIds, topicId: null });
  const mentioned = await findMentionedPosts(tx, postIds);
  await emitPostsChanged(tx, platform.events, {
    type: EVENTS.postDeleted,
    sourceId: source.id,
    postIds: [...mentioned],
  });
}

async function storeMentions(
  tx: Transaction,
  platform: IngestPlatform,
  { source, prepared, now }: Storing,
): Promise<number> {
  await saveUndecidedMentions(tx, prepared.undecided, now);
  if (prepared.mentions.length === 0) return 0;
  const added = await saveMentions(tx, prepared.mentions, now);
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
