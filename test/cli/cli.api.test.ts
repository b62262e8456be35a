// The command line as scripts and people use it: real processes, real pipes, exit codes.

import { spawn } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeQuickFolder } from '../support/quick-folder.ts';

const program = fileURLToPath(new URL('../../bin/parley', import.meta.url));
const FEED = `<?xml version="1.0"?><rss version="2.0"><channel><title>Night trains</title>
<item><title>Berlin is back</title><guid>1</guid><pubDate>Sun, 22 Nov 2026 10:00:00 GMT</pubDate>
<description>&lt;p&gt;The night train to &lt;b&gt;Berlin&lt;/b&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;/p&gt;</description></item>
<item><title>Ferries</title><guid>2</guid><description>Nothing about rails.</description></item></channel></rss>`;

let folder: string;
let feedFile: string;

beforeAll(async () => {
  folder = await makeQuickFolder('parley-cli-');
  feedFile = join(folder, 'feed.xml');
  await writeFile(feedFile, FEED);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

type Run = { code: number | null; out: string; err: string };

async function parley(
  words: readonly string[],
  options: { input?: string; env?: Record<string, string> } = {},
): Promise<Run> {
  const child = spawn(process.execPath, [program, ...words], {
    cwd: folder,
    env: { ...process.env, ...options.env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  child.stdin.end(options.input ?? '');
  const closed = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), closed]);
  return { code, out, err };
}

function lines(out: string): unknown[] {
  return out
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line));
}

test('feed read prints a post line per entry, cleaned of scripts, without inventing a date', async () => {
  const { code, out } = await parley(['feed', 'read', feedFile, '--json']);
  expect(code).toBe(0);
  expect(lines(out)).toEqual([
    {
      id: '1',
      title: 'Berlin is back',
      text: 'The night train to Berlin',
      createdAt: '2026-11-22T10:00:00.000Z',
      source: 'Night trains',
    },
    { id: '2', title: 'Ferries', text: 'Nothing about rails.', source: 'Night trains' },
  ]);
});

test('listen prints only what the query matches, with the words that matched', async () => {
  const { code, out } = await parley([
    'listen',
    '"night train" NOT ferry',
    '--from',
    feedFile,
    '--json',
  ]);
  expect(code).toBe(0);
  expect(lines(out)).toMatchObject([
    { id: '1', reasons: [{ field: 'body', text: 'night train' }] },
  ]);
});

test('listen reads post lines from a pipe and names a wrong one', async () => {
  const good = await parley(['listen', 'train', '--json'], {
    input: '{"id":"a","text":"the last train"}\n{"id":"b","text":"no"}\n',
  });
  expect(lines(good.out)).toMatchObject([{ id: 'a' }]);
  const bad = await parley(['listen', 'train'], { input: '{"id":"a"}\n' });
  expect(bad).toMatchObject({ code: 1, err: expect.stringContaining('Line 1 "text": is missing') });
});

test('a private address is refused unless it is allowed by a setting', async () => {
  const server = createServer((_, response) =>
    response.setHeader('content-type', 'application/rss+xml').end(FEED),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const { port } = addressOf(server.address());
    const words = ['listen', 'train', '--from', `http://127.0.0.1:${port}/feed`, '--json'];
    const refused = await parley(words, { env: { PARLEY_ALLOW_ADDRESSES: '' } });
    expect(refused).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('PARLEY_ALLOW_ADDRESSES'),
    });
    const allowed = await parley(words, { env: { PARLEY_ALLOW_ADDRESSES: '127.0.0.0/8' } });
    expect(lines(allowed.out)).toMatchObject([{ id: '1' }]);
  } finally {
    server.close();
  }
});

function addressOf(address: AddressInfo | string | null): AddressInfo {
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address;
}

test('query check points at the mistake and ends with 1', async () => {
  const { code, out, err } = await parley(['query', 'check', 'berlin AND (train OR']);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err.split('\n')[1]).toMatch(/^ +\^/);
});

