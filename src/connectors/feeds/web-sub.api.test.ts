// A feed with a hub in the whole product: subscribed to by the schedule, confirmed at the source's own address, and
// heard the moment the hub delivers.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { openListening } from '#test/support/listening.ts';
import type { TestListening } from '#test/support/listening.ts';
import { rss } from '#test/support/feed-server.ts';
import { openWebSubHub } from '#test/support/websub-hub.ts';
import type { WebSubHub } from '#test/support/websub-hub.ts';

let parley: TestListening;
let hub: WebSubHub;

beforeAll(async () => {
  parley = await openListening();
  hub = await openWebSubHub(async ({ pathname, search }, { method = 'GET', headers, body }) => {
    const { statusCode, payload } = await parley.server.inject({
      method,
      url: pathname + search,
      ...(headers ? { headers } : {}),
      ...(body === undefined ? {} : { payload: body }),
    });
    return { status: statusCode, body: payload };
  });
});
afterAll(async () => {
  await parley.close();
  await hub.close();
});

test('news of a feed with a hub are mentions at once, and its secret is shown to nobody', async () => {
  await parley.addTopic({ name: 'Ferry', query: 'ferry' });
  const topic = `${parley.web.url}/hub.xml`;
  const links = `<atom:link xmlns:atom="http://www.w3.org/2005/Atom" rel="hub" href="${hub.url}"/>
    <atom:link xmlns:atom="http://www.w3.org/2005/Atom" rel="self" href="${topic}"/>`;
  parley.web.serve('/hub.xml', { body: rss([{ id: '1', title: 'Harbour' }], links) });
  const { id } = await parley.addSource({ url: topic });
  await expect.poll(() => hub.subscriptions.length, { timeout: 30_000 }).toBe(1);
  expect(hub.subscriptions[0]?.callback).toContain(`/in/${id}/`);

  const body = rss([{ id: '2', title: 'A new ferry' }], links);
  expect(await hub.publish(topic, { body, type: 'application/rss+xml' })).toEqual([202]);
  expect(await parley.mentions(`sourceId=${id}`)).toMatchObject([
    { post: { title: 'A new ferry' } },
  ]);

  const forged = rss([{ id: '3', title: 'A forged ferry' }], links);
  await hub.publish(topic, {
    body: forged,
    type: 'application/rss+xml',
    signature: () => 'sha256=0',
  });
  expect(await parley.mentions(`sourceId=${id}`)).toHaveLength(1);

  const secret = hub.subscriptions[0]?.secret ?? '';
  expect(secret.length).toBeGreaterThan(20);
  const { administrator } = parley.roles;
  const shown = await parley.request(administrator, 'GET', `/api/v1/sources/${id}`);
  expect(JSON.stringify(shown.body)).not.toContain(secret);
  const events = await parley.eventsOf('listening.source-changed');
  expect(JSON.stringify(events)).not.toContain(secret);
});
