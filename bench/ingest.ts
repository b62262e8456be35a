// bench:ingest: posts per second from a file of JSON Lines to stored mentions, at 1 % and at 100 % matching, on an
// embedded database as `parley start` runs it (durable). Wall time tells what a person waits on this machine now; CPU
// time tells what it costs, also while the machine does other things.

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '#platform/db/embedded-postgres.ts';
import { createLog } from '#platform/log.ts';
import { systemActor } from '#platform/actor.ts';
import { openIngestHouse } from './ingest-house.ts';
import { postgresCpuMs } from './postgres-cpu.ts';
import { writePosts } from './ingest-posts.ts';
import { machineFacts } from './machine-facts.ts';

const count = Number(process.argv[2] ?? 20_000);
const rounds = Number(process.argv[3] ?? 3);
const topicCount = 100;
const actor = systemActor('bench');

const folder = await mkdtemp(join(tmpdir(), 'parley-bench-ingest-'));
const log = createLog({ level: 'error', name: 'bench', destination: process.stderr });
const postgres = await startEmbeddedPostgres({ dataFolder: folder, log });
const postmasterPid = Number(
  (await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8').catch(() => '0')).split(
    '\n',
  )[0],
);

console.log(machineFacts({ posts: `${count} a round, ${rounds} rounds, ${topicCount} topics` }));
console.log('\nmatching   posts/s best  median    CPU µs per post: parley  postgres');
try {
  for (const percent of (process.argv[4] ?? '1,100').split(',').map(Number)) {
    const house = await openIngestHouse(postgres.address, { folder, log, percent, topicCount });
    const rates: number[] = [];
    let [parleyMs, postgresMs] = [0, 0];
    for (let round = 0; round < rounds; round += 1) {
      const file = join(folder, `posts-${percent}-${round}.jsonl`);
      await writePosts(file, { count, percent, firstId: round * count });
      const [ownBefore, theirsBefore] = [process.cpuUsage(), await postgresCpuMs(postmasterPid)];
      const start = performance.now();
      const outcome = await house.listening.importPosts(actor, {
        file,
        sourceName: `Round ${round}`,
      });
      rates.push(count / ((performance.now() - start) / 1000));
      const own = process.cpuUsage(ownBefore);
      parleyMs += (own.user + own.system) / 1000;
      postgresMs += (await postgresCpuMs(postmasterPid)) - theirsBefore;
      if (outcome.fresh !== count)
        throw new Error(`only ${outcome.fresh} of ${count} posts were stored`);
      const share = (100 * outcome.mentions) / count;
      if (Math.abs(share - percent) > 0.5)
        throw new Error(`${share} % matched instead of ${percent} %`);
    }
    const sorted = rates.toSorted((a, b) => b - a);
    const microseconds = (ms: number) => ((ms * 1000) / (count * rounds)).toFixed(0);
    console.log(
      [
        `${percent} %`.padEnd(10),
        (sorted[0] ?? 0).toFixed(0).padStart(12),
        (sorted[Math.floor(sorted.length / 2)] ?? 0).toFixed(0).padStart(8),
        microseconds(parleyMs).padStart(24),
        microseconds(postgresMs).padStart(9),
      ].join(' '),
    );
    await house.close();
  }
} finally {
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}
