// kill -9 at random moments while posts are being imported, again and again: at the start, during
// recovery, in the middle of a batch. After each restart by the product itself, what it had acknowledged
// must be there once.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { readConfig } from '#app/config.ts';
import { openProduct } from '#app/product.ts';
import { systemActor } from '#platform/actor.ts';
import { findRunningPostgres } from '#platform/db/embedded-postgres.ts';
import { assert, codeOf } from '#platform/errors.ts';
import { createLog } from '#platform/log.ts';
import type { ImportRun } from './import-run.ts';
import { runImport } from './import-run.ts';
import { MATCHING_EVERY, checkStoredIn } from './stored-posts.ts';

const START_MS_MAX = 2_000;
const BATCH_MS_MAX = 60;

/** Shut down, shutting down, gone. */
const SERVER_LEFT = new Set(['57P01', '57P03', 'ENOENT', 'ECONNREFUSED', 'ECONNRESET']);

export type KillOptions = {
  folder: string;
  kills: number;
  posts: number;
  /** Between 0 and 1; the same seed chooses the same moments. */
  random: () => number;
  report(line: string): void;
};

export async function killWhileImporting(options: KillOptions): Promise<void> {
  const { folder, kills, posts, report } = options;
  const data = join(folder, 'data');
  const file = join(folder, 'posts.jsonl');
  await writeFile(file, postLines(posts));
  await addTopic(data);
  let done = 0;
  for (let round = 1; done < kills; round += 1) {
    const source = `round ${round}`;
    let acknowledged = 0;
    for (;;) {
      const run = runImport({ file, source, data });
      if (acknowledged > 0) await checkBeside(run, { data, source, acknowledged });
      const isKilled = done < kills && (await killSometime(run, options));
      acknowledged += run.acknowledged();
      const { isDone, complaint } = await run.ended;
      if (isDone) break;
      assert(isKilled, `the import ended by itself: ${complaint}`);
      done += 1;
      report(`kill ${done}: ${acknowledged} of ${posts} posts of ${source} acknowledged`);
    }
    await checkWhole({ data, source, posts });
    report(`${source} is whole: ${posts} posts, each once`);
  }
}

/** False when it had reached its end before. */
async function killSometime(run: ImportRun, { posts, random }: KillOptions): Promise<boolean> {
  if (random() < 0.3) await pause(random() * START_MS_MAX);
  else {
    await run.reached(1 + Math.floor(random() * (posts / 1_500)));
    await pause(random() * BATCH_MS_MAX);
  }
  await run.kill(random() < 0.7 ? 'all' : 'parley');
  const { isDone } = await run.ended;
  return !isDone;
}

/** Looks into the database of the restarted Parley, while it goes on importing. */
async function checkBeside(
  run: ImportRun,
  expected: { data: string; source: string; acknowledged: number },
): Promise<void> {
  await run.reached(1);
  const address = await findRunningPostgres(expected.data);
  try {
    if (address) await checkStoredIn(address, expected);
  } catch (error) {
    // It came to its end and left with its database; the check of the whole follows.
    if (!SERVER_LEFT.has(codeOf(error) ?? '')) throw error;
  }
}

async function checkWhole(expected: {
  data: string;
  source: string;
  posts: number;
}): Promise<void> {
  const product = await open(expected.data);
  try {
    const { source, posts } = expected;
    const stored = await checkStoredIn(product.store.address, { source, acknowledged: posts });
    assert(stored === posts, `${stored} of ${posts} posts are stored`);
  } finally {
    await product.close();
  }
}

async function addTopic(data: string): Promise<void> {
  const product = await open(data);
  try {
    const input = { name: 'Airships', description: '', query: 'zeppelin' };
    await product.features.listening.facade.createTopic(systemActor('faults'), input);
  } finally {
    await product.features.listening.close();
    await product.close();
  }
}

function open(data: string): ReturnType<typeof openProduct> {
  const log = createLog({ level: 'error', name: 'faults', destination: process.stderr });
  return openProduct(readConfig({ PARLEY_DATA: data }), { log, database: 'own' });
}

function postLines(posts: number): string {
  const lines = Array.from({ length: posts }, (_, at) => {
    const number = at + 1;
    const word = number % MATCHING_EVERY === 0 ? 'zeppelin' : 'ferry';
    const createdAt = new Date(Date.now() - number * 1_000).toISOString();
    const text = `Post ${number}: the ${word} over the harbour, seen in the early morning`;
    return JSON.stringify({ id: `p-${number}`, text, author: `author ${number % 50}`, createdAt });
  });
  return `${lines.join('\n')}\n`;
}
