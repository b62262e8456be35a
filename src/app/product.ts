// The product put together: the platform, and the features in the order in which they may call each
// other. Nothing is started here; start.ts does that, and commands use what they need of it.

import { join } from 'node:path';
import { organisationContact } from '#features/people/facade.ts';
import { createEventLog } from '#platform/events/event-log.ts';
import type { Platform } from '#platform/feature.ts';
import { createJobQueue } from '#platform/jobs/job-queue.ts';
import type { Logger } from '#platform/log.ts';
import { systemClock } from '#platform/clock.ts';
import { createSecretBox } from '#platform/secrets/secret-box.ts';
import { createMetrics } from '#platform/telemetry.ts';
import type { Config } from './config.ts';
import { composeFeatures } from './features.ts';
import type { Features } from './features.ts';
import { openConnect, openFetch } from './open-fetch.ts';
import { openStore } from './store.ts';
import type { Store } from './store.ts';

export type Product = {
  config: Config;
  store: Store;
  platform: Platform;
  features: Features;
  close(): Promise<void>;
};

export type ProductOptions = {
  log: Logger;
  /** See `openStore`. */
  database: 'own' | 'beside';
  isDemonstration?: boolean;
  /** For commands: their user may read what they may read. */
  mayReadAllFiles?: boolean;
};

export async function openProduct(config: Config, options: ProductOptions): Promise<Product> {
  const { log } = options;
  const store = await openStore(config, log, options.database);
  try {
    const keyFile = config.keyFile ?? join(config.dataFolder, 'keys.json');
    const platform: Platform = {
      clock: systemClock,
      log,
      db: store.db,
      events: createEventLog(),
      jobs: createJobQueue(),
      fetch: openFetch(config, () => organisationContact(store.db)),
      connect: openConnect(config),
      secrets: await createSecretBox({ keyFile }),
      metrics: createMetrics(),
    };
    const features = composeFeatures(platform, config, options);
    return { config, store, platform, features, close: () => closeProduct(features, store) };
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function closeProduct(features: Features, store: Store): Promise<void> {
  await features.listening.close();
  await store.close();
}
