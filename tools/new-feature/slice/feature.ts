// Samples put together for src/app.

import type { Feature, Platform } from '#platform/feature.ts';
import { samplesEvents } from './contract.ts';
import { samplesMigrations } from './migrations.ts';
import { samplesPermissions } from './permissions.ts';
import { samplesRoutes } from './routes.ts';

export function createSamples(platform: Pick<Platform, 'db' | 'clock' | 'events'>): Feature {
  return {
    name: 'samples',
    migrations: samplesMigrations,
    permissions: samplesPermissions,
    routes: samplesRoutes(platform),
    live: [{ type: samplesEvents.noteAdded, permission: 'samples.notes.read' }],
  };
}
