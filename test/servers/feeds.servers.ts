// The feeds connector against nginx, as most feeds are served: unchanged, moved, limited, gone, slow, packed, and with
// the server killed in the middle.

import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rss } from '#test/support/feed-server.ts';
import { openListening } from '#test/support/listening.ts';
import type { TestListening } from '#test/support/listening.ts';
import { openNginx } from './nginx.ts';
import type { Nginx } from './nginx.ts';
import { installed } from './packages.ts';

const nginxPackage = await installed({ names: ['nginx-light'] });

describe.skipIf(!nginxPackage.ready)('feeds served by nginx', () => {
  let parley: TestListening;
  let nginx: Nginx;

  beforeAll(async () => {
    [parley, nginx] = await Promise.all([
      openListening(),
      openNginx({
        zones: 'limit_req_zone $binary_remote_addr zone=often:1m rate=1r/m;',
        locations: `
          location = /moved.xml { return 301 /moved-to.xml; }
          location = /gone.xml { return 410; }
          location = /limited.xml {
            limit_req zone=often;
            limit_req_status 429;
            error_page 429 @often;
          }
          location @often { add_header Retry-After 1800 always; return 429; }
          location = /slow.xml { limit_rate 2k; }
          location = /packed.xml { gzip_static on; }
          location = /fresh.xml { add_header Cache-Control "max-age=7200"; }`,
      }),
    ]);
  });
  afterAll(async () => {
    await parley?.close();
    await nginx?.close();
  });

  const entry = (id: string, text = `Text ${id}`) => ({ id, title: `Title ${id}`, text });

  async function add(name: string) {
    const { id } = await parley.addSource({ url: `${nginx.url}/${name}` });
    return { id, source: await parley.afterLook(id) };
  }
  /** `ts` of nginx is whole seconds: an ETag of the same second and length would be the same. */
  const longer = (words: string, times: number) => `${words}${' more'.repeat(times)}`;

  async function textOf(sourceId: string, nativeId: string): Promise<string | null> {
    const row = await parley.platform.db
      .selectFrom('posts')
      .select(['text', 'deleted_at'])
      .where('source_id', '=', sourceId)
      .where('native_id', '=', nativeId)
      .executeTakeFirst();
    return !row || row.deleted_at !== null ? null : row.text;
  }

  test('an unchanged feed is answered with 304, and that is well', async () => {
    await nginx.write('feed.xml', rss([entry('1')]));
    const { id } = await add('feed.xml');
    const source = await parley.lookNow(id);
    expect(source).toMatchObject({ health: { level: 'good', failures: 0 }, counts: { posts: 1 } });
    expect(await nginx.answered('/feed.xml')).toEqual([200, 304]);
  });

  test('a post is seen, its edit too, and its deletion, with the server killed in the middle', async () => {
    await nginx.write('news.xml', rss([entry('a'), entry('b')]));
    const { id } = await add('news.xml');
    expect(await textOf(id, 'a')).toBe('Text a');

    await nginx.write('news.xml', rss([entry('a', longer('Edited', 1)), entry('b')]));
    await parley.lookNow(id);
    expect(await textOf(id, 'a')).toBe(longer('Edited', 1));

    await nginx.kill();
    const failing = await parley.lookNow(id);
    expect(failing.health).toMatchObject({ level: 'failing', failures: 1 });
    const tombstone = '<at:deleted-entry ref="a" when="2026-11-22T12:00:00Z"/>';
    await nginx.write('news.xml', rss([entry('b'), entry('c')], tombstone));
    await nginx.start();
    const source = await parley.lookNow(id);
    expect(source.health).toMatchObject({ level: 'good', failures: 0 });
    expect(await textOf(id, 'a')).toBeNull();
    expect(await textOf(id, 'c')).toBe('Text c');
  });

  test('a feed that has moved for good is asked at its new address from then on', async () => {
    await nginx.write('moved-to.xml', rss([entry('moved')]));
    const { id, source } = await add('moved.xml');
    expect(source).toMatchObject({ health: { level: 'good' }, counts: { posts: 1 } });
    await parley.lookNow(id);
    expect(await nginx.answered('/moved.xml')).toEqual([301]);
    expect(await nginx.answered('/moved-to.xml')).toEqual([200, 304]);
  });

  test('a feed that is gone for good is not asked again', async () => {
    const { source } = await add('gone.xml');
    expect(source.state).toBe('stopped');
    expect(await nginx.answered('/gone.xml')).toEqual([410]);
    expect(source.health.message).toContain('410');
  });

  test('a limit is obeyed for as long as it says', async () => {
    await nginx.write('limited.xml', rss([entry('l')]));
    const { id } = await add('limited.xml');
    const { health } = await parley.lookNow(id);
    expect(health).toMatchObject({
      level: 'failing',
      message: 'The server finds that Parley asks too often (429).',
    });
    const pauseMs = Date.parse(health.nextLookAt ?? '') - Date.now();
    expect(pauseMs).toBeGreaterThan(1_700_000);
    expect(pauseMs).toBeLessThan(1_900_000);
  });

  test('a slow one is waited for, a packed one unpacked, a fresh one left alone', async () => {
    await nginx.write('slow.xml', rss([entry('s', 'x'.repeat(6000))]));
    await nginx.write('packed.xml', rss([entry('p')]));
    await nginx.write('packed.xml.gz', gzipSync(rss([entry('p')])));
    await nginx.write('fresh.xml', rss([entry('f')]));
    const [slow, packed, fresh] = await Promise.all(
      ['slow.xml', 'packed.xml', 'fresh.xml'].map(add),
    );
    expect(slow?.source.counts.posts).toBe(1);
    expect(packed?.source.counts.posts).toBe(1);
    expect(fresh?.source.health.intervalSeconds).toBe(7200);
  });
});
