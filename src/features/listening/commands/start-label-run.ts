// Stored mentions are to be read again: a run takes the place of one that is under way.

import type { Actor } from '#platform/actor.ts';
import { newId } from '#platform/ids.ts';
import type { LabelRunScope } from '../contract/label-runs.ts';
import type { Listening } from '../context.ts';
import { insertLabelRun } from '../store/label-runs.ts';

export const LABEL_RUN_JOB = 'listening.label-mentions';

export async function startLabelRun(
  { platform }: Listening,
  actor: Actor,
  scope: LabelRunScope,
): Promise<void> {
  const { db, clock, jobs } = platform;
  await db.transaction().execute(async (tx) => {
    await insertLabelRun(tx, { id: newId(), scope, byName: actor.name, at: clock.now() });
    await jobs.enqueue(tx, { name: LABEL_RUN_JOB, payload: {}, key: LABEL_RUN_JOB });
  });
}
