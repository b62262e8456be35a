// Reading topics: with their counts, and how far looking through the stored posts has come.

import { z } from 'zod';
import { cutPage, decodeCursor } from '#platform/http/paging.ts';
import type { Page } from '#platform/http/paging.ts';
import { TOPIC_COLOURS } from '../contract.ts';
import type { Topic } from '../contract.ts';
import { topicNotFound } from '../commands/change-topic.ts';
import type { Listening } from '../context.ts';
import { listNewestRematches } from '../store/rematches.ts';
import type { RematchRow } from '../store/rematches.ts';
import { listTopics } from '../store/topic-lists.ts';
import type { TopicWithCounts } from '../store/topic-lists.ts';
import { findTopic, listTopicVersions } from '../store/topics.ts';

const weekMs = 7 * 86_400_000;
const cursorSchema = z.object({ name: z.string(), id: z.uuid() });

export async function readTopics(
  listening: Listening,
  query: { after?: string; limit: number },
): Promise<Page<Topic>> {
  const after = decodeCursor(query.after, cursorSchema);
  const topics = await withRematches(listening, { after, limit: query.limit + 1 });
  return cutPage(topics, query.limit, (topic) => ({
    name: topic.name.toLowerCase(),
    id: topic.id,
  }));
}

export async function readTopic(listening: Listening, topicId: string): Promise<Topic> {
  const [topic] = await withRematches(listening, { topicId, after: null, limit: 1 });
  if (!topic) throw topicNotFound(topicId);
  return topic;
}

export async function readTopicVersions({ platform }: Listening, topicId: string) {
  if (!(await findTopic(platform.db, topicId))) throw topicNotFound(topicId);
  const versions = await listTopicVersions(platform.db, topicId);
  const items = versions.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
  return { items, next: null };
}

async function withRematches(
  { platform }: Listening,
  options: { topicId?: string; after: { name: string; id: string } | null; limit: number },
): Promise<Topic[]> {
  const weekAgo = new Date(platform.clock.now().getTime() - weekMs);
  const rows = await listTopics(platform.db, { ...options, weekAgo });
  const rematches = await listNewestRematches(
    platform.db,
    rows.map((row) => row.id),
  );
  const byTopic = new Map(rematches.map((rematch) => [rematch.topic_id, rematch]));
  return rows.map((row) => showTopic(row, byTopic.get(row.id)));
}

function showTopic(row: TopicWithCounts, rematch: RematchRow | undefined): Topic {
  return {
    id: row.id,
    name: row.name,
    description: row.description,
    query: row.query,
    normalForm: row.normal_form,
    colour: TOPIC_COLOURS.find((colour) => colour === row.colour) ?? 'blue',
    ownerUnitId: row.owner_unit_id,
    version: row.version,
    createdAt: row.created_at.toISOString(),
    changedAt: row.changed_at.toISOString(),
    rematch: rematch ? showRematch(rematch) : null,
    mentions: {
      total: row.mentions,
      last7Days: row.mentions_7_days,
      lastAt: row.last_mention_at?.toISOString() ?? null,
    },
  };
}

function showRematch(row: RematchRow): NonNullable<Topic['rematch']> {
  return {
    state: row.state === 'replaced' ? 'done' : row.state,
    topicVersion: row.topic_version,
    scanned: row.scanned,
    matched: row.matched,
    total: row.total,
    startedAt: row.started_at?.toISOString() ?? null,
    finishedAt: row.finished_at?.toISOString() ?? null,
  };
}
