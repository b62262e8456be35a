// The events of one stored batch, written in its transaction: one per topic for new mentions, one per source for
// matched posts that changed or went.

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
    type: typeof EVENTS.postRevised | typeof EVENTS.postDeleted;
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

function slices(ids: readonly string[]): string[][] {
  const parts: string[][] = [];
  for (let at = 0; at < ids.length; at += idsPerEvent) parts.push(ids.slice(at, at + idsPerEvent));
  return parts;
}
