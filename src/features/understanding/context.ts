// What the commands, queries and jobs of understanding are handed.

import type { Platform } from '#platform/feature.ts';

export type Understanding = {
  platform: Pick<
    Platform,
    'db' | 'clock' | 'events' | 'jobs' | 'log' | 'fetch' | 'secrets' | 'metrics'
  >;
};
