// Clears away what has run out: sessions and links of visitors, counts and tasks.

import type { JobDefinition } from '#platform/jobs/job.ts';
import type { Portal } from './context.ts';
import { deleteExpired } from './store/counts.ts';

export function portalJobs({ platform }: Pick<Portal, 'platform'>): readonly JobDefinition[] {
  return [
    {
      name: 'portal.clear-expired',
      cron: '23 * * * *',
      run: () => deleteExpired(platform.db, platform.clock.now()),
    },
  ];
}
