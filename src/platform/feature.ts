// What a feature hands to the composition in src/app: everything the outside of it, as data. And
// what it is handed: the platform.

import type { Registry } from 'prom-client';
import type { Clock } from './clock.ts';
import type { Database, SchemaMigration } from './db/database.ts';
import type { EventLog, Subscriber } from './events/event.ts';
import type { GuardedConnect } from './fetch/guarded-connect.ts';
import type { GuardedFetch } from './fetch/guarded-fetch.ts';
import type { Mount } from './http/mount.ts';
import type { Route } from './http/route.ts';
import type { JobDefinition, JobQueue } from './jobs/job.ts';
import type { Logger } from './log.ts';
import type { Role } from './actor.ts';
import type { SecretBox } from './secrets/secret-box.ts';
import type { LiveEvent } from './stream/live.ts';

export type Platform = {
  clock: Clock;
  log: Logger;
  db: Database;
  events: EventLog;
  jobs: JobQueue;
  /** The ways out: HTTP, and everything else. */
  fetch: GuardedFetch;
  connect: GuardedConnect;
  secrets: SecretBox;
  metrics: Registry;
};

/** Which roles hold a permission, and one sentence for the settings screen. */
export type Permission = { roles: readonly Role[]; meaning: string };

export type Feature = {
  name: string;
  migrations?: readonly SchemaMigration[];
  /** `listening.topics.write` -> who */
  permissions?: Readonly<Record<string, Permission>>;
  routes?: readonly Route[];
  /** What is not JSON in and JSON out: bytes, streams, the sign-in library. */
  mounts?: readonly Mount[];
  subscribers?: readonly Subscriber[];
  jobs?: readonly JobDefinition[];
  live?: readonly LiveEvent[];
  /** Long-running parts (listeners, workers), started after everything is composed. */
  start?(): Promise<{ stop(): Promise<void> }>;
};
