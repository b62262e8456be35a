// What each topic has cost in this process, for its owners.

import type { z } from 'zod';
import { topicNotFound } from '../commands/change-topic.ts';
import type { topicCostSchema, topicCostsSchema } from '../contract/query-advice.ts';
import type { Listening } from '../context.ts';
import type { TopicCost } from '../pipeline/advice-messages.ts';
import { findTopic } from '../store/topics.ts';

type Costs = z.input<typeof topicCostsSchema>;

export async function readTopicCosts({ topics }: Listening): Promise<Costs> {
  const costs = await topics.costs();
  if (costs === null) return { since: null, posts: 0, topics: [] };
  const work = costs.topics.reduce((sum, topic) => sum + workOf(topic), 0);
  return {
    since: costs.since.toISOString(),
    posts: costs.posts,
    topics: costs.topics.map(({ isUnanchored, ...topic }) => ({
      ...topic,
      cpuShare: work === 0 ? 0 : workOf(topic) / work,
      everyPost: isUnanchored,
    })),
  };
}

/** In looks: being proposed, being worked out and being reported each cost about as much as the next. */
function workOf({
  candidates,
  evaluations,
  matches,
}: Omit<TopicCost, 'topicId' | 'isUnanchored'>): number {
  return candidates + evaluations + matches;
}

export async function readTopicCost(
  listening: Listening,
  topicId: string,
): Promise<z.input<typeof topicCostSchema>> {
  if (!(await findTopic(listening.platform.db, topicId))) throw topicNotFound(topicId);
  const { since, posts, topics } = await readTopicCosts(listening);
  const known = topics.find((topic) => topic.topicId === topicId);
  return { since, posts, ...(known ?? { ...free, topicId }) };
}

/** Nothing was matched against it yet. */
const free = { candidates: 0, evaluations: 0, matches: 0, cpuShare: 0, everyPost: false };
