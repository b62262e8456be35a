// Clears away sessions and started sign-ins that have run out; they are refused long before.

import type { Platform } from '#platform/feature.ts';
import type { JobDefinition } from '#platform/jobs/job.ts';
import { deleteExpired } from './store/sessions.ts';

export function accessJobs(platform: Pick<Platform, 'db' | 'clock'>): readonly JobDefinition[] {
  return [
    {
      name: 'access.clear-expired',
      cron: '17 * * * *',
      async run() {
        await platform.db.transaction().execute((tx) => deleteExpired(tx, platform.clock.now()));
      },
    },
  ];
}
