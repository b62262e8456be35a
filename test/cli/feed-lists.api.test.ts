// Lists of feeds on the command line: in and out again, beside a database of its own.

import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';

const program = fileURLToPath(new URL('../../bin/parley', import.meta.url));
let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  database = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), 'parley-cli-'));
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

async function parley(words: readonly string[], input = '') {
  const { host, port, user, database: name, password = '' } = database.address;
  const login = `${encodeURIComponent(user)}:${encodeURIComponent(password)}`;
  const url = `postgres://${login}@${encodeURIComponent(host)}:${port}/${name}`;
  const child = spawn(process.execPath, [program, ...words, '--data', folder], {
    env: { ...process.env, DATABASE_URL: url },
    stdio: 'pipe',
  });
  child.stdin.end(input);
  const closed = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), closed]);
  return { code, out, err };
}

test('a list from another reader is read from a pipe, and written out again', async () => {
  const list = `<opml version="1.0"><body><outline text="Harbour" xmlUrl="https://harbour.example/feed"/>
    <outline text="Odd" xmlUrl="gopher://odd.example/"/></body></opml>`;
  const first = await parley(['import', 'feeds', '-'], list);
  expect(first).toMatchObject({
    code: 0,
    out: '1 feeds added, 0 were there already, 1 refused.\n',
    err: expect.stringContaining('Odd (gopher://odd.example/)'),
  });
  const again = await parley(['import', 'feeds', '-', '--json'], list);
  expect(JSON.parse(again.out)).toMatchObject({ added: 0, known: 1 });
  const { code, out } = await parley(['export', 'feeds']);
  expect(code).toBe(0);
  expect(out).toContain('xmlUrl="https://harbour.example/feed"');
}, 120_000);

test('what is no list is refused in words', async () => {
  expect(await parley(['import', 'feeds', '-'], 'just words')).toMatchObject({
    code: 1,
    out: '',
    err: expect.stringContaining('no OPML file'),
  });
}, 60_000);
