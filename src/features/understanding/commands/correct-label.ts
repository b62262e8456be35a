// A person says what a label should be, or that it is right: kept with the text it is learnt from, and a training asked
// for. The caller holds the post and shows the new label.

import { actorKey } from '#platform/actor.ts';
import type { Actor } from '#platform/actor.ts';
import type { Transaction } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { TASKS } from '#language/labels.ts';
import type { TaskName } from '#language/labels.ts';
import { ERRORS, EVENTS, isLabelOf } from '../contract.ts';
import type { Understanding } from '../context.ts';
import { insertCorrection, withdrawCorrection } from '../store/corrections.ts';
import type { StoredLabel } from '../store/tables.ts';
import { askForTraining } from './ask-for-training.ts';

export type LabelCorrection = {
  post: { id: string; revision: number; text: string; lang: string };
  task: TaskName;
  /** Null: what was said is taken back. */
  label: string | null;
  /** What the mention says now. */
  now: StoredLabel;
};

/** @returns the label that counts from now on */
export async function correctLabel(
  understanding: Understanding,
  tx: Transaction,
  actor: Actor,
  { post, task, label, now }: LabelCorrection,
): Promise<StoredLabel & { by?: string }> {
  const { clock, events } = understanding.platform;
  if (label !== null && !isLabelOf(task, label)) throw labelUnknown(task, label);
  const at = clock.now();
  const before = await withdrawCorrection(tx, { postId: post.id, task, now: at });
  // Of an edited post the models have read the new words since.
  const was = before?.postRevision === post.revision ? before.was : now;
  if (label === null && !before) return now;
  if (label !== null)
    await insertCorrection(tx, {
      id: newId(),
      postId: post.id,
      postRevision: post.revision,
      task,
      label,
      was,
      text: post.text,
      lang: post.lang,
      by: actorKey(actor),
      byName: actor.name,
      at,
    });
  await askForTraining(understanding, tx, task);
  await events.emit(tx, {
    type: EVENTS.labelCorrected,
    subject: `understanding:${task}`,
    actor,
    payload: { postId: post.id, task, label, was: was.label },
  });
  if (label === null) return was;
  return { label, confidence: 1, unsure: false, because: [], by: actor.name };
}

function labelUnknown(task: TaskName, label: string): AppError {
  const expected = TASKS[task].join(', ');
  return new AppError('invalid', ERRORS.labelUnknown, `"${label}" is no label of ${task}`, {
    details: { fields: [{ field: 'label', problem: 'is not one of its labels', expected }] },
  });
}
