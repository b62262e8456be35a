// bench:board: latencies of boards, a conversation and a contact on an embedded database: `npm run bench:board` with
// 1,000,000 conversations and 5,000,000 posts, `npm run bench:board -- 100000` with fewer; `--data DIR` loads into a
// folder that is kept, and measures what lies there the next time. Ends with code 1 when a p95 reaches the 40 ms that
// are promised.

import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { z } from 'zod';
import { openBoardHouse, PEOPLE } from './board-house.ts';
import type { BoardHouse } from './board-house.ts';
import { machineFacts } from './machine-facts.ts';

const PROMISED_P95_MS = 40;
const CALLS = 200;
/** Of no topic and no person: the worst that a filter can be asked. */
const NOBODYS = '01990000-0000-7000-8000-00000000ffff';
const items = z.object({
  items: z.array(z.object({ id: z.string() })),
  next: z.string().nullable(),
});

type Ask = { name: string; path: (call: number) => string };

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { data: { type: 'string' } },
    allowPositionals: true,
  });
  const house = await openBoardHouse({
    conversations: Number(positionals[0] ?? 1_000_000),
    dataFolder: values.data ?? null,
  });
  const { conversations } = house;
  try {
    console.log(machineFacts({}));
    const posts = `${conversations * 5} posts, ${PEOPLE} people`;
    console.log(`load        ${conversations} conversations, ${posts}; ${CALLS} calls each\n`);
    const person = await busyPerson(house);
    let failed = false;
    for (const ask of await asksOf(house, conversations)) {
      const { p50, p95, worst } = await measure(house, person, ask);
      failed ||= p95 >= PROMISED_P95_MS;
      const figures = [p50, p95, worst].map((ms) => ms.toFixed(1).padStart(8)).join('');
      console.log(`${ask.name.padEnd(44)}${figures}  ms (median, p95, worst)`);
    }
    if (failed) process.exitCode = 1;
  } finally {
    await house.close();
  }
}

/** Somebody with a session who holds as many as everybody; once. */
async function busyPerson(house: BoardHouse): Promise<string> {
  const { db } = house.platform;
  await sql`
    update conversations set holder_person_id = ${house.hub.id}
    where holder_person_id = (select min(holder_person_id::text)::uuid from conversations where kind = 'waiting-for-us')
      and not exists (select 1 from conversations where holder_person_id = ${house.hub.id})
  `.execute(db);
  return house.hub.cookie;
}

async function asksOf(house: BoardHouse, conversations: number): Promise<Ask[]> {
  const list = async (path: string) =>
    items.parse((await house.request(house.hub, 'GET', path)).body);
  const all = await list('/api/v1/conversations?limit=200');
  const [some, contacts] = [await anyOf(house, 'conversations'), await anyOf(house, 'contacts')];
  const { rows: topics } = await sql<{ id: string }>`select id from topics order by id`.execute(
    house.platform.db,
  );
  const one = (list_: readonly { id: string }[], call: number) =>
    list_[call % list_.length]?.id ?? '';
  const board = (query: string): Ask => {
    return { name: `board ${query}`, path: () => `/api/v1/conversations?${query}` };
  };
  const deep = encodeURIComponent(all.next ?? '');
  return [
    ...['mine', 'waiting', 'unheld', 'late', 'snoozed', 'all'].map((name) =>
      board(`board=${name}`),
    ),
    board('kind=done'),
    board('board=late&urgency=high'),
    board('board=all&language=de'),
    board('board=all&language=fi'),
    board('board=all&intent=spam&urgency=high'),
    board(`board=late&topicId=${NOBODYS}`),
    board(`board=all&topicId=${NOBODYS}`),
    board(`board=all&holderId=${house.hub.id}`),
    {
      name: 'board of a topic',
      path: (call) => `/api/v1/conversations?topicId=${one(topics, call)}`,
    },
    {
      name: 'board late of a topic',
      path: (call) => `/api/v1/conversations?board=late&topicId=${one(topics, call)}`,
    },
    { name: 'board all, a later page', path: () => `/api/v1/conversations?after=${deep}` },
    { name: 'counts', path: () => '/api/v1/conversations/counts' },
    { name: 'hub load', path: () => '/api/v1/conversations/load' },
    { name: 'conversation', path: (call) => `/api/v1/conversations/${one(some, call)}` },
    {
      name: 'conversation posts',
      path: (call) => `/api/v1/conversations/${one(some, call)}/posts`,
    },
    {
      name: 'conversation history',
      path: (call) => `/api/v1/conversations/${one(some, call)}/history`,
    },
    { name: 'contacts', path: () => '/api/v1/contacts' },
    { name: 'contact', path: (call) => `/api/v1/contacts/${one(contacts, call)}` },
    {
      name: 'contact timeline',
      path: (call) => `/api/v1/contacts/${one(contacts, call)}/timeline`,
    },
    {
      name: 'contacts by a letter',
      path: () => '/api/v1/contacts?q=c',
    },
    {
      name: 'identities by a letter',
      path: () => '/api/v1/identities?q=a',
    },
    {
      name: 'contacts by name',
      path: (call) => `/api/v1/contacts?q=contact%20${(call * 7919) % conversations}`,
    },
    {
      name: 'identities by handle',
      path: (call) => `/api/v1/identities?q=author${(call * 7919) % conversations}`,
    },
  ];
}

/** From anywhere, not only what is new. */
async function anyOf(house: BoardHouse, table: 'conversations' | 'contacts') {
  const { rows } = await sql<{ id: string }>`
    select id from ${sql.table(table)} tablesample bernoulli (1) repeatable (7) limit 2000
  `.execute(house.platform.db);
  return rows.toSorted((a, b) => (a.id.slice(-4) < b.id.slice(-4) ? -1 : 1));
}

async function measure(house: BoardHouse, cookie: string, ask: Ask) {
  const latenciesMs: number[] = [];
  for (let call = -10; call < CALLS; call += 1) {
    const before = performance.now();
    const url = ask.path(Math.abs(call));
    const answer = await house.server.inject({ method: 'GET', url, headers: { cookie } });
    if (answer.statusCode !== 200) throw new Error(`${url}: ${answer.statusCode} ${answer.body}`);
    if (call >= 0) latenciesMs.push(performance.now() - before);
  }
  const sorted = latenciesMs.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  return { p50: at(0.5), p95: at(0.95), worst: at(1) };
}

await main();
