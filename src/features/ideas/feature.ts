// Ideas put together: what people wish for, what becomes of it, and who is told.

import type { Feature, Platform } from '#platform/feature.ts';
import type { Ideas } from './context.ts';
import { ideasMigrations } from './migrations/ideas-migrations.ts';
import { ideasPermissions } from './permissions.ts';
import { frameRoutes } from './routes/frame-routes.ts';

export type IdeasNeeds = Omit<Ideas, 'platform'>;

export function createIdeas(platform: Platform, needs: IdeasNeeds): Feature {
  const ideas: Ideas = { platform, ...needs };
  return {
    name: 'ideas',
    migrations: ideasMigrations,
    permissions: ideasPermissions,
    routes: frameRoutes(ideas),
  };
}
