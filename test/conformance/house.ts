// Parley with one connector, for its conformance tests: a real database, and a listening process of its own that speaks
// to it through a gate, so that it can be cut off at any moment.

import { sql } from 'kysely';
import { z } from 'zod';
import type { Source } from '#features/listening/contract.ts';
import { sourceSchema, testResultSchema } from '#features/listening/contract.ts';
import type { AnyConnector, JsonObject } from '#features/listening/ports.ts';
import { openDatabase } from '#platform/db/open-database.ts';
import { createLog } from '#platform/log.ts';
import { openDatabaseGate } from '#test/support/database-gate.ts';
import type { DatabaseGate } from '#test/support/database-gate.ts';
import { openListening } from '#test/support/listening.ts';
import type { TestListening } from '#test/support/listening.ts';
import type { Stage } from './stage.ts';
import { until } from './until.ts';

const callbackShape = z.object({ url: z.url() });

export type HeardPost = {
  id: string;
  nativeId: string;
  words: string;
  revision: number;
  isDeleted: boolean;
  createdAt: Date;
  fetchedAt: Date;
};

type TestResult = z.output<typeof testResultSchema>;

export type ConformanceHouse = {
  parley: TestListening;
  gate: DatabaseGate;
  addSource(settings: JsonObject): Promise<Source>;
  removeSource(sourceId: string): Promise<void>;
  /** Tells a stage that wants to know where the source is called; from then on Parley really listens there. */
  tellAddress(sourceId: string, stage: Pick<Stage, 'calledAt'>): Promise<void>;
  source(sourceId: string): Promise<Source>;
  /** Everything stored from there, oldest first. */
  heard(sourceId: string): Promise<HeardPost[]>;
  count(sourceId: string): Promise<number>;
  /** One whole look; of a stream, until it listens or has said why not. */
  look(sourceId: string): Promise<void>;
  /** Looks until it holds. @returns what it gave */
  listenUntil<Value>(
    sourceId: string,
    holds: (heard: HeardPost[]) => Value | Promise<Value>,
    options?: { withinMs?: number },
  ): Promise<Value>;
  /** Pauses the source, until its look has ended. */
  stopListening(sourceId: string): Promise<void>;
  startListening(sourceId: string): Promise<void>;
  restart(sourceId: string): Promise<void>;
  /** Asks the origin about every stored post, where the connector can. */
  recheck(sourceId: string): Promise<void>;
  /** Tries to fill its gaps now. */
  fillGaps(sourceId: string): Promise<void>;
  /** Somebody follows the thread of a post. */
  follow(sourceId: string, nativeId: string): Promise<void>;
  /** Asks the origin about every followed thread. */
  readThreads(sourceId: string): Promise<void>;
  /** Native ids of the posts that were told of because the thread of this one is followed, as they were told. */
  toldOfThread(sourceId: string, nativeId: string): Promise<string[]>;
  /** "Test connection". */
  test(settings: JsonObject): Promise<TestResult>;
  /** What is due is looked at. */
  wake(): void;
  /** A killed process holds no lease for long: its time is over. */
  endLease(sourceId: string): Promise<void>;
  close(): Promise<void>;
};

