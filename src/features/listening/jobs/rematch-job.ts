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
import { withCorrections } from '../domain/with-corrections.ts';
import { emitMentionsAdded, emitMentionsWithdrawn } from '../pipeline/batch-events.ts';
import type { Match, PostSketch, Undecided } from '../pipeline/match-messages.ts';
import { storedPostToMatch } from '../pipeline/post-to-match.ts';
import { findCopies, saveCopies } from '../pipeline/store-copies.ts';
import { saveMentions, withdrawMentions } from '../store/mentions.ts';
import { findFoundBefore } from '../store/candidate-posts.ts';
import { keepPosts, lockUnchangedPosts, measurePostsHeard } from '../store/posts.ts';
import type { PostRow } from '../store/posts.ts';
import { advanceRematch, findOpenRematch, startRematch } from '../store/rematches.ts';
import type { RematchRow } from '../store/rematches.ts';
import { openRematchReader } from './rematch-posts.ts';
import type { RematchReader } from './rematch-posts.ts';
import { findTopic } from '../store/topics.ts';
import { dropUndecidedMentions, saveUndecidedMentions } from '../store/undecided-mentions.ts';

export const rematchJob = 'listening.rematch-topic';

const payloadSchema = z.object({ topicId: z.uuid(), topicVersion: z.number().int() });

export function rematchJobOf(listening: Listening): JobDefinition {
  return {
    name: rematchJob,
    async run(payload, { signal }) {
      const rematch = payloadSchema.parse(payload);
      const { db } = listening.platform;
      const topic = await findTopic(db, rematch.topicId);
      if (!topic || topic.version !== rematch.topicVersion) return;
      const { tree, resolved } = await checkQuery(db, topic.query, topic.name);
      const { topicId, topicVersion } = rematch;
      const open = await db.transaction().execute((tx) => {
        return findOpenRematch(tx, topicId, topicVersion);
      });
      if (!open) return;
      const query = { tree, resolved };
      const reader = await openRematchReader({ db, trials: listening.trials }, query, open);
      if (open.state === 'waiting') await start(listening, rematch, { open, reader });
      const look = { rematch, reader, query: resolved };
      let step = readStep(listening, look, open.after_id);
      for (;;) {
        const read = await step;
        signal.throwIfAborted();
        // Read and matched while this one is stored.
        if (!read.isLast) {
          step = readStep(listening, look, read.lastId);
          // A failure is met when the step is asked for.
          step.catch((error: unknown) => error);
        }
        const stored = await db.transaction().execute((tx) => storeStep(tx, listening, read));
        if (stored.kind === 'over') return;
        if (stored.kind === 'elsewhere') step = readStep(listening, look, stored.afterId);
      }
    },
  };
}

type Rematch = z.infer<typeof payloadSchema>;

/** What the index rules out counts as looked at. */
async function start(
  { platform }: Listening,
  rematch: Rematch,
  { open, reader }: { open: RematchRow; reader: RematchReader },
): Promise<void> {
  const { count: total } = await measurePostsHeard(platform.db, open.from_at);
  const scanned = reader.candidates === null ? 0 : Math.max(0, total - reader.candidates);
  const now = platform.clock.now();
  await platform.db
    .transaction()
    .execute((tx) => startRematch(tx, { ...rematch, total, scanned, now }));
}

type Look = { rematch: Rematch; reader: RematchReader; query: string };

async function readStep(
  listening: Listening,
  { rematch, reader, query }: Look,
  afterId: string | null,
): Promise<Step> {
  const found = await reader.read(afterId);
  const posts = found.posts.map((post) => storedPostToMatch(post, post.source_name));
  const matched = await listening.trials.matchOne(query, posts);
  return { rematch, afterId, ...found, ...matched };
}

type Step = {
  rematch: Rematch;
  afterId: string | null;
  posts: readonly PostRow[];
  scanned: number;
  lastId: string | null;
  isLast: boolean;
  matches: readonly Match[];
  sketches: readonly PostSketch[];
  undecided: readonly Undecided[];
};

/** `elsewhere`: the re-match stands at another place, and goes on from there. */
type StoredStep = { kind: 'over' | 'stored' } | { kind: 'elsewhere'; afterId: string | null };

async function storeStep(tx: Transaction, listening: Listening, step: Step): Promise<StoredStep> {
  const { events, clock } = listening.platform;
  const { rematch, posts } = step;
  const open = await findOpenRematch(tx, rematch.topicId, rematch.topicVersion);
  if (!open) return { kind: 'over' };
  // Another process may have taken this very step when a job was given up for dead.
  if (open.after_id !== step.afterId) return { kind: 'elsewhere', afterId: open.after_id };
  // What was edited, deleted or dropped since it was read is left: ingest has matched the edit already.
  const before = await findFoundBefore(
    tx,
    rematch.topicId,
    posts.map(({ id }) => id),
  );
  const found = new Set([...step.matches, ...step.undecided].map(({ postIndex }) => postIndex));
  // A lock writes to the row: only those are locked that something is to be said of.
  const concerned = posts.filter(({ id }, index) => found.has(index) || before.has(id));
  const unchanged = await lockUnchangedPosts(tx, concerned);
  const unchangedAt = (postIndex: number) => {
    const post = posts[postIndex];
    return post && unchanged.has(post.id) ? post : null;
  };
  const matching = step.matches.flatMap(({ postIndex, reasons, labels }) => {
    const post = unchangedAt(postIndex);
    return post ? [{ post, reasons, labels }] : [];
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
  const corrections = await listening.understanding.correctionsOf(
    tx,
    matching.map(({ post }) => post.id),
  );
  const mentions = matching.map(({ post, reasons, labels }) => ({
    ...placeOf(rematch, post),
    id: newId(),
    sourceId: post.source_id,
    lang: post.lang,
    reasons,
    labels: withCorrections(labels, { postId: post.id, revision: post.revision }, corrections),
  }));
  const sketches = step.sketches.flatMap((sketch) => {
    const post = unchangedAt(sketch.postIndex);
    return post ? [{ ...sketch, postId: post.id }] : [];
  });
  const copies = await findCopies(tx, sketches.toReversed(), now);
  const added = await saveMentions(tx, { mentions, groups: copies.groups }, now);
  await saveCopies(tx, copies, now);
  await dropUndecidedMentions(tx, { postIds: [...unchanged], topicId: rematch.topicId });
  await saveUndecidedMentions(tx, undecided, now);
  await keepPosts(tx, [...mentions, ...undecided]);
  await emitMentionsAdded(tx, events, {
    sourceId: null,
    mentions: mentions.filter((mention) => added.has(mention.id)),
  });
  const isDone = step.isLast;
  await advanceRematch(tx, {
    ...rematch,
    afterId: step.lastId,
    scanned: step.scanned,
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
        scanned: open.scanned + step.scanned,
        matched: open.matched + mentions.length,
      },
    });
  }
  return { kind: isDone ? 'over' : 'stored' };
}

function placeOf(rematch: Rematch, post: PostRow) {
  return {
    ...rematch,
    postId: post.id,
    postCreatedAt: post.created_at,
    postRevision: post.revision,
  };
}
