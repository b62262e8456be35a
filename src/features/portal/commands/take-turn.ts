// Counts what somebody does against the limits, and refuses what is too much. Counted even when the act itself fails:
// trying costs too.

import { AppError } from '#platform/errors.ts';
import type { Portal } from '../context.ts';
import { portalErrors } from '../contract.ts';
import { LIMITS, mostOf } from '../domain/limits.ts';
import type { Counted, Limit } from '../domain/limits.ts';
import { networkOf } from '../domain/networks.ts';
import { countOne, spendTask } from '../store/counts.ts';
import { checkTask, veil } from '../work/task.ts';
import type { Handed } from '../work/task.ts';

export type Turn = {
  counted: Counted;
  /** The visitor's id, or the address a mail would go to. */
  who: string;
  /** Address of the caller. */
  address: string;
  work: Handed | null;
};

/** @throws AppError `limited` */
export async function takeTurn(
  { platform, settings }: Pick<Portal, 'platform' | 'settings'>,
  { counted, who, address, work }: Turn,
): Promise<void> {
  const now = platform.clock.now();
  const { pepper, pace } = await settings.now();
  const doneUntil = work && checkTask(pepper, work, now);
  const values = { visitor: who, network: networkOf(address), portal: '' };
  const waitMs = await platform.db.transaction().execute(async (tx) => {
    const worked =
      doneUntil !== null &&
      work !== null &&
      (await spendTask(tx, { task: work.task, expiresAt: doneUntil }));
    for (const limit of LIMITS[counted]) {
      const window = windowOf(limit, now);
      const subject = `${limit.subject}:${values[limit.subject]}`;
      const key = `${counted}:${limit.hours}:${veil(pepper, subject)}`;
      const count = await countOne(tx, { key, ...window });
      if (count > mostOf(limit, { pace, worked }))
        return window.expiresAt.getTime() - now.getTime();
    }
    return 0;
  });
  if (waitMs === 0) return;
  const seconds = Math.ceil(waitMs / 1000);
  throw new AppError('limited', portalErrors.tooOften, 'Too many at once. Try again later.', {
    details: { retryAfterSeconds: seconds },
  });
}

function windowOf({ hours }: Limit, now: Date): { windowStart: Date; expiresAt: Date } {
  const lengthMs = hours * 3_600_000;
  const startMs = Math.floor(now.getTime() / lengthMs) * lengthMs;
  return { windowStart: new Date(startMs), expiresAt: new Date(startMs + lengthMs) };
}
