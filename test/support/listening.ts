// Parley that listens, for tests: an organisation with the listening feature, its schedule and jobs running, allowed to
// reach servers on this machine.

import { readFeed } from '#connectors/feeds/read-feed.ts';
import { feeds } from '#connectors/feeds/feeds.ts';
import { createFiles } from '#connectors/files/files.ts';
import { anyConnector } from '#features/listening/connector.ts';
import type { Mention, Source, Topic } from '#features/listening/contract.ts';
import {
  mentionPageSchema,
  mentionSchema,
  sourceSchema,
  topicSchema,
} from '#features/listening/contract.ts';
import type { ListeningFacade } from '#features/listening/facade.ts';
import type { UnderstandingFacade } from '#features/understanding/facade.ts';
import { createUnderstanding } from '#features/understanding/feature.ts';
import { understandingPermissions } from '#features/understanding/permissions.ts';
import { createListening } from '#features/listening/feature.ts';
import { listeningPermissions } from '#features/listening/permissions.ts';
import type { AnyConnector } from '#features/listening/ports.ts';
import { startJobs } from '#platform/jobs/start-jobs.ts';
import type { PeopleFacade } from '#features/people/facade.ts';
import { systemClock } from '#platform/clock.ts';
import type { Clock } from '#platform/clock.ts';
import { assert } from '#platform/errors.ts';
import type { Platform } from '#platform/feature.ts';
import { sql } from 'kysely';
import { Registry } from 'prom-client';
import { vi } from 'vitest';
import type { FeedServer } from './feed-server.ts';
import { openFeedServer } from './feed-server.ts';
import type { Caller } from './house.ts';
import { PUBLIC_URL } from './house.ts';
import { openOrganisation } from './organisation.ts';
import type { TestOrganisation } from './house.ts';

export type TestListening = TestOrganisation & {
  listening: ListeningFacade;
  web: FeedServer;
  addTopic(
    topic: { name: string; query: string; [field: string]: unknown },
    caller?: Caller,
  ): Promise<Topic>;
  addSource(source: { url: string; name?: string; [field: string]: unknown }): Promise<Source>;
  /** The source once its newest look has ended. */
  afterLook(sourceId: string): Promise<Source>;
  /** Asks for a look and waits for its end. */
  lookNow(sourceId: string): Promise<Source>;
  mentions(query?: string): Promise<Mention[]>;
  mention(id: string): Promise<Mention>;
  eventsOf(type: string): Promise<Record<string, unknown>[]>;
  /** A second process on the same database, as far as listening can tell. */
  openAnother(clock?: Clock): Promise<AnotherProcess>;
  /** One that looks at sources too, on a platform that differs in what is given. */
  startAnother(changes?: Partial<Platform>): Promise<RunningProcess>;
};

/** Waits for what other threads and processes bring about. */
export function eventually<Value>(look: () => Value | Promise<Value>): Promise<Value> {
  return vi.waitFor(look, { timeout: 20_000, interval: 20 });
}

export type AnotherProcess = {
  createTopic(topic: { name: string; query: string }): Promise<string>;
  cleanUp(): Promise<void>;
  close(): Promise<void>;
};

export type RunningProcess = {
  /** Sources that are due are looked at now. */
  wake(): void;
  /** Ids of the sources it looks at just now. */
  looking(): ReadonlySet<string>;
  stop(): Promise<void>;
};

export type ListeningTestOptions = {
  keepUnmatchedDays?: number;
  withoutSchedule?: boolean;
  /** Default: feeds and files. */
  connectors?: readonly AnyConnector[];
};

function compose(
  platform: Platform,
  { people, understanding }: { people: PeopleFacade; understanding: UnderstandingFacade },
  options: ListeningTestOptions,
) {
  const readFeedFile = (bytes: Uint8Array) => readFeed(bytes, new Headers());
  return createListening(platform, {
    connectors: options.connectors ?? [
      anyConnector(feeds),
      anyConnector(createFiles({ folder: '/', readFeed: readFeedFile })),
    ],
    units: people,
    understanding,
    options: {
      keepUnmatchedDays: options.keepUnmatchedDays ?? 3,
      rematchDays: 30,
      publicUrl: PUBLIC_URL,
      webUrl: PUBLIC_URL,
    },
  });
}

