// Importing files: acknowledged batch by batch, interrupted and gone on with, exactly once in effect.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemActor } from '#platform/actor.ts';
import { openListening } from '#test/support/listening.ts';
import type { TestListening } from '#test/support/listening.ts';

let parley: TestListening;
let folder: string;
const actor = systemActor('import');

beforeAll(async () => {
  parley = await openListening();
  folder = await mkdtemp(join(tmpdir(), 'parley-import-'));
  await parley.addTopic({ name: 'Ferry', query: 'ferry' });
});

afterAll(async () => {
  await parley.close();
  await rm(folder, { recursive: true });
});

async function file(name: string, posts: readonly { id: string; text: string }[]): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, posts.map((post) => `${JSON.stringify(post)}\n`).join(''));
  return path;
}

const numbered = (count: number) =>
  Array.from({ length: count }, (_, n) => ({
    id: `${n}`,
    text: n % 10 === 0 ? `Ferry ${n}` : `Post ${n}`,
  }));

async function stored(sourceId: string): Promise<number> {
  const rows = await parley.platform.db
    .selectFrom('posts')
    .select('id')
    .where('source_id', '=', sourceId)
    .execute();
  return rows.length;
}

test('an interrupted import goes on where it stopped, and nothing is missing or doubled', async () => {
  const path = await file('posts.jsonl', numbered(3500));
  const stop = new AbortController();
  const acknowledged: number[] = [];
  const interrupted = parley.listening.importPosts(actor, {
    file: path,
    sourceName: 'Archive',
    signal: stop.signal,
    onProgress(progress) {
      acknowledged.push(progress.posts);
      stop.abort(new Error('Ctrl C'));
    },
  });
  await expect(interrupted).rejects.toThrow('Ctrl C');
  const before = acknowledged.at(-1) ?? 0;
  expect(before).toBeGreaterThan(0);
  expect(before).toBeLessThan(3500);
  const rest = await parley.listening.importPosts(actor, { file: path, sourceName: 'Archive' });
  expect(before + rest.fresh).toBe(3500);
  expect(await stored(rest.sourceId)).toBe(3500);
  const again = await parley.listening.importPosts(actor, { file: path, sourceName: 'Archive' });
  expect(again).toMatchObject({ fresh: 0, mentions: 0, sourceId: rest.sourceId });
  expect(await stored(rest.sourceId)).toBe(3500);
});

test('a topic saved while batches are on their way has their posts, read as all others', async () => {
  const path = await file('meanwhile.jsonl', numbered(3500));
  let saving: Promise<{ id: string }> | undefined;
  const outcome = await parley.listening.importPosts(actor, {
    file: path,
    sourceName: 'Meanwhile',
    onProgress: () => (saving ??= parley.addTopic({ name: 'Numbers', query: 'ferry AND 3490' })),
  });
  const topic = await saving;
  const mentions = await parley.mentions(`topicId=${topic?.id}&sourceId=${outcome.sourceId}`);
  expect(mentions.map(({ post }) => post.text)).toEqual(['Ferry 3490']);
  const rows = await parley.platform.db
    .selectFrom('posts')
    .select(['lang', sql<string>`tokens::text`.as('tokens')])
    .where('source_id', '=', outcome.sourceId)
    .where('text', 'like', 'Ferry %')
    .execute();
  expect(rows.filter(({ tokens }) => !tokens.includes("'ferry'"))).toEqual([]);
  expect(new Set(rows.map(({ lang }) => lang)).size).toBe(1);
});

test('another file under the same name adds to the source; what it repeats changes nothing', async () => {
  await parley.listening.importPosts(actor, {
    file: await file('one.jsonl', numbered(20)),
    sourceName: 'Both',
  });
  const more = [{ id: '3', text: 'Ferry after all' }, ...numbered(25).toSpliced(3, 1)];
  const outcome = await parley.listening.importPosts(actor, {
    file: await file('two.jsonl', more),
    sourceName: 'Both',
  });
  expect(outcome).toMatchObject({ posts: 25, fresh: 5, mentions: 2 });
  expect(await stored(outcome.sourceId)).toBe(25);
});

test('a wrong line stops the import with its place; what is right before it is stored', async () => {
  const path = join(folder, 'wrong.jsonl');
  await writeFile(path, '{"id":"1","text":"a ferry"}\n{"id":"2"}\n');
  const wrong = parley.listening.importPosts(actor, { file: path, sourceName: 'Wrong' });
  await expect(wrong).rejects.toThrow('wrong.jsonl, line 2, field "text": is missing');
  await writeFile(path, '{"id":"1","text":"a ferry"}\n{"id":"2","text":"mended"}\n');
  const mended = await parley.listening.importPosts(actor, { file: path, sourceName: 'Wrong' });
  expect(mended).toMatchObject({ fresh: 1 });
  expect(await stored(mended.sourceId)).toBe(2);
});

test('texts that databases choke on are stored and found', async () => {
  const path = await file('odd.jsonl', [
    { id: 'nul\u0000', text: 'a \u0000 ferry \ud800 half' },
    { id: 'x'.repeat(3000), text: 'ferry with a long id' },
    { id: `${'x'.repeat(3000)}y`, text: 'ferry with another long id' },
    { id: 'long', text: `ferry ${'word '.repeat(100_000)}` },
  ]);
  const outcome = await parley.listening.importPosts(actor, { file: path, sourceName: 'Odd' });
  expect(outcome).toMatchObject({ fresh: 4, mentions: 4 });
  const mentions = await parley.mentions(`sourceId=${outcome.sourceId}&q=half`);
  expect(mentions[0]?.post.text).toBe('a   ferry \uFFFD half');
});
