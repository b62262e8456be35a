// What later features may ask of understanding.

import type { Actor } from '#platform/actor.ts';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import { correctLabel } from './commands/correct-label.ts';
import type { LabelCorrection } from './commands/correct-label.ts';
import type { Understanding } from './context.ts';
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
};

export function createFacade(understanding: Understanding): UnderstandingFacade {
  return {
    correctLabel: (tx, actor, correction) => correctLabel(understanding, tx, actor, correction),
    correctionsOf: listCorrectionsOf,
    labelling: (known) => readLabelling(understanding.platform.db, known),
  };
}
