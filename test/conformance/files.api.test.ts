// Files against the conformance suite of sources: post lines that grow while they are read. A file is no network, so
// much of it does not apply.

import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeSource } from './source-suite.ts';
import type { Stage } from './stage.ts';
import { files } from './files-connector.ts';

const noServer = 'a file has no server';

describeSource('files', {
  connector: files,
  module: { url: new URL('files-connector.ts', import.meta.url).href, name: 'files' },
  endsByItself: true,
  lacks: {
    deleteAuthor: 'lines name posts, not accounts',
    limit: noServer,
    revoke: noServer,
    outage: noServer,
    slow: noServer,
    skew: noServer,
    forget: 'what was written stays written',
    fillGap: 'no gaps are told',
    'unheard-replies': 'a file has all that it has',
    receive: noServer,
    'test-connection': 'reading it is the test',
  },
  async open(): Promise<Stage> {
    const folder = await mkdtemp(join(tmpdir(), 'parley-files-'));
    const path = join(folder, 'posts.jsonl');
    await writeFile(path, '');
    let count = 0;
    const texts = new Map<string, string>();
    const write = (lines: readonly object[]) =>
      appendFile(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    const post = async (given: readonly string[]) => {
      const lines = given.map((text) => {
        count += 1;
        texts.set(`line-${count}`, text);
        return { id: `line-${count}`, text };
      });
      await write(lines);
      return lines.map(({ id }) => id);
    };
    return {
      settings: { path },
      post,
      edit: async (id, text) => {
        texts.set(id, text);
        await write([{ id, text }]);
      },
      delete: (id) => write([{ id, deleted: true }]),
      showAgain: (id) => write([{ id, text: texts.get(id) }]),
      hostile: async (given) => {
        const ids: string[] = [];
        for (const text of given) {
          ids.push(...(await post([text])));
          await write([
            { id: 'x'.repeat(100_000), text: '<script>alert(1)</script>' },
            {
              id: `html-${count}`,
              html: '<img src=x onerror=alert(1)><p>one</p>',
              text: undefined,
            },
            { id: `deep-${count}`, text: 'y'.repeat(300_000), url: 'javascript:alert(1)' },
          ]);
        }
        return ids;
      },
      asked: () => 0,
      close: () => rm(folder, { recursive: true, force: true }),
    };
  },
});
