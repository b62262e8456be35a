// How a look that has caught up ends: when to look again.

import type { Clock } from '#platform/clock.ts';
import type { Ending } from '#features/listening/ports.ts';

export function lookAgain(clock: Clock, intervalMs: number): Ending {
  const at = new Date(clock.now().getTime() + intervalMs);
  return { kind: 'look-again', at, intervalSeconds: Math.round(intervalMs / 1000) };
}