export async function openListening(options: ListeningTestOptions = {}): Promise<TestListening> {
  const composed: ReturnType<typeof createListening>[] = [];
  const house = await openOrganisation({
    allowAddresses: ['127.0.0.0/8'],
    features: {
      permissions: { ...understandingPermissions, ...listeningPermissions },
      create(platform, { people }) {
        const understanding = createUnderstanding(platform);
        const feature = compose(platform, { people, understanding: understanding.facade }, options);
        composed.push(feature);
        return [understanding, feature];
      },
    },
  });
  const [listening] = composed;
  assert(listening, 'the listening feature was not composed');
  const web = await openFeedServer();
  const schedule = options.withoutSchedule ? null : await listening.start?.();
  const { db, log } = house.platform;
  const jobs = await startJobs({
    db,
    address: house.database.address,
    jobs: house.features.flatMap((feature) => feature.jobs ?? []),
    log,
  });
  const { administrator } = house.roles;

  function composeAgain(changes: Partial<Platform>) {
    const platform = { ...house.platform, metrics: new Registry(), ...changes };
    const understanding = createUnderstanding(platform).facade;
    return compose(platform, { people: house.people, understanding }, options);
  }

  async function expectBody(
    answer: { status: number; body: unknown },
    status: number,
  ): Promise<unknown> {
    if (answer.status !== status) {
      throw new Error(`Expected ${status}, got ${answer.status}: ${JSON.stringify(answer.body)}`);
    }
    return answer.body;
  }

  async function source(sourceId: string): Promise<Source> {
    const answer = await house.request(administrator, 'GET', `/api/v1/sources/${sourceId}`);
    return sourceSchema.parse(await expectBody(answer, 200));
  }

  async function eventsOf(type: string): Promise<Record<string, unknown>[]> {
    const { rows } = await sql<{ payload: Record<string, unknown> }>`
      select payload from events where type = ${type} order by sequence
    `.execute(db);
    return rows.map((row) => row.payload);
  }

  async function looksOf(sourceId: string): Promise<number> {
    const polled = await eventsOf('listening.source-polled');
    return polled.filter((payload) => payload['sourceId'] === sourceId).length;
  }

  async function afterLook(sourceId: string, looks = 1): Promise<Source> {
    return eventually(async () => {
      const [ended, found] = [await looksOf(sourceId), await source(sourceId)];
      if (ended < looks || found.health.looking)
        throw new Error(`the source has been looked at ${ended} times`);
      return found;
    });
  }

  return {
    ...house,
    listening: listening.facade,
    web,
    async addTopic(topic, caller = administrator) {
      const answer = await house.request(caller, 'POST', '/api/v1/topics', topic);
      return topicSchema.parse(await expectBody(answer, 201));
    },
    async addSource({ url, name = url, ...more }) {
      const body = { connector: 'feeds', name, settings: { url }, ...more };
      const answer = await house.request(administrator, 'POST', '/api/v1/sources', body);
      return sourceSchema.parse(await expectBody(answer, 201));
    },
    afterLook: (sourceId) => afterLook(sourceId),
    async lookNow(sourceId) {
      const before = await looksOf(sourceId);
      const answer = await house.request(administrator, 'POST', `/api/v1/sources/${sourceId}/poll`);
      await expectBody(answer, 202);
      return afterLook(sourceId, before + 1);
    },
    async mentions(query = '') {
      const answer = await house.request(administrator, 'GET', `/api/v1/mentions?${query}`);
      return mentionPageSchema.parse(await expectBody(answer, 200)).items;
    },
    async mention(id) {
      const answer = await house.request(administrator, 'GET', `/api/v1/mentions/${id}`);
      return mentionSchema.parse(await expectBody(answer, 200));
    },
    eventsOf,
    openAnother: (clock) => {
      const another = composeAgain({ clock: clock ?? systemClock });
      const job = another.jobs?.find(({ name }) => name === 'listening.clean-up');
      const context = { jobId: 'test', attempt: 1, signal: new AbortController().signal };
      return Promise.resolve({
        createTopic: (topic) =>
          another.facade.createTopic(administrator.actor, { ...topic, description: '' }),
        cleanUp: async () => job?.run({}, context),
        close: () => another.close(),
      });
    },
    async startAnother(changes = {}) {
      const another = composeAgain(changes);
      const running = await another.start?.();
      return {
        wake: () => another.wake(),
        looking: () => another.looking(),
        stop: async () => {
          await running?.stop();
          await another.close();
        },
      };
    },
    async close() {
      await schedule?.stop();
      await jobs.stop();
      await listening.close();
      await web.close();
      await house.close();
    },
  };
}
