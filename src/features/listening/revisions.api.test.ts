// Posts that are said again, edited and deleted at their source: nothing doubles, edits keep their history, and what
// was deleted never comes back.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { rss } from '#test/support/feed-server.ts';
import type { FeedEntry } from '#test/support/feed-server.ts';
import { openListening } from '#test/support/listening.ts';
import type { TestListening } from '#test/support/listening.ts';

let parley: TestListening;

beforeAll(async () => {
  parley = await openListening();
  await parley.addTopic({ name: 'Ferry', query: 'ferry' });
  await parley.addTopic({ name: 'Bridge', query: 'bridge' });
});

afterAll(async () => {
  await parley.close();
});

let count = 0;

/** A source and a way to change what its feed says and look again. */
async function openFeed(entries: readonly FeedEntry[]) {
  count += 1;
  const path = `/revisions-${count}.xml`;
  const { id } = await parley.addSource({ url: parley.web.serve(path, { body: rss(entries) }) });
  await parley.afterLook(id);
  return {
    id,
    mentions: () => parley.mentions(`sourceId=${id}`),
    async says(next: readonly FeedEntry[], extra = '') {
      parley.web.serve(path, { body: rss(next, extra) });
      return parley.lookNow(id);
    },
  };
}

const deleted = (ref: string) => `<at:deleted-entry ref="${ref}" when="2026-11-22T00:00:00Z"/>`;

test('a post that is still in the feed is not told twice', async () => {
  const feed = await openFeed([{ id: '1', title: 'The ferry' }]);
  const source = await feed.says([
    { id: '1', title: 'The ferry' },
    { id: '2', title: 'Another ferry' },
    { id: '2', title: 'Another ferry' },
  ]);
  expect(source.counts).toMatchObject({ posts: 2, matched: 2 });
  expect(await feed.mentions()).toHaveLength(2);
});

test('an edit is a revision: the mention shows the new text, and the change is an event', async () => {
  const feed = await openFeed([{ id: '1', title: 'The ferry', text: 'is late' }]);
  await feed.says([{ id: '1', title: 'The ferry', text: 'is very late' }]);
  const [mention, ...others] = await feed.mentions();
  expect(others).toEqual([]);
  expect(mention?.post).toMatchObject({ text: 'is very late', revision: 2 });
  expect((await parley.eventsOf('listening.post-revised')).at(-1)).toEqual({
    sourceId: feed.id,
    postIds: [mention?.post.id],
  });
});

test('an edit may bring a post to another topic and take it from one', async () => {
  const feed = await openFeed([{ id: '1', title: 'The ferry' }]);
  const [before] = await feed.mentions();
  await feed.says([{ id: '1', title: 'The bridge' }]);
  const after = await feed.mentions();
  expect(after).toHaveLength(1);
  expect(after[0]?.topicId).not.toBe(before?.topicId);
  expect((await parley.eventsOf('listening.mentions-withdrawn')).at(-1)).toEqual({
    topicId: before?.topicId,
    mentionIds: [before?.id],
  });
});

test('but a mention that somebody called relevant stays', async () => {
  const feed = await openFeed([{ id: '1', title: 'The ferry' }]);
  const [mention] = await feed.mentions();
  const path = `/api/v1/mentions/${mention?.id}/verdict`;
  await parley.request(parley.roles.expert, 'PUT', path, { verdict: 'relevant' });
  await feed.says([{ id: '1', title: 'Nothing to see' }]);
  expect(await feed.mentions()).toMatchObject([{ id: mention?.id, verdict: 'relevant' }]);
});

test('a deleted post loses every text, and its mention says that it is gone', async () => {
  const feed = await openFeed([{ id: '1', title: 'The ferry', text: 'secret' }]);
  await feed.says([{ id: '1', title: 'The ferry', text: 'a second secret' }]);
  await feed.says([], deleted('1'));
  const [mention] = await feed.mentions();
  expect(mention).toMatchObject({
    reasons: [],
    post: {
      title: null,
      text: '',
      html: null,
      author: null,
      url: null,
      deletedAt: expect.any(String),
    },
  });
  const left = await parley.platform.db.selectFrom('post_revisions').selectAll().execute();
  expect(JSON.stringify(left)).not.toContain('secret');
  expect((await parley.eventsOf('listening.post-deleted')).at(-1)).toMatchObject({
    postIds: [mention?.post.id],
  });
});

test('a late copy of a deleted post never brings it back', async () => {
  const feed = await openFeed([{ id: '1', title: 'The ferry' }]);
  await feed.says([], deleted('1'));
  await feed.says([{ id: '1', title: 'The ferry' }]);
  await feed.says([{ id: '1', title: 'The ferry, again' }]);
  expect(await feed.mentions()).toMatchObject([{ post: { text: '', revision: 1 } }]);
});

test('not even when its deletion came before it', async () => {
  const feed = await openFeed([{ id: '1', title: 'The ferry' }]);
  await feed.says([{ id: '1', title: 'The ferry' }], deleted('2'));
  await feed.says([{ id: '2', title: 'A ferry that was deleted already' }]);
  expect(await feed.mentions()).toHaveLength(1);
});

test('a deletion and its post in one look: the deletion wins', async () => {
  const feed = await openFeed([]);
  await feed.says([{ id: '1', title: 'A ferry, for a moment' }], deleted('1'));
  expect(await feed.mentions()).toEqual([]);
});
