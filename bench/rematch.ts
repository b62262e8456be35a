// bench:rematch: how long looking through a million stored posts for an edited topic takes on an embedded database, and
// what it does to listening beside it: for a query with a word to look up, and for some that must see every post. And how
// soon a topic that is saved while posts pour in is in effect.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { EVENTS } from '#features/listening/contract.ts';
import type { Database } from '#platform/db/database.ts';
import { startEmbeddedPostgres } from '#platform/db/embedded-postgres.ts';
import { createLog } from '#platform/log.ts';
import { systemActor } from '#platform/actor.ts';
import { openIngestHouse } from './ingest-house.ts';
import { wordOf, writePosts } from './ingest-posts.ts';
import { machineFacts } from './machine-facts.ts';

const count = Number(process.argv[2] ?? 1_000_000);
const importedCount = 10_000;
const liveCount = 5_000;
const actor = systemActor('bench');

const folder = await mkdtemp(join(tmpdir(), 'parley-bench-rematch-'));
const log = createLog({ level: 'error', name: 'bench', destination: process.stderr });
const postgres = await startEmbeddedPostgres({ dataFolder: folder, log });
console.log(machineFacts({ posts: `${count} stored, 1 % of them about the new topic` }));

try {
  const house = await openIngestHouse(postgres.address, { folder, log, percent: 1, topicCount: 1 });
  const jobs = await house.startJobs();
  let liveFiles = 0;
  /** Reads a file as a source would be read. @returns posts a second */
  const listen = async (): Promise<number> => {
    liveFiles += 1;
    const file = join(folder, `live-${liveFiles}.jsonl`);
    await writePosts(file, { count: liveCount, percent: 1, firstId: 10_000_000 * liveFiles });
    const start = performance.now();
    await house.listening.importPosts(actor, { file, sourceName: `Live ${liveFiles}` });
    return liveCount / ((performance.now() - start) / 1000);
  };

  /** How long after it was saved listening has stored the first mention of the topic. */
  const measureEffect = async (round: number): Promise<number> => {
    let isListening = true;
    const listening = listen().finally(() => (isListening = false));
    await wait(500);
    const input = { name: `Effect ${round}`, description: '', query: wordOf(0) };
    const newTopicId = await house.listening.createTopic(actor, input);
    const savedAt = new Date();
    let delay = Infinity;
    while (isListening && delay === Infinity) {
      const first = await isHeard(house.db, newTopicId);
      if (first) delay = performance.timeOrigin + performance.now() - savedAt.getTime();
      else await wait(5);
    }
    await listening;
    return delay;
  };

  const file = join(folder, 'stored.jsonl');
  await writePosts(file, { count: importedCount, percent: 1, firstId: 0 });
  await house.listening.importPosts(actor, { file, sourceName: 'Archive' });
  await multiply(house.db, count - importedCount);
  console.log(`\nlistening alone: ${(await listen()).toFixed(0)} posts/s`);

  const topicId = await house.listening.createTopic(actor, {
    name: 'Edited',
    description: '',
    query: wordOf(2),
  });
  await watch(house.db, topicId, 1);
  for (const [index, [kind, query]] of [
    ['a word to look up', `${wordOf(0)} OR ${wordOf(1)}`] as const,
    ['all posts, ids alone', 'sample:1%'] as const,
    ['all posts, their tokens', `${wordOf(3)}~1`] as const,
    ['all posts, their texts', `raw:"${wordOf(0)}"`] as const,
  ].entries()) {
    const cpuBefore = cpuSeconds(process.cpuUsage());
    const start = performance.now();
    await house.listening.changeTopic(actor, topicId, { query });
    const rates: number[] = [];
    const done = watch(house.db, topicId, index + 2);
    const ended = done.then(() => performance.now());
    let isDone = false;
    void ended.then(() => (isDone = true));
    do rates.push(await listen());
    while (!isDone);
    const seconds = ((await ended) - start) / 1000;
    const { scanned, matched, steps } = await done;
    const rate = rates.reduce((sum, each) => sum + each, 0) / rates.length;
    console.log(
      `${kind.padEnd(24)} ${seconds.toFixed(1)} s for ${scanned} posts, ${matched} matched, progress seen ${steps} times; listening meanwhile: ${rate.toFixed(0)} posts/s; this process with both ${(cpuSeconds(process.cpuUsage()) - cpuBefore).toFixed(1)} CPU-s`,
    );
  }
  const delays: number[] = [];
  for (let round = 0; round < 5; round += 1) delays.push(await measureEffect(round));
  console.log(
    `saved while listening at full load, in effect after ${delays.map((delay) => `${delay.toFixed(0)} ms`).join(', ')}`,
  );
  await jobs.stop();
  await house.close();
} finally {
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}

/** The imported posts again and again under new ids, in the order of their ids, as if heard one after the other. */
async function multiply(db: Database, wanted: number): Promise<void> {
  await sql`
    insert into posts (id, created_at, source_id, native_id, title, text, html, author, author_name, author_url, url, lang,
                       community, thread, reply_to, details, fetched_at, revision, drop_after, tokens)
    select (lpad(to_hex(n), 12, '0') || substr(replace(gen_random_uuid()::text, '-', ''), 13))::uuid,
           p.created_at, p.source_id, p.native_id || ' ' || n, p.title, p.text, p.html, p.author, p.author_name,
           p.author_url, p.url, p.lang, p.community, p.thread, p.reply_to, p.details, p.fetched_at, 1,
           now() + interval '3 days', p.tokens
    from generate_series(1, ${wanted}::int) as n
    join (select row_number() over (order by id) as number, * from posts) p
      on p.number = 1 + n % ${importedCount}
    order by n
  `.execute(db);
  await sql`analyze posts`.execute(db);
}

function cpuSeconds({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1e6;
}

/** Told of by listening, not by looking back, which names no source. */
async function isHeard(db: Database, topicId: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from events
    where type = ${EVENTS.mentionsAdded} and subject = ${`topic:${topicId}`} and payload ->> 'sourceId' is not null
    limit 1
  `.execute(db);
  return rows.length > 0;
}

async function watch(db: Database, topicId: string, version: number) {
  const seen = new Set<number>();
  for (;;) {
    const { rows } = await sql<{ state: string; scanned: number; matched: number }>`
      select state, scanned, matched from rematches where topic_id = ${topicId} and topic_version = ${version}
    `.execute(db);
    const [row] = rows;
    if (row) seen.add(row.scanned);
    if (row?.state === 'done') return { ...row, steps: seen.size };
    await wait(50);
  }
}
