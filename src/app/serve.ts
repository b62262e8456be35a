// Brings a composed product to life in the roles this process has: serving people, listening to
// sources, doing background work; and takes it down again in the opposite order.

import { SESSION_COOKIE } from '#features/access/contract.ts';
import { startDelivery } from '#platform/events/delivery.ts';
import type { Subscriber } from '#platform/events/event.ts';
import { createPruneJob } from '#platform/events/prune.ts';
import { createServer } from '#platform/http/server.ts';
import { startJobs } from '#platform/jobs/start-jobs.ts';
import { createLiveHub } from '#platform/stream/live-hub.ts';
import { publicUrlOf } from './features.ts';
import type { Features } from './features.ts';
import type { Product } from './product.ts';
import { readinessChecks } from './readiness.ts';
import { projectVersion } from './root.ts';

export type Serving = {
  /** The address people open; null where this process does not serve them. */
  url: string | null;
  stop(): Promise<void>;
};

type Part = { stop(): Promise<void> };

export async function serve(product: Product, webFolder: string | null): Promise<Serving> {
  const { roles } = product.config;
  const parts: Part[] = [];
  const stop = async (): Promise<void> => {
    for (const part of parts.toReversed()) await part.stop();
    parts.length = 0;
  };
  try {
    if (roles.includes('work')) {
      parts.push(await startSubscribers(product));
      parts.push(await startWorker(product));
    }
    if (roles.includes('listen')) {
      for (const feature of product.features.all) {
        if (feature.start) parts.push(await feature.start());
      }
    }
    if (!roles.includes('web')) return { url: null, stop };
    const web = await startWeb(product, webFolder);
    parts.push(web);
    return { url: web.url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startSubscribers({ platform, features, store }: Product): Promise<Part> {
  const { db, log, metrics } = platform;
  const subscribers = subscribersOf(features);
  return startDelivery({ db, address: store.address, subscribers, log, metrics });
}

async function startWorker({ platform, features, store }: Product): Promise<Part> {
  const { db, log, metrics } = platform;
  const subscribers = subscribersOf(features);
  const jobs = features.all.flatMap((feature) => feature.jobs ?? []);
  return startJobs({
    db,
    address: store.address,
    jobs: [...jobs, createPruneJob({ db, subscribers })],
    log,
    metrics,
  });
}

function subscribersOf(features: Features): Subscriber[] {
  return features.all.flatMap((feature) => feature.subscribers ?? []);
}

async function startWeb(
  product: Product,
  webFolder: string | null,
): Promise<Part & { url: string }> {
  const { config, platform, features, store } = product;
  const { access, portal } = features;
  await portal.facade.prepare();
  const live = await createLiveHub({
    db: platform.db,
    address: store.address,
    liveEvents: features.all.flatMap((feature) => feature.live ?? []),
    authorise: access.facade.authorise,
    log: platform.log,
    metrics: platform.metrics,
  });
  const server = await createServer({
    log: platform.log,
    metrics: platform.metrics,
    routes: features.all.flatMap((feature) => feature.routes ?? []),
    mounts: [...features.all.flatMap((feature) => feature.mounts ?? []), live.mount],
    authenticate: access.facade.authenticate,
    authorise: access.facade.authorise,
    api: { title: 'Parley', version: projectVersion(), sessionCookie: SESSION_COOKIE },
    checks: readinessChecks(product),
    publicUrl: config.publicUrl ?? null,
    webFolder,
    callsPerMinute: config.callsPerMinute,
    metricsToken: config.metricsToken ?? null,
    trustedProxies: config.trustedProxies,
    rewriteUrl: portal.facade.rewriteUrl,
  });
  const stop = async (): Promise<void> => {
    await live.stop();
    await server.close();
  };
  try {
    const { port } = await server.listen({ host: config.host, port: config.port });
    return { url: publicUrlOf({ ...config, port }), stop };
  } catch (error) {
    // A taken port: what reads the log by now would keep the process alive.
    await stop();
    throw error;
  }
}
