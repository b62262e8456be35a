// What runs by itself: looks that several processes share, unmatched posts that are let go, and topics that another
// process changed.

import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { vi } from 'vitest';
import { ManualClock } from '#platform/clock.ts';
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

describe('two processes that listen', () => {
  test('share the looks: each feed is asked once', async () => {
    const another = await parley.startAnother();
    const paths = Array.from({ length: 12 }, (_, n) => `/shared-${n}.xml`);
    for (const path of paths) {
      await parley.addSource({
        url: parley.web.serve(path, { body: rss([{ id: '1', title: 'One' }]) }),
      });
    }
    await vi.waitFor(
      async () => {
        const polled = await parley.eventsOf('listening.source-polled');
        expect(polled.length).toBeGreaterThanOrEqual(paths.length);
      },
      { timeout: 20_000, interval: 25 },
    );
    await another.stop();
    expect(paths.map((path) => parley.web.requests(path).length)).toEqual(paths.map(() => 1));
  });

  test('hear of a topic that the other saved within a second', async () => {
    const path = '/told.xml';
    const { id } = await parley.addSource({ url: parley.web.serve(path, { body: rss([]) }) });
    await parley.afterLook(id);
    const another = await parley.openAnother();
    await another.createTopic({ name: 'Lighthouse', query: 'lighthouse' });
    parley.web.serve(path, { body: rss([{ id: '1', title: 'The lighthouse is dark' }]) });
    await parley.lookNow(id);
    expect(await parley.mentions(`sourceId=${id}`)).toHaveLength(1);
    await another.close();
  });
});

test('a look that another one took over stores nothing more', async () => {
  await parley.addTopic({ name: 'Slow', query: 'slow' });
  let answer = () => {};
  const url = parley.web.serve('/slow-look.xml', {
    write(response) {
      answer = () => response.end(rss([{ id: '1', title: 'A slow answer' }]));
    },
  });
  const { id } = await parley.addSource({ url });
  await vi.waitFor(() => expect(parley.web.requests('/slow-look.xml')).toHaveLength(1));
  await sql`update sources set lease_id = gen_random_uuid(), leased_until = now() where id = ${id}`.execute(
    parley.platform.db,
  );
  parley.web.serve('/slow-look.xml', {
    body: rss([{ id: '2', title: 'A slow but newer answer' }]),
  });
  answer();
  await parley.afterLook(id);
  const mentions = await parley.mentions(`sourceId=${id}`);
  expect(mentions.map(({ post }) => post.title)).toEqual(['A slow but newer answer']);
});

describe('posts that no topic matches', () => {
  test('are let go after their days; the source is not believed when it shows them again', async () => {
    await parley.addTopic({ name: 'Tern', query: 'tern' });
    const body = rss([
      { id: '1', title: 'A tern' },
      { id: '2', title: 'A crow' },
    ]);
    const { id } = await parley.addSource({
      url: parley.web.serve('/birds.xml', { body }),
      keepUnmatchedDays: 2,
    });
    await parley.afterLook(id);
    const titles = async () => {
      const { rows } = await sql<{
        title: string;
      }>`select title from posts where source_id = ${id}`.execute(parley.platform.db);
      return rows.map((row) => row.title).toSorted();
    };
    const clock = new ManualClock(new Date());
    const another = await parley.openAnother(clock);
    await another.cleanUp();
    expect(await titles()).toEqual(['A crow', 'A tern']);
    clock.advanceBy(2 * 86_400_000 + 1000);
    await another.cleanUp();
    expect(await titles()).toEqual(['A tern']);
    parley.web.serve('/birds.xml', { body: `${body}\n` });
    const source = await parley.lookNow(id);
    expect(source.counts).toMatchObject({ posts: 2, matched: 1 });
    expect(await titles()).toEqual(['A tern']);
    await another.close();
  });
});

test('the month to come is prepared while a batch is being stored: neither stands in the way of the other', async () => {
  const { db } = parley.platform;
  const { id } = await parley.addSource({ url: parley.web.serve('/m.xml', { body: rss([]) }) });
  const another = await parley.openAnother(new ManualClock(new Date('2031-05-17')));
  let cleaning: Promise<void> | undefined;
  await db.transaction().execute(async (tx) => {
    await sql`update sources set name = name where id = ${id}`.execute(tx);
    cleaning = another.cleanUp();
    await vi.waitFor(async () => {
      const { rows } =
        await sql`select 1 from pg_locks where not granted and relation = 'sources'::regclass`.execute(
          db,
        );
      expect(rows).not.toEqual([]);
    });
    await sql`lock table posts in row exclusive mode`.execute(tx);
  });
  await cleaning;
  const { rows } = await sql`select to_regclass('posts_2031_06') as name`.execute(db);
  expect(rows).toEqual([{ name: 'posts_2031_06' }]);
  await another.close();
});
