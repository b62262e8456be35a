// Listening on a fresh database, with a hundred topics, for bench:ingest and bench:rematch.

import { join } from 'node:path';
import { migrations } from '#app/migrations.ts';
import { readFeed } from '#connectors/feeds/read-feed.ts';
import { createFiles } from '#connectors/files/files.ts';
import { anyConnector } from '#features/listening/connector.ts';
import type { ListeningFacade } from '#features/listening/facade.ts';
import { createListening } from '#features/listening/feature.ts';
import { createUnderstanding } from '#features/understanding/feature.ts';
import { systemActor } from '#platform/actor.ts';
import { systemClock } from '#platform/clock.ts';
import type { Database } from '#platform/db/database.ts';
import type { DatabaseAddress } from '#platform/db/database-address.ts';
import { migrate } from '#platform/db/migrate.ts';
import { openDatabase } from '#platform/db/open-database.ts';
import { createEventLog } from '#platform/events/event-log.ts';
import { createGuardedConnect } from '#platform/fetch/guarded-connect.ts';
import { createGuardedFetch } from '#platform/fetch/guarded-fetch.ts';
import { createJobQueue } from '#platform/jobs/job-queue.ts';
import { startJobs } from '#platform/jobs/start-jobs.ts';
import { prepareJobs } from '#platform/jobs/prepare-jobs.ts';
import type { Logger } from '#platform/log.ts';
import { createSecretBox } from '#platform/secrets/secret-box.ts';
import { createMetrics } from '#platform/telemetry.ts';
import { createEmptyDatabase } from '#test/support/database-server.ts';
import { wordOf } from './ingest-posts.ts';

export async function openIngestHouse(
  server: DatabaseAddress,
  options: { folder: string; log: Logger; percent: number; topicCount: number },
): Promise<{
  listening: ListeningFacade;
  db: Database;
  /** Runs the jobs of listening: re-matching among them. */
  startJobs(): Promise<{ stop(): Promise<void> }>;
  close(): Promise<void>;
}> {
  const { log } = options;
  const database = `parley_bench_${options.percent}`;
  await createEmptyDatabase(server, database);
  const address = { ...server, database };
  const db = openDatabase(address, { log });
  await migrate(db, migrations);
  await prepareJobs(address, log);
  const platform = {
    clock: systemClock,
    log,
    db,
    events: createEventLog(),
    jobs: createJobQueue(),
    fetch: createGuardedFetch({ allowAddresses: [], userAgent: 'Parley bench' }),
    connect: createGuardedConnect({ allowAddresses: [] }),
    secrets: await createSecretBox({ keyFile: join(options.folder, 'keys.json') }),
    metrics: createMetrics(),
  };
  const files = createFiles({ folder: '/', readFeed: (bytes) => readFeed(bytes, new Headers()) });
  const feature = createListening(platform, {
    connectors: [anyConnector(files)],
    units: { requireInUnit: () => Promise.resolve() },
    understanding: createUnderstanding(platform).facade,
    options: { keepUnmatchedDays: 3, rematchDays: 30, publicUrl: null, webUrl: 'http://localhost' },
  });
  for (let index = 0; index < options.topicCount; index += 1) {
    const query = `${wordOf(index)} OR (${wordOf(index)} NEAR/3 storm)`;
    const topic = { name: `Topic ${index}`, description: '', query };
    await feature.facade.createTopic(systemActor('bench'), topic);
  }
  return {
    listening: feature.facade,
    db,
    startJobs: () => startJobs({ db, address, jobs: feature.jobs ?? [], log }),
    close: async () => {
      await feature.close();
      await db.destroy();
    },
  };
}
