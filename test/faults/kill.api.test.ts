// The short version of `npm run faults`.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { killWhileImporting } from './kill-while-importing.ts';
import { randomFrom } from './random.ts';

test.runIf(process.platform === 'linux')(
  'kill -9 during an import loses no acknowledged post and doubles none',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'parley-kill-'));
    const lines: string[] = [];
    try {
      await killWhileImporting({
        folder,
        kills: 3,
        posts: 3_000,
        random: randomFrom(20_261_122),
        report: (line) => lines.push(line),
      });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
    expect(lines.at(-1)).toContain('is whole: 3000 posts, each once');
  },
  120_000,
);