test('wrong usage ends with 2 and says what is right', async () => {
  expect(await parley(['feed', 'read'])).toMatchObject({
    code: 2,
    err: expect.stringContaining('SOURCE is missing'),
  });
  expect(await parley(['listen', 'a', '--colour', 'red'])).toMatchObject({ code: 2 });
  expect(await parley(['sing'])).toMatchObject({
    code: 2,
    err: expect.stringContaining('no command "sing"'),
  });
});

test('config prints every setting with what is set, and hides secrets', async () => {
  const { code, out } = await parley(['config', '--json'], {
    env: { PARLEY_PORT: '8080', PARLEY_METRICS_TOKEN: 'hush-hush' },
  });
  expect(code).toBe(0);
  expect(lines(out)).toContainEqual(
    expect.objectContaining({ env: 'PARLEY_PORT', value: '8080', default: '4400' }),
  );
  expect(out).not.toContain('hush-hush');
});

test('a backup of one data folder is restored into another, beside which a token can be made', async () => {
  const [from, to, file] = ['from', 'to', 'all.backup'].map((name) => join(folder, name));
  const posts = join(folder, 'posts.jsonl');
  await writeFile(posts, '{"id":"a","text":"one"}\n{"id":"b","text":"two"}\n');
  const imported = await parley([
    'import',
    'posts',
    posts,
    '--source',
    'Archive',
    '--data',
    from ?? '',
  ]);
  expect(imported).toMatchObject({
    code: 0,
    out: expect.stringContaining('2 posts read, 2 of them new'),
  });
  expect(await parley(['backup', file ?? '', '--data', from ?? ''])).toMatchObject({ code: 0 });
  expect(await parley(['restore', file ?? '', '--data', to ?? ''])).toMatchObject({ code: 0 });
  const again = await parley(['restore', file ?? '', '--data', to ?? '']);
  expect(again).toMatchObject({
    code: 1,
    err: expect.stringContaining('platform.restore-not-empty'),
  });
  const token = await parley([
    'token',
    'create',
    '--name',
    'script',
    '--role',
    'hub',
    '--data',
    to ?? '',
  ]);
  expect(token.out).toMatch(/^parley_\S+\n$/);
  const twice = await parley(['import', 'posts', posts, '--source', 'Archive', '--data', to ?? '']);
  expect(twice.out).toContain('0 of them new');
}, 120_000);

test('match answers for every post in order, tells a bad line, and says what it cost', async () => {
  const topics = join(folder, 'topics.jsonl');
  await writeFile(
    topics,
    '{"id":"rail","query":"train OR tram"}\n{"id":2,"query":"\\"night train\\""}\n',
  );
  const input =
    '{"id":"a","text":"the night train"}\n{"id":"b","text":"a ferry"}\nnot json\n{"id":"c","text":"tram"}\n';
  const { code, out, err } = await parley(['match', '--topics', topics, '--stats'], { input });
  expect(code).toBe(1);
  expect(lines(out)).toEqual([
    { id: 'a', topics: ['rail', '2'] },
    { id: 'b', topics: [] },
    { id: 'c', topics: ['rail'] },
  ]);
  expect(err).toContain('line 3:');
  expect(JSON.parse(err.trim().split('\n').at(-1) ?? '')).toMatchObject({
    posts: 3,
    seconds: expect.any(Number),
  });
});

test('match refuses a topic that cannot be read, with its line and a caret', async () => {
  const topics = join(folder, 'wrong.jsonl');
  await writeFile(topics, '{"id":"a","query":"fine"}\n{"id":"b","query":"not (fine"}\n');
  const { code, err } = await parley(['match', '--topics', topics], { input: '' });
  expect(code).toBe(1);
  expect(err).toMatch(
    /Topics, line 2: the query of topic "b" cannot be read\n {2}not \(fine\n +\^/,
  );
});
