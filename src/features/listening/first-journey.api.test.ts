// The first journey: a topic, a source, a look, a mention, through HTTP against a real server of feeds.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { rss } from '#test/support/feed-server.ts';
import { openListening } from '#test/support/listening.ts';
import type { TestListening } from '#test/support/listening.ts';

let parley: TestListening;

beforeAll(async () => {
  parley = await openListening();
});

afterAll(async () => {
  await parley.close();
});

test('what a feed says about a topic becomes a mention with the words that matched', async () => {
  const topic = await parley.addTopic({ name: 'Ferry', query: 'ferry AND delay*' });
  const at = new Date('2024-03-01T10:00:00Z');
  const url = parley.web.serve('/feed.xml', {
    headers: { 'content-type': 'application/rss+xml', etag: '"one"' },
    body: rss([
      {
        id: '1',
        title: 'The ferry was delayed again',
        html: '<p>Two <b>hours</b><script>alert(1)</script></p>',
        at,
      },
      { id: '2', title: 'Market day', text: 'Fresh fish' },
    ]),
  });
  const { id } = await parley.addSource({ url, name: 'Harbour News' });
  const source = await parley.afterLook(id);
  expect(source).toMatchObject({
    health: { level: 'good', failures: 0, message: null, lastPostAt: expect.any(String) },
    counts: { posts: 2, matched: 1 },
  });
  const [mention, ...others] = await parley.mentions(`topicId=${topic.id}`);
  expect(others).toEqual([]);
  expect(mention).toMatchObject({
    topicId: topic.id,
    topicVersion: 1,
    verdict: null,
    post: {
      sourceId: id,
      title: 'The ferry was delayed again',
      text: 'Two hours',
      html: '<p>Two <b>hours</b></p>',
      url: 'https://news.example/1',
      lang: 'en',
      createdAt: at.toISOString(),
      revision: 1,
    },
  });
  const marked = mention?.reasons.map(({ field, from, to }) => [
    field,
    mention.post.title?.slice(from, to),
  ]);
  expect(marked).toEqual([
    ['title', 'ferry'],
    ['title', 'delayed'],
  ]);
  expect(await parley.eventsOf('listening.mentions-added')).toEqual([
    { topicId: topic.id, sourceId: id, mentionIds: [mention?.id] },
  ]);
});
