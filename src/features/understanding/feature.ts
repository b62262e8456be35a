// Understanding put together.

import type { Feature, Platform } from '#platform/feature.ts';
import type { Understanding } from './context.ts';
import { EVENTS } from './contract.ts';
import { createFacade } from './facade.ts';
import type { UnderstandingFacade } from './facade.ts';
import { trainJob } from './jobs.ts';
import { understandingMigrations } from './migrations/understanding-migrations.ts';
import { understandingPermissions } from './permissions.ts';
import { modelPortRoutes } from './routes/model-port-routes.ts';
import { taskRoutes } from './routes/task-routes.ts';
import { forgetDeletedPosts } from './subscribers.ts';

export function createUnderstanding(platform: Platform): Feature & { facade: UnderstandingFacade } {
  const understanding: Understanding = { platform };
  return {
    name: 'understanding',
    migrations: understandingMigrations,
    permissions: understandingPermissions,
    routes: [...taskRoutes(understanding), ...modelPortRoutes(understanding)],
    subscribers: [forgetDeletedPosts(understanding)],
    jobs: [trainJob(understanding)],
    live: Object.values(EVENTS).map((type) => ({ type, permission: 'understanding.models.read' })),
    facade: createFacade(understanding),
  };
}
