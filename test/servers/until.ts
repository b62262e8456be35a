// Waiting for something that no event tells of: another program's port, file or mailbox.

import { setTimeout as pause } from 'node:timers/promises';

/** Asks again until it holds; fails with `what` after the time. */
export async function until(
  holds: () => boolean | Promise<boolean>,
  what: string,
  timeoutMs = 30_000,
): Promise<void> {
  const deadline = performance.now() + timeoutMs;
  while (!(await holds())) {
    if (performance.now() > deadline) throw new Error(`In ${timeoutMs / 1000} s not: ${what}`);
    await pause(20);
  }
}
