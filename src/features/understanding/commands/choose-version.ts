// People choose which version is used: an earlier one, the one that ships, or again whichever is newest and better.

import type { Actor } from '#platform/actor.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { TaskName } from '#language/labels.ts';
import { ERRORS, EVENTS } from '../contract.ts';
import type { Understanding } from '../context.ts';
import { hasVersion, insertChoice, lockTask, moveStamp } from '../store/own-models.ts';

export async function chooseVersion(
  { platform }: Understanding,
  actor: Actor,
  choice: { task: TaskName; version: number | null; isHeld: boolean },
): Promise<void> {
  const { db, clock, events } = platform;
  const { task, version, isHeld } = choice;
  await db.transaction().execute(async (tx) => {
    await lockTask(tx, task);
    if (version !== null && !(await hasVersion(tx, task, version)))
      throw new AppError(
        'not-found',
        ERRORS.versionNotFound,
        'There is no such version (any more)',
        {
          details: { task, version },
        },
      );
    const at = clock.now();
    const row = { version, isHeld, because: 'chosen', byName: actor.name, at } as const;
    await insertChoice(tx, { id: newId(), task, ...row });
    await moveStamp(tx);
    await events.emit(tx, {
      type: EVENTS.versionChosen,
      subject: `understanding:${task}`,
      actor,
      payload: { task, version },
    });
  });
}