export async function openConformanceHouse(connector: AnyConnector): Promise<ConformanceHouse> {
  const parley = await openListening({ connectors: [connector], withoutSchedule: true });
  const gate = await openDatabaseGate(parley.database.address);
  const log = createLog({ level: 'silent', name: 'conformance' });
  const db = openDatabase(gate.address, { log, connectionsMax: 4 });
  const listener = await parley.startAnother({ db, log });
  const { administrator } = parley.roles;
  const own = parley.database.db;

  async function ask(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, body?: unknown) {
    const answer = await parley.request(administrator, method, `/api/v1/sources${path}`, body);
    if (answer.status >= 400) throw new Error(`${method} ${path}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  const source = async (sourceId: string) => sourceSchema.parse(await ask('GET', `/${sourceId}`));

  async function heard(sourceId: string): Promise<HeardPost[]> {
    const { rows } = await sql<HeardPost>`
      select id, native_id as "nativeId", concat_ws(' ', title, text) as words, revision,
             deleted_at is not null as "isDeleted", created_at as "createdAt", fetched_at as "fetchedAt"
      from posts where source_id = ${sourceId} order by id limit 1000000
    `.execute(own);
    return rows;
  }

  async function askForLook(sourceId: string): Promise<void> {
    const { health, state } = await source(sourceId);
    if (state === 'stopped') await ask('PATCH', `/${sourceId}`, { paused: false });
    else if (!health.looking) await ask('POST', `/${sourceId}/poll`);
    listener.wake();
  }

  async function look(sourceId: string): Promise<void> {
    if (connector.kind === 'stream') {
      await askForLook(sourceId);
      await until(async () => {
        const { health } = await source(sourceId);
        if (health.level === 'new') throw new Error('the stream has not said whether it hears');
      });
      return;
    }
    // A look that is going on has perhaps asked already: the one that is meant comes after it.
    await until(async () => {
      if ((await source(sourceId)).health.looking) throw new Error('a look is going on');
    });
    const before = await polled(sourceId);
    await askForLook(sourceId);
    await until(async () => {
      if ((await polled(sourceId)) === before) throw new Error('the look has not ended');
    });
  }

  let listening: Promise<{ url: string }> | null = null;

  async function pause(sourceId: string, paused: boolean): Promise<void> {
    await ask('PATCH', `/${sourceId}`, { paused });
    listener.wake();
  }

  async function runJob(name: string, payload: Record<string, unknown>): Promise<void> {
    const key = `${name} for a test`;
    await parley.platform.jobs.enqueue(own, { name, payload, key });
    await until(async () => {
      const { rows } = await sql`select 1 from graphile_worker.jobs where key = ${key}`.execute(
        own,
      );
      if (rows.length > 0) throw new Error(`${name} has not run`);
    });
  }

  async function threadOf(sourceId: string, nativeId: string): Promise<string> {
    const { rows } = await sql<{ thread: string | null }>`
      select thread from posts where source_id = ${sourceId} and native_id = ${nativeId}
    `.execute(own);
    return rows[0]?.thread ?? nativeId;
  }

  async function polled(sourceId: string): Promise<number> {
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from events
      where type = 'listening.source-polled' and subject = ${`source:${sourceId}`}
    `.execute(own);
    return rows[0]?.count ?? 0;
  }

  return {
    parley,
    gate,
    source,
    heard,
    async addSource(settings) {
      const body = { connector: connector.name, name: `${connector.label} stand-in`, settings };
      const added = sourceSchema.parse(await ask('POST', '', body));
      listener.wake();
      return added;
    },
    removeSource: async (sourceId) => {
      await ask('DELETE', `/${sourceId}`);
    },
    async tellAddress(sourceId, stage) {
      if (!stage.calledAt) return;
      listening ??= parley.server.listen({ host: '127.0.0.1', port: 0 });
      const { url: origin } = await listening;
      const { url } = callbackShape.parse(await ask('GET', `/${sourceId}/callback`));
      stage.calledAt(new URL(new URL(url).pathname, origin).href);
    },
    look,
    async count(sourceId) {
      const { rows } = await sql<{ count: number }>`
        select count(*)::int as count from posts where source_id = ${sourceId}
      `.execute(own);
      return rows[0]?.count ?? 0;
    },
    async stopListening(sourceId) {
      await pause(sourceId, true);
      await until(async () => {
        if (listener.looking().has(sourceId)) throw new Error('a look is going on');
        listener.wake();
      });
    },
    startListening: (sourceId) => pause(sourceId, false),
    async restart(sourceId) {
      await pause(sourceId, true);
      await pause(sourceId, false);
    },
    async recheck(sourceId) {
      if (!connector.recheck) return;
      await sql`
        update posts set check_at = now() where source_id = ${sourceId} and check_at is not null
      `.execute(own);
      await sql`update sources set recheck_after = null where id = ${sourceId}`.execute(own);
      await runJob('listening.recheck-posts', { sourceId });
    },
    async fillGaps(sourceId) {
      await sql`
        update source_gaps set fill_after = now() where source_id = ${sourceId} and fill_after is not null
      `.execute(own);
      await runJob('listening.fill-gaps', {});
    },
    async follow(sourceId, nativeId) {
      await parley.listening.followThreads(sourceId, [await threadOf(sourceId, nativeId)]);
    },
    async readThreads(sourceId) {
      await sql`update followed_threads set ask_at = now() where source_id = ${sourceId}`.execute(
        own,
      );
      await sql`update sources set recheck_after = null where id = ${sourceId}`.execute(own);
      await runJob('listening.read-threads', { sourceId });
    },
    async toldOfThread(sourceId, nativeId) {
      const subject = `thread:${sourceId}:${await threadOf(sourceId, nativeId)}`;
      const { rows } = await sql<{ nativeId: string }>`
        select p.native_id as "nativeId"
        from events e cross join lateral jsonb_array_elements_text(e.payload -> 'postIds') as told(id)
        join posts p on p.id = told.id::uuid
        where e.type = 'listening.thread-posts-added' and e.subject = ${subject}
        order by e.sequence
      `.execute(own);
      return rows.map((row) => row.nativeId);
    },
    test: async (settings) =>
      testResultSchema.parse(await ask('POST', '/test', { connector: connector.name, settings })),
    wake: () => listener.wake(),
    async listenUntil(sourceId, holds, options) {
      let looks = 0;
      return until(async () => {
        const { health } = await source(sourceId);
        const isDue = health.nextLookAt !== null && Date.parse(health.nextLookAt) <= Date.now();
        if (!health.looking && !isDue && looks < looksMax) {
          looks += 1;
          await askForLook(sourceId);
        }
        return holds(holds.length === 0 ? [] : await heard(sourceId));
      }, options);
    },
    async endLease(sourceId) {
      await sql`update sources set leased_until = now() - interval '1 second' where id = ${sourceId}`.execute(
        own,
      );
      listener.wake();
    },
    async close() {
      gate.open();
      await listener.stop();
      await db.destroy();
      await gate.close();
      await parley.close();
    },
  };
}

/** A poll that needs more to hear a few posts has lost them. */
const looksMax = 12;
