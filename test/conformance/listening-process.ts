// The process that killable-listener.ts starts: listens with one connector, and tells on standard output when it is ready
// and each time it is about to store posts.

import { z } from 'zod';
import { createListening } from '#features/listening/feature.ts';
import { createUnderstanding } from '#features/understanding/feature.ts';
import type { AnyConnector } from '#features/listening/ports.ts';
import { systemClock } from '#platform/clock.ts';
import { openDatabase } from '#platform/db/open-database.ts';
import { createEventLog } from '#platform/events/event-log.ts';
import { createGuardedConnect } from '#platform/fetch/guarded-connect.ts';
import { createGuardedFetch } from '#platform/fetch/guarded-fetch.ts';
import { createJobQueue } from '#platform/jobs/job-queue.ts';
import { createLog } from '#platform/log.ts';
import { createSecretBox } from '#platform/secrets/secret-box.ts';
import { createMetrics } from '#platform/telemetry.ts';

const given = z
  .object({
    address: z.object({
      host: z.string(),
      port: z.number(),
      user: z.string(),
      database: z.string(),
      password: z.string().optional(),
    }),
    keyFile: z.string(),
    module: z.object({ url: z.string(), name: z.string() }),
  })
  .parse(JSON.parse(process.argv[2] ?? ''));

const allowAddresses = ['127.0.0.0/8'];
const log = createLog({ level: 'error', name: 'killable', destination: process.stderr });
const imported: Record<string, AnyConnector> = await import(given.module.url);
const connector = imported[given.module.name];
if (!connector) throw new Error(`${given.module.url} exports no ${given.module.name}`);

const telling: AnyConnector = {
  ...connector,
  async *look(context) {
    const look = connector.look(context);
    let step = await look.next();
    while (!step.done) {
      if (step.value.posts.length > 0) console.log('storing');
      yield step.value;
      step = await look.next();
    }
    return step.value;
  },
};

const platform = {
  clock: systemClock,
  log,
  db: openDatabase(given.address, { log, connectionsMax: 4 }),
  events: createEventLog(),
  jobs: createJobQueue(),
  fetch: createGuardedFetch({ allowAddresses, userAgent: 'Parley tests' }),
  connect: createGuardedConnect({ allowAddresses }),
  secrets: await createSecretBox({ keyFile: given.keyFile }),
  metrics: createMetrics(),
};
const feature = createListening(platform, {
  connectors: [telling],
  units: { requireInUnit: () => Promise.resolve() },
  understanding: createUnderstanding(platform).facade,
  options: { keepUnmatchedDays: 3, rematchDays: 30, publicUrl: null, webUrl: 'http://localhost' },
});
await feature.start?.();
console.log('ready');
