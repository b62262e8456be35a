// What /readyz asks before people are sent to this process.

import type { ReadinessCheck } from '#platform/http/health.ts';
import { askDatabase } from '#platform/db/reachable.ts';
import type { Product } from './product.ts';

export function readinessChecks({ platform }: Product): readonly ReadinessCheck[] {
  return [{ name: 'database', check: () => askDatabase(platform.db) }];
}
