// The short version of `npm run faults`.

import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startEmbeddedPostgres } from '#platform/db/embedded-postgres.ts';
import { createLog } from '#platform/log.ts';
import { killWhileImporting } from './kill-while-importing.ts';
import { seededRandom } from '#app/demo/random.ts';
import { makeQuickFolder } from '../support/quick-folder.ts';
import { checkStored } from './stored-posts.ts';

let folder: string;

beforeAll(async () => {
  folder = await makeQuickFolder('parley-kill-');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const onLinux = process.platform === 'linux';
const posts = 3_000;

test.runIf(onLinux)(
  'kill -9 during an import loses no acknowledged post and doubles none',
  async () => {
    const lines: string[] = [];
    const random = seededRandom(20_261_122).next;
    const report = (line: string) => lines.push(line);
    await killWhileImporting({ folder, kills: 3, posts, random, report });
    expect(lines.at(-1)).toContain('is whole: 3000 posts, each once');
  },
  120_000,
);

test.runIf(onLinux)('the check above would notice a missing post, mention or event', async () => {
  const log = createLog({ level: 'silent', name: 'test' });
  const server = await startEmbeddedPostgres({ dataFolder: join(folder, 'data'), log });
  const client = new Client(server.address);
  await client.connect();
  const check = () => checkStored(client, { source: 'round 1', acknowledged: posts });
  try {
    expect(await check()).toBe(posts);
    const harm: [string, string][] = [
      [`delete from posts where native_id = 'p-7'`, 'a post is missing'],
      [`delete from posts where native_id > 'p-2'`, 'a post is missing'],
      [`delete from post_keys where native_id = 'p-7'`, 'keys and posts differ'],
      [
        `delete from mentions where id = (select min(id::text)::uuid from mentions)`,
        'mentions are',
      ],
      [`delete from events where type = 'listening.mentions-added'`, 'announced mentions are'],
    ];
    for (const [statement, complaint] of harm) {
      await client.query('begin; set local session_replication_role to replica');
      await client.query(statement);
      await expect(check(), statement).rejects.toThrow(complaint);
      await client.query('rollback');
    }
  } finally {
    await client.end();
    await server.stop();
  }
});
