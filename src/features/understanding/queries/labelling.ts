// Everything that decides how posts are labelled, for the threads that label them.

import type { TaskName } from '#language/labels.ts';
import type { Database } from '#platform/db/database.ts';
import { listModelsInUse, listThresholds, readStamp } from '../store/own-models.ts';

export type Labelling = {
  /** Moves with every change. */
  stamp: number;
  /** Bytes of models made from corrections. */
  models: Partial<Record<TaskName, Uint8Array>>;
  thresholds: Partial<Record<TaskName, number>>;
};

/** @returns null when nothing has changed since `stamp` */
export async function readLabelling(db: Database, known: number): Promise<Labelling | null> {
  // The stamp first: what is read after it is at least as new.
  const stamp = await readStamp(db);
  if (stamp === known) return null;
  const models = (await listModelsInUse(db)).map(({ task, bytes }) => [task, bytes] as const);
  const thresholds = (await listThresholds(db)).map(
    ({ task, threshold }) => [task, threshold] as const,
  );
  return {
    stamp,
    models: Object.fromEntries(models),
    thresholds: Object.fromEntries(thresholds),
  };
}
