// Looks through the stored posts again for a saved topic, newest first, in steps that each commit their place: after a
// crash it goes on where it stood, and a newer version of the topic takes its place.

import { z } from 'zod';
import { systemActor } from '#platform/actor.ts';
import type { Transaction } from '#platform/db/database.ts';
import type { JobDefinition } from '#platform/jobs/job.ts';
import { newId } from '#platform/ids.ts';
import { checkQuery } from '../commands/check-query.ts';
import { EVENTS } from '../contract.ts';
import type { Listening } from '../context.ts';
import { emitMentionsAdded, emitMentionsWithdrawn } from '../pipeline/batch-events.ts';
import type { Match, Undecided } from '../pipeline/match-messages.ts';
import { storedPostToMatch } from '../pipeline/post-to-match.ts';
import { saveMentions, withdrawMentions } from '../store/mentions.ts';
import { countPostsHeard, keepPosts, listPostsHeard, lockUnchangedPosts } from '../store/posts.ts';
import type { PostRow } from '../store/posts.ts';
import { advanceRematch, findOpenRematch, startRematch } from '../store/rematches.ts';
import type { RematchRow } from '../store/rematches.ts';
import { findTopic } from '../store/topics.ts';
import { dropUndecidedMentions, saveUndecidedMentions } from '../store/undecided-mentions.ts';

export const rematchJob = 'listening.rematch-topic';
const stepSize = 1000;

const payloadSchema = z.object({ topicId: z.uuid(), topicVersion: z.number().int() });

export function rematchJobOf(listening: Listening): JobDefinition {
  return {
    name: rematchJob,
    async run(payload, { signal }) {
      const rematch = payloadSchema.parse(payload);
      const topic = await findTopic(listening.platform.db, rematch.topicId);
      if (!topic || topic.version !== rematch.topicVersion) return;
      const read = await checkQuery(listening.platform.db, topic.query, topic.name);
      let isDone = false;
      while (!isDone) {
        signal.throwIfAborted();
        isDone = await takeStep(listening, rematch, read.resolved);
      }
    },
  };
}

type Rematch = z.infer<typeof payloadSchema>;

/** @returns true when nothing is left to do */
async function takeStep(listening: Listening, rematch: Rematch, query: string): Promise<boolean> {
  const { db } = listening.platform;
  const open = await db.transaction().execute((tx) => openRematch(tx, listening, rematch));
  if (!open) return true;
  const posts = await listPostsHeard(db, {
    since: open.from_at,
    afterId: open.after_id,
    limit: stepSize,
  });
  const toMatch = posts.map((post) => storedPostToMatch(post, post.source_name));
  const matched = await listening.trials.tryQuery(query, toMatch);
  const step = { rematch, afterId: open.after_id, posts, ...matched };
  return db.transaction().execute((tx) => storeStep(tx, listening, step));
}

async function openRematch(
  tx: Transaction,
  listening: Listening,
  rematch: Rematch,
): Promise<RematchRow | null> {
  const open = await findOpenRematch(tx, rematch.topicId, rematch.topicVersion);
  if (open?.state === 'waiting') {
    const total = await countPostsHeard(tx, open.from_at);
    await startRematch(tx, { ...rematch, total, now: listening.platform.clock.now() });
  }
  return open;
}

type Step = {
  rematch: Rematch;
  afterId: string | null;
  posts: readonly PostRow[];
  matches: readonly Match[];
  undecided: readonly Undecided[];
};

async function storeStep(tx: Transaction, listening: Listening, step: Step): Promise<boolean> {
  const { events, clock } = listening.platform;
  const { rematch, posts } = step;
  const open = await findOpenRematch(tx, rematch.topicId, rematch.topicVersion);
  if (!open) return true;
  // Another process may have taken this very step when a job was given up for dead.
  if (open.after_id !== step.afterId) return false;
  // What was edited, deleted or dropped since it was read is left: ingest has matched the edit already.
  const unchanged = await lockUnchangedPosts(tx, posts);
  const unchangedAt = (postIndex: number) => {
    const post = posts[postIndex];
    return post && unchanged.has(post.id) ? post : null;
  };
  const matching = step.matches.flatMap(({ postIndex, reasons }) => {
    const post = unchangedAt(postIndex);
    return post ? [{ post, reasons }] : [];
  });
  const undecided = step.undecided.flatMap(({ postIndex, pending }) => {
    const post = unchangedAt(postIndex);
    return post ? [{ ...placeOf(rematch, post), pending }] : [];
  });
  const now = clock.now();
  const withdrawn = await withdrawMentions(tx, {
    postIds: [...unchanged],
    topicId: rematch.topicId,
    matching: matching.map(({ post }) => ({ postId: post.id, topicId: rematch.topicId })),
    now,
  });
  await emitMentionsWithdrawn(tx, events, withdrawn);
  const mentions = matching.map(({ post, reasons }) => ({
    ...placeOf(rematch, post),
    id: newId(),
    sourceId: post.source_id,
    lang: post.lang,
    reasons,
  }));
  const added = await saveMentions(tx, mentions, now);
  await dropUndecidedMentions(tx, { postIds: [...unchanged], topicId: rematch.topicId });
  await saveUndecidedMentions(tx, undecided, now);
  await keepPosts(tx, [...mentions, ...undecided]);
  await emitMentionsAdded(tx, events, {
    sourceId: null,
    mentions: mentions.filter((mention) => added.has(mention.id)),
  });
  const isDone = posts.length < stepSize;
  await advanceRematch(tx, {
    ...rematch,
    afterId: posts.at(-1)?.id ?? null,
    scanned: posts.length,
    matched: mentions.length,
    finishedAt: isDone ? now : null,
  });
  if (isDone) {
    await events.emit(tx, {
      type: EVENTS.topicRematched,
      subject: `topic:${rematch.topicId}`,
      actor: systemActor('listening'),
      payload: {
        ...rematch,
        scanned: open.scanned + posts.length,
        matched: open.matched + mentions.length,
      },
    });
  }
  return isDone;
}

function placeOf(rematch: Rematch, post: PostRow) {
  return {
    ...rematch,
    postId: post.id,
    postCreatedAt: post.created_at,
    postRevision: post.revision,
  };
}
