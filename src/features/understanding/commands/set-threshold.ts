// From which confidence on a label counts as sure, for the posts that are read from now on.

import type { Actor } from '#platform/actor.ts';
import type { TaskName } from '#language/labels.ts';
import { EVENTS } from '../contract.ts';
import type { Understanding } from '../context.ts';
import { moveStamp, saveThreshold } from '../store/own-models.ts';

export async function setThreshold(
  { platform }: Understanding,
  actor: Actor,
  { task, threshold }: { task: TaskName; threshold: number | null },
): Promise<void> {
  await platform.db.transaction().execute(async (tx) => {
    await saveThreshold(tx, task, threshold);
    await moveStamp(tx);
    await platform.events.emit(tx, {
      type: EVENTS.thresholdChanged,
      subject: `understanding:${task}`,
      actor,
      payload: { task, threshold },
    });
  });
}
