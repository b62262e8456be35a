// Parley for the soak: a database of its own, and listening with its schedule and jobs, without the web.

import { join } from 'node:path';
import { sql } from 'kysely';
import { migrations } from '#app/migrations.ts';
import { createListening } from '#features/listening/feature.ts';
import { createUnderstanding } from '#features/understanding/feature.ts';
import type { AnyConnector } from '#features/listening/ports.ts';
import { systemActor } from '#platform/actor.ts';
import { systemClock } from '#platform/clock.ts';
import { migrate } from '#platform/db/migrate.ts';
import { openDatabase } from '#platform/db/open-database.ts';
import { startEmbeddedPostgres } from '#platform/db/embedded-postgres.ts';
import { createEventLog } from '#platform/events/event-log.ts';
import { createGuardedConnect } from '#platform/fetch/guarded-connect.ts';
import { createGuardedFetch } from '#platform/fetch/guarded-fetch.ts';
import { createJobQueue } from '#platform/jobs/job-queue.ts';
import { prepareJobs } from '#platform/jobs/prepare-jobs.ts';
import { startJobs } from '#platform/jobs/start-jobs.ts';
import type { Logger } from '#platform/log.ts';
import { createSecretBox } from '#platform/secrets/secret-box.ts';
import { createMetrics } from '#platform/telemetry.ts';
import type { Place } from './places.ts';

const actor = systemActor('soak');
const allowAddresses = ['127.0.0.0/8'];

export type SoakedParley = {
  /** @returns the source's id */
  addSource(place: Pick<Place, 'name' | 'settings'>): Promise<string>;
  addTopics(topics: readonly { name: string; query: string }[]): Promise<void>;
  /** As its source counts. */
  countOf(sourceId: string): Promise<{ posts: number; matched: number }>;
  /** Whether all of them have been heard: a feed shows its newest entries alone, and what it showed before is gone. */
  hasBegun(): Promise<boolean>;
  /** Polls are looked at now, whatever pause their failures have earned: half an hour is short. */
  hurry(): Promise<void>;
  nativeIdsOf(sourceId: string): Promise<string[]>;
  close(): Promise<void>;
};

export async function openParley(
  connectors: readonly AnyConnector[],
  { folder, log }: { folder: string; log: Logger },
): Promise<SoakedParley> {
  const postgres = await startEmbeddedPostgres({ dataFolder: folder, log, durable: false });
  const db = openDatabase(postgres.address, { log });
  await migrate(db, migrations);
  await prepareJobs(postgres.address, log);
  const platform = {
    clock: systemClock,
    log,
    db,
    events: createEventLog(),
    jobs: createJobQueue(),
    fetch: createGuardedFetch({ allowAddresses, userAgent: 'Parley soak', timeoutMs: 10_000 }),
    connect: createGuardedConnect({ allowAddresses }),
    secrets: await createSecretBox({ keyFile: join(folder, 'keys.json') }),
    metrics: createMetrics(),
  };
  const feature = createListening(platform, {
    connectors,
    units: { requireInUnit: () => Promise.resolve() },
    understanding: createUnderstanding(platform).facade,
    options: {
      keepUnmatchedDays: 3,
      rematchDays: 30,
      publicUrl: null,
      webUrl: 'http://localhost:4400',
    },
  });
  await feature.facade.createTopic(actor, { name: 'Ferry', description: '', query: 'ferry' });
  const running = await feature.start?.();
  const jobs = await startJobs({ db, address: postgres.address, jobs: feature.jobs ?? [], log });
  return {
    addSource: ({ name, settings }) =>
      feature.facade.addSource(actor, { connector: name, name, settings }),
    async addTopics(topics) {
      for (const topic of topics)
        await feature.facade.createTopic(actor, { ...topic, description: '' });
    },
    async countOf(sourceId) {
      const { rows } = await sql<{ posts: number; matched: number }>`
        select coalesce(sum(posts), 0)::int as posts, coalesce(sum(matched), 0)::int as matched
        from source_days where source_id = ${sourceId}
      `.execute(db);
      return rows[0] ?? { posts: 0, matched: 0 };
    },
    async hasBegun() {
      const { rows } = await sql`select 1 from sources where last_success_at is null`.execute(db);
      return rows.length === 0;
    },
    async hurry() {
      await sql`
        update sources set due_at = now() where state = 'listening' and leased_until is null
      `.execute(db);
      feature.wake();
    },
    async nativeIdsOf(sourceId) {
      const { rows } = await sql<{ native_id: string }>`
        select native_id from posts where source_id = ${sourceId} and deleted_at is null limit 1000000
      `.execute(db);
      return rows.map((row) => row.native_id);
    },
    async close() {
      await running?.stop();
      await jobs.stop();
      await feature.close();
      await db.destroy();
      await postgres.stop();
    },
  };
}
