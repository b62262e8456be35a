// Waits for what a test needs to see, and says what was missing when it does not come.

import { setTimeout as pause } from 'node:timers/promises';

const everyMs = 20;

export async function until<Value>(
  look: () => Promise<Value>,
  { withinMs = 15_000 }: { withinMs?: number } = {},
): Promise<Value> {
  const endsAt = performance.now() + withinMs;
  for (;;) {
    try {
      return await look();
    } catch (error) {
      if (performance.now() > endsAt) throw error;
      await pause(everyMs);
    }
  }
}
