// What later features may ask of understanding.

import type { TaskName } from '#language/labels.ts';
import type { Actor } from '#platform/actor.ts';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import { correctLabel } from './commands/correct-label.ts';
import type { LabelCorrection } from './commands/correct-label.ts';
import { resealModelKey } from './commands/set-model-port.ts';
import type { Understanding } from './context.ts';
import { draftText } from './model-port/draft-text.ts';
import { labelByModel } from './model-port/label-by-model.ts';
import type { ModelLabels } from './model-port/label-by-model.ts';
import { findModelPort } from './store/model-port.ts';
import { readLabelling } from './queries/labelling.ts';
import type { Labelling } from './queries/labelling.ts';
import { listCorrectionsOf } from './store/corrections.ts';
import type { CountingCorrection } from './store/corrections.ts';
import type { StoredLabel } from './store/tables.ts';

export type { Labelling };

export type UnderstandingFacade = {
  /**
   * Keeps what a person says of a label, and asks for a training.
   * @returns the label that counts from now on
   */
  correctLabel(
    tx: Transaction,
    actor: Actor,
    correction: LabelCorrection,
  ): Promise<StoredLabel & { by?: string }>;
  /** What people have said of the labels of these posts. */
  correctionsOf(db: Queryable, postIds: readonly string[]): Promise<CountingCorrection[]>;
  /**
   * How posts are to be labelled: what corrections taught, and thresholds.
   * @param known the stamp that the caller has; 0: none
   * @returns null when nothing has changed since
   */
  labelling(known: number): Promise<Labelling | null>;
  /** The tasks that a language model decides, where one is set up; empty: none. */
  modelTasks(): Promise<readonly TaskName[]>;
  /** Throws AppError when the model cannot be asked or cannot be read: what Parley says stays. */
  labelByModel(text: string, tasks: readonly TaskName[], signal: AbortSignal): Promise<ModelLabels>;
  /**
   * A text that a language model proposes, for a person to approve. Null where none is set up for drafts, its day is
   * used up, or it fails: then there is no proposal.
   */
  draftText(
    question: { instruction: string; material: string },
    signal: AbortSignal,
  ): Promise<{ text: string; model: string } | null>;
  /** Seals the model's key with the current key. @returns how many */
  resealSecrets(): Promise<number>;
};

export function createFacade(understanding: Understanding): UnderstandingFacade {
  return {
    correctLabel: (tx, actor, correction) => correctLabel(understanding, tx, actor, correction),
    correctionsOf: listCorrectionsOf,
    labelling: (known) => readLabelling(understanding.platform.db, known),
    modelTasks: async () => (await findModelPort(understanding.platform.db))?.tasks ?? [],
    labelByModel: (text, tasks, signal) => labelByModel(understanding, text, tasks, signal),
    draftText: (question, signal) => draftText(understanding, question, signal),
    resealSecrets: () => resealModelKey(understanding),
  };
}
