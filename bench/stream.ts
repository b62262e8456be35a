// bench:stream: a Jetstream-like stream of 5,000 events a second against 1,000 topics, through the bluesky connector and
// the whole pipeline into the database. Tells which share of one core Parley uses (CPU time of all its threads), that it
// keeps up, and that nothing is missing. npm run bench:stream -- EVENTS_PER_SECOND SECONDS PERCENT_POSTS

import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { createBluesky } from '#connectors/bluesky/bluesky.ts';
import { anyConnector } from '#features/listening/connector.ts';
import { createLog } from '#platform/log.ts';
import { openParley } from '#test/soak/parley.ts';
import { generateTopics } from './matching/generated-topics.ts';
import { readPosts } from './matching/sample-posts.ts';
import { machineFacts } from './machine-facts.ts';
import { postgresCpuMs } from './postgres-cpu.ts';

const [eventsPerSecond = 5000, seconds = 30, postPercent = 10] = process.argv.slice(2).map(Number);
const topicCount = 1000;
const warmUpMs = 10_000;
const windowMs = 3000;

const countsSchema = z.object({
  port: z.number().nullable(),
  events: z.number(),
  posts: z.number(),
});

const program = fileURLToPath(new URL('stream-server.ts', import.meta.url));
const child = spawn(process.execPath, [program, String(eventsPerSecond), String(postPercent)], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
let sent: z.output<typeof countsSchema> = { port: null, events: 0, posts: 0 };
const told = Promise.withResolvers<number>();
createInterface({ input: child.stdout }).on('line', (line) => {
  sent = countsSchema.parse(JSON.parse(line));
  if (sent.port !== null) told.resolve(sent.port);
});

const folder = await mkdtemp(join(tmpdir(), 'parley-bench-stream-'));
const log = createLog({ level: 'error', name: 'bench', destination: process.stderr });
const connector = anyConnector(createBluesky());
const parley = await openParley([connector], { folder, log });
try {
  const texts = readPosts().map(({ text }) => text);
  const topics = generateTopics(topicCount, texts).map(({ id, query }) => ({ name: id, query }));
  await parley.addTopics(topics);
  const port = await told.promise;
  const settings = { mode: 'stream', jetstream: `ws://127.0.0.1:${port}/subscribe` };
  const sourceId = await parley.addSource({ name: 'bluesky', settings });
  await pause(warmUpMs);
  const pidFile = join(folder, 'postgres', 'postmaster.pid');
  const postmaster = Number((await readFile(pidFile, 'utf8')).split('\n')[0]);
  const shares: number[] = [];
  const databaseShares: number[] = [];
  const eventsBefore = sent.events;
  const startedAt = performance.now();
  while (performance.now() - startedAt < seconds * 1000) {
    const [own, theirs, at] = [
      process.cpuUsage(),
      await postgresCpuMs(postmaster),
      performance.now(),
    ];
    await pause(windowMs);
    const used = process.cpuUsage(own);
    const elapsedMs = performance.now() - at;
    shares.push((used.user + used.system) / 1000 / elapsedMs);
    databaseShares.push(((await postgresCpuMs(postmaster)) - theirs) / elapsedMs);
  }
  const rate = (sent.events - eventsBefore) / ((performance.now() - startedAt) / 1000);
  const heard = await parley.countOf(sourceId);
  const behind = sent.posts - heard.posts;
  child.kill();
  const percent = (share: number) => `${(100 * share).toFixed(0)} %`;
  const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
  console.log(machineFacts({ topics: String(topicCount), windows: String(shares.length) }));
  console.log(`
events a second    ${rate.toFixed(0)}, of which posts ${postPercent} %
Parley, one core   ${percent(median(shares))} median, ${percent(Math.min(...shares))} best (all threads)
PostgreSQL         ${percent(median(databaseShares))} median
posts heard        ${heard.posts}, ${heard.matched} matched
behind             ${behind} posts, ${(behind / ((eventsPerSecond * postPercent) / 100)).toFixed(1)} s`);
} finally {
  child.kill();
  await parley.close();
  await rm(folder, { recursive: true, force: true });
}
