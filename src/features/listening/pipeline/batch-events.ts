// The events of one stored batch, written in its transaction: one per topic for new mentions, one per source for
// matched posts that changed or went, one per thread that is followed.

import { systemActor } from '#platform/actor.ts';
import type { Transaction } from '#platform/db/database.ts';
import type { EventLog } from '#platform/events/event.ts';
import { EVENTS } from '../contract.ts';

const listening = systemActor('listening');

/** `payload.mentionIds` stays under the log's 64 KiB. */
const idsPerEvent = 1000;

export type TopicMention = { id: string; topicId: string };

export async function emitMentionsAdded(
  tx: Transaction,
  events: EventLog,
  given: { sourceId: string | null; mentions: readonly TopicMention[] },
): Promise<void> {
  for (const [topicId, mentions] of Map.groupBy(given.mentions, (mention) => mention.topicId)) {
    for (const mentionIds of slices(mentions.map((mention) => mention.id))) {
      await events.emit(tx, {
        type: EVENTS.mentionsAdded,
        subject: `topic:${topicId}`,
        actor: listening,
        payload: { topicId, sourceId: given.sourceId, mentionIds },
      });
    }
  }
}

export async function emitHealthChanged(
  tx: Transaction,
  events: EventLog,
  change: { sourceId: string; level: 'good' | 'failing' | 'stopped'; message: string | null },
): Promise<void> {
  await events.emit(tx, {
    type: EVENTS.sourceHealthChanged,
    subject: `source:${change.sourceId}`,
    actor: listening,
    payload: change,
  });
}

export async function emitMentionsWithdrawn(
  tx: Transaction,
  events: EventLog,
  mentions: readonly TopicMention[],
): Promise<void> {
  for (const [topicId, withdrawn] of Map.groupBy(mentions, (mention) => mention.topicId)) {
    for (const mentionIds of slices(withdrawn.map((mention) => mention.id))) {
      await events.emit(tx, {
        type: EVENTS.mentionsWithdrawn,
        subject: `topic:${topicId}`,
        actor: listening,
        payload: { topicId, mentionIds },
      });
    }
  }
}

export async function emitPostsChanged(
  tx: Transaction,
  events: EventLog,
  given: {
    type: typeof EVENTS.postRevised | typeof EVENTS.postDeleted | typeof EVENTS.ownPlacePostsAdded;
    sourceId: string;
    postIds: readonly string[];
  },
): Promise<void> {
  for (const postIds of slices(given.postIds)) {
    await events.emit(tx, {
      type: given.type,
      subject: `source:${given.sourceId}`,
      actor: listening,
      payload: { sourceId: given.sourceId, postIds },
    });
  }
}

/** One for each thread, so that those who follow hear its posts in order. */
export async function emitThreadPostsAdded(
  tx: Transaction,
  events: EventLog,
  given: { sourceId: string; posts: readonly { id: string; thread: string }[] },
): Promise<void> {
  const { sourceId } = given;
  for (const [thread, posts] of Map.groupBy(given.posts, (post) => post.thread)) {
    for (const postIds of slices(posts.map(({ id }) => id))) {
      await events.emit(tx, {
        type: EVENTS.threadPostsAdded,
        subject: `thread:${sourceId}:${thread}`,
        actor: listening,
        payload: { sourceId, thread, postIds },
      });
    }
  }
}

export async function emitAnswersReturned(
  tx: Transaction,
  events: EventLog,
  sourceId: string,
  returned: readonly { key: string; reason: string }[],
): Promise<void> {
  for (const { key, reason } of returned) {
    await events.emit(tx, {
      type: EVENTS.answerReturned,
      subject: `source:${sourceId}`,
      actor: listening,
      payload: { sourceId, key, reason },
    });
  }
}

function slices(ids: readonly string[]): string[][] {
  const parts: string[][] = [];
  for (let at = 0; at < ids.length; at += idsPerEvent) parts.push(ids.slice(at, at + idsPerEvent));
  return parts;
}
