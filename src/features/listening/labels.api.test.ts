// What understanding says of mentions: with confidence and the words behind it, to filter by, and as conditions of topics.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { rss } from '#test/support/feed-server.ts';
import { openListening } from '#test/support/listening.ts';
import type { TestListening } from '#test/support/listening.ts';

let parley: TestListening;

const complaint = 'The ferry app is terrible, it crashed again and I hate it. Fix this awful mess!';
const thanks =
  'Thank you so much, the ferry crew were wonderful and friendly. Great trip, love it!';

beforeAll(async () => {
  parley = await openListening();
});

afterAll(async () => {
  await parley.close();
});

async function hear(path: string): Promise<string> {
  const items = [
    { id: 'bad', title: complaint },
    { id: 'good', title: thanks },
  ];
  const { id } = await parley.addSource({ url: parley.web.serve(path, { body: rss(items) }) });
  await parley.afterLook(id);
  return id;
}

test('each mention has its labels, how sure they are, and the words that decided', async () => {
  await parley.addTopic({ name: 'Ferry', query: 'ferry' });
  const sourceId = await hear('/ferry.xml');
  const mentions = await parley.mentions(`sourceId=${sourceId}`);
  const bad = mentions.find(({ post }) => post.title === complaint);
  expect(bad?.labels?.sentiment.label).toBe('negative');
  expect(bad?.labels?.sentiment.confidence).toBeGreaterThan(0.5);
  expect(bad?.labels?.sentiment.because.join(' ')).toMatch(/terrible|hate|awful|crashed|mess/);
  const found = await parley.mentions(`sourceId=${sourceId}&sentiment=positive`);
  expect(found.map(({ post }) => post.title)).toEqual([thanks]);
});

test('a topic that asks for a label gets the posts that have it, and nothing waits', async () => {
  const { id: topicId } = await parley.addTopic({
    name: 'Angry about ferries',
    query: 'ferry sentiment:negative',
  });
  const sourceId = await hear('/angry.xml');
  const mentions = await parley.mentions(`topicId=${topicId}&sourceId=${sourceId}`);
  expect(mentions.map(({ post }) => post.title)).toEqual([complaint]);
  const waiting = await parley.platform.db
    .selectFrom('undecided_mentions')
    .select('post_id')
    .where('topic_id', '=', topicId)
    .execute();
  expect(waiting).toEqual([]);
});
