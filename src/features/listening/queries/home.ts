// What is new: the first page of the morning.

import type { z } from 'zod';
import { TOPIC_COLOURS } from '../contract.ts';
import type { homeSchema } from '../contract/home.ts';
import type { Listening } from '../context.ts';
import {
  countPostsHeardOnDays,
  countSourcesByLevel,
  countTopicsOfTwoDays,
  countUnjudged,
} from '../store/home.ts';
import { countMentionsPerDay, listMentions } from '../store/mention-lists.ts';
import { showMention } from './show-post.ts';

const dayMs = 86_400_000;
const newestMax = 10;

export async function readHome({ platform }: Listening): Promise<z.input<typeof homeSchema>> {
  const { db, clock } = platform;
  const now = clock.now();
  const daysAgo = (days: number) => new Date(now.getTime() - days * dayMs);
  const topics = await countTopicsOfTwoDays(db, { dayAgo: daysAgo(1), twoDaysAgo: daysAgo(2) });
  const week = daysAgo(7);
  const perDay = await countMentionsPerDay(db, { from: week.toISOString(), timeZone: 'UTC' });
  const byTopic = Map.groupBy(perDay, (row) => row.topicId);
  const newest = await listMentions(db, { after: null, limit: newestMax });
  const sum = (key: 'last24Hours' | 'previous24Hours') =>
    topics.reduce((total, topic) => total + topic[key], 0);
  return {
    since: daysAgo(1).toISOString(),
    mentions: {
      last24Hours: sum('last24Hours'),
      previous24Hours: sum('previous24Hours'),
      unjudged7Days: await countUnjudged(db, week),
    },
    posts: {
      sinceYesterday: await countPostsHeardOnDays(db, daysAgo(1).toISOString().slice(0, 10)),
    },
    topics: topics.map((topic) => ({
      ...topic,
      colour: TOPIC_COLOURS.find((colour) => colour === topic.colour) ?? 'blue',
      perDay: (byTopic.get(topic.topicId) ?? []).map(({ day, count }) => ({ day, count })),
    })),
    newest: newest.map(showMention),
    sources: await countSourcesByLevel(db),
  };
}
