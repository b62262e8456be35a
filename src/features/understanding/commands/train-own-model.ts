// Makes a model from the corrections of one task: a new version, measured, and in use when that is better.

import { systemActor } from '#platform/actor.ts';
import { newId } from '#platform/ids.ts';
import type { TaskName } from '#language/labels.ts';
import { EVENTS } from '../contract.ts';
import type { Understanding } from '../context.ts';
import { decideVersion } from '../domain/decide-version.ts';
import { listCorrectionsToLearn } from '../store/corrections.ts';
import {
  findChoice,
  insertChoice,
  insertVersion,
  lockTask,
  moveStamp,
} from '../store/own-models.ts';
import { teachInThread } from '../teaching/teach-in-thread.ts';

/** Older ones are left out: some 15 s of work, and what an organisation means may change. */
const CORRECTIONS_MOST = 5000;

export async function trainOwnModel(
  { platform }: Understanding,
  task: TaskName,
  signal: AbortSignal,
): Promise<void> {
  const { db, clock, events } = platform;
  const corrections = await listCorrectionsToLearn(db, task, CORRECTIONS_MOST);
  const taught = await teachInThread({ task, corrections }, signal);
  await db.transaction().execute(async (tx) => {
    await lockTask(tx, task);
    const now = clock.now();
    const version = await insertVersion(tx, { task, ...taught, now });
    const choice = await findChoice(tx, task);
    const decision = decideVersion(taught.measured, choice?.isHeld ?? false);
    if (decision) {
      const { isUsed, because } = decision;
      await insertChoice(tx, {
        id: newId(),
        task,
        version: isUsed ? version : null,
        isHeld: false,
        because,
        byName: '',
        at: now,
      });
      await moveStamp(tx);
    }
    await events.emit(tx, {
      type: EVENTS.modelTrained,
      subject: `understanding:${task}`,
      actor: systemActor('understanding'),
      payload: { task, version, inUse: decision?.isUsed ?? false },
    });
  });
}
