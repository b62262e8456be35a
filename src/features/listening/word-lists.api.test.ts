// Shared lists over HTTP, the topics made anew when one changes, and what labels must decide.

import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { vi } from 'vitest';
import { z } from 'zod';
import { rss } from '#test/support/feed-server.ts';
import { openListening } from '#test/support/listening.ts';
import type { TestListening } from '#test/support/listening.ts';
import { topicSchema, topicVersionSchema } from './contract.ts';
import { wordListSchema } from './contract/query-advice.ts';

let parley: TestListening;

beforeAll(async () => {
  parley = await openListening();
  const url = parley.web.serve('/zoo.xml', {
    body: rss(
      ['Apex opens a shop', 'Zenith closes a shop', 'Acme is late'].map((title) => ({
        id: title,
        title,
      })),
    ),
  });
  const { id } = await parley.addSource({ url });
  await parley.afterLook(id);
});

afterAll(async () => {
  await parley.close();
});

async function addList(name: string, entries: string[]) {
  const body = { name, entries };
  const answer = await parley.request(parley.roles.hub, 'POST', '/api/v1/lists', body);
  return wordListSchema.parse(answer.body);
}

async function titlesAfterRematch(topicId: string, version: number) {
  await vi.waitFor(
    async () => {
      const { body } = await parley.request(parley.roles.hub, 'GET', `/api/v1/topics/${topicId}`);
      const { rematch } = topicSchema.parse(body);
      expect(rematch).toMatchObject({ state: 'done', topicVersion: version });
    },
    { timeout: 20_000, interval: 25 },
  );
  return (await parley.mentions(`topicId=${topicId}`)).map(({ post }) => post.title).toSorted();
}

test('a changed list makes the topics that use it anew, also over another topic', async () => {
  const list = await addList('competitors', ['Apex']);
  const rivals = await parley.addTopic({ name: 'Rivals', query: 'list:competitors' });
  const shops = await parley.addTopic({ name: 'Shops', query: 'topic:Rivals AND shop' });
  expect(await titlesAfterRematch(shops.id, 1)).toEqual(['Apex opens a shop']);
  const path = `/api/v1/lists/${list.id}`;
  const changed = await parley.request(parley.roles.hub, 'PATCH', path, {
    entries: ['Apex', 'Zenith'],
  });
  expect(wordListSchema.parse(changed.body).usedBy).toEqual([
    { topicId: rivals.id, name: 'Rivals' },
    { topicId: shops.id, name: 'Shops' },
  ]);
  expect(await titlesAfterRematch(shops.id, 2)).toEqual([
    'Apex opens a shop',
    'Zenith closes a shop',
  ]);
  const versions = await parley.request(
    parley.roles.hub,
    'GET',
    `/api/v1/topics/${shops.id}/versions`,
  );
  expect(z.object({ items: z.array(topicVersionSchema) }).parse(versions.body).items).toMatchObject(
    [
      { version: 2, because: 'list:competitors' },
      { version: 1, because: null },
    ],
  );
});

test('a list in use is neither removed nor renamed, one that is not may go', async () => {
  const inUse = await addList('staff', ['ann']);
  await parley.addTopic({ name: 'Own people', query: 'shop NOT author:list:staff' });
  const path = `/api/v1/lists/${inUse.id}`;
  for (const answer of [
    await parley.request(parley.roles.hub, 'DELETE', path),
    await parley.request(parley.roles.hub, 'PATCH', path, { name: 'people' }),
  ]) {
    expect(answer).toMatchObject({
      status: 409,
      body: {
        error: { code: 'listening.list-in-use', details: { topics: [{ name: 'Own people' }] } },
      },
    });
  }
  const free = await addList('nobody', ['x']);
  const removed = await parley.request(parley.roles.hub, 'DELETE', `/api/v1/lists/${free.id}`);
  expect(removed.status).toBe(204);
});

test('a list that is not there is refused at its place, and so is a second one of the same name', async () => {
  const topic = { name: 'Lost', query: 'acme OR list:lost' };
  const refused = await parley.request(parley.roles.hub, 'POST', '/api/v1/topics', topic);
  expect(refused).toMatchObject({
    status: 400,
    body: { error: { details: { diagnostics: [{ code: 'unknown-list', from: 8, to: 17 }] } } },
  });
  await addList('twice', ['a']);
  const second = { name: 'Twice', entries: ['b'] };
  const answer = await parley.request(parley.roles.hub, 'POST', '/api/v1/lists', second);
  expect(answer).toMatchObject({
    status: 409,
    body: { error: { code: 'listening.list-name-taken' } },
  });
});

test('posts that only a count nobody told can decide are kept and not shown, from live and from history', async () => {
  const { id } = await parley.addTopic({ name: 'Well known', query: 'acme followers:>=100' });
  expect(await titlesAfterRematch(id, 1)).toEqual([]);
  const url = parley.web.serve('/late.xml', { body: rss([{ id: '1', title: 'Acme, again?' }]) });
  const source = await parley.addSource({ url });
  await parley.afterLook(source.id);
  expect(await parley.mentions(`topicId=${id}`)).toEqual([]);
  const { rows } = await sql<{ title: string; pending: string[]; drop_after: Date | null }>`
    select p.title, u.pending, p.drop_after
    from undecided_mentions u join posts p on p.id = u.post_id and p.created_at = u.post_created_at
    where u.topic_id = ${id} order by p.title
  `.execute(parley.platform.db);
  const pending = ['followers:>=100'];
  expect(rows).toEqual([
    { title: 'Acme is late', pending, drop_after: null },
    { title: 'Acme, again?', pending, drop_after: null },
  ]);
});
