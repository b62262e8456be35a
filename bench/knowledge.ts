// bench:knowledge: how long the search of past answers takes on an embedded database, among 300,000 of them by default
// (`npm run bench:knowledge -- 100000` for fewer), for questions of people with common and rare words. Ends with code 1 when
// the p95 reaches the 80 ms that are promised.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrations } from '#app/migrations.ts';
import { searchWords } from '#text/search-words.ts';
import { findKnowledge } from '#features/engagement/queries/search-knowledge.ts';
import { analyseKnowledge, insertEntries } from '#features/engagement/store/knowledge.ts';
import type { NewEntry } from '#features/engagement/store/knowledge.ts';
import { startEmbeddedPostgres } from '#platform/db/embedded-postgres.ts';
import { migrate } from '#platform/db/migrate.ts';
import { openDatabase } from '#platform/db/open-database.ts';
import { newId } from '#platform/ids.ts';
import { createLog } from '#platform/log.ts';
import { machineFacts } from './machine-facts.ts';

const PROMISED_P95_MS = 80;
const VOCABULARY = 60_000;
const ANSWER_WORDS = 90;
const CALLS = 300;
const BATCH = 1000;

const count = Number(process.argv[2] ?? 300_000);
if (!Number.isInteger(count) || count < 1) {
  console.error(`How many answers? "${process.argv[2]}" is no number of them.`);
  process.exit(2);
}
let state = 42;

/** Seeded, so that every run asks the same. */
function random(): number {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return state / 2 ** 32;
}

/** As in language: few words are said again and again, most hardly ever. */
function word(): string {
  return `w${Math.floor(VOCABULARY ** random())}x`;
}

function sentence(words: number): string {
  return Array.from({ length: words }, word).join(' ');
}

function entry(number: number): NewEntry {
  const [title, text] = [sentence(8), sentence(ANSWER_WORDS)];
  const writtenAt = new Date(Date.UTC(2020, 0, 1) + number * 60_000);
  return {
    id: newId(),
    kind: 'answer',
    origin: 'bench',
    originKey: String(number),
    title,
    text,
    question: null,
    wordings: [],
    lang: 'en',
    url: null,
    author: null,
    isAccepted: random() < 0.3,
    score: 0,
    conversationId: null,
    publicationId: null,
    ownerId: null,
    reviewOn: null,
    writtenAt,
    changedAt: writtenAt,
    words: searchWords(`${title} ${text}`, 'en'),
    titleWords: searchWords(title, 'en'),
  };
}

const folder = await mkdtemp(join(tmpdir(), 'parley-bench-knowledge-'));
const log = createLog({ level: 'error', name: 'bench', destination: process.stderr });
const postgres = await startEmbeddedPostgres({ dataFolder: folder, log });
const db = openDatabase(postgres.address, { log, connectionsMax: 4 });
try {
  await migrate(db, migrations);
  console.log(machineFacts({ answers: `${count} of ${ANSWER_WORDS} words` }));
  const began = performance.now();
  for (let from = 0; from < count; from += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, count - from) }, (_, at) =>
      entry(from + at),
    );
    await db.transaction().execute((tx) => insertEntries(tx, batch));
  }
  const perSecond = Math.round(count / ((performance.now() - began) / 1000));
  console.log(`stored      ${perSecond} answers a second`);
  await analyseKnowledge(db);
  const times: number[] = [];
  for (let call = 0; call < CALLS + 20; call += 1) {
    const asked = { text: sentence(6 + (call % 20)), lang: 'en', kind: null, limit: 10 } as const;
    const start = performance.now();
    const found = await findKnowledge(db, asked, new Date());
    if (call >= 20) times.push(performance.now() - start);
    if (found.length === 0) throw new Error('nothing was found');
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? Infinity;
  const figures = [at(0.5), at(0.95), at(0.999)].map((ms) => ms.toFixed(1)).join(' / ');
  console.log(`search      ${figures} ms (median / p95 / worst of ${CALLS})`);
  if (at(0.95) >= PROMISED_P95_MS) process.exitCode = 1;
} finally {
  await db.destroy();
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}
