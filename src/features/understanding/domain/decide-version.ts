// Whether a newly trained model takes over: not while people hold another, not from a handful of corrections, and not
// when the model that ships is right more often on the same corrections.

import type { Measured } from '#language/own-model/measure-own-model.ts';
import type { REASONS } from '../contract.ts';

/** Fewer corrections than this tell nothing. */
export const CORRECTIONS_LEAST = 8;

export type Decision = { isUsed: boolean; because: (typeof REASONS)[number] };

/** @returns null: people hold the version in use */
export function decideVersion(
  { total, right, rightBefore }: Measured,
  isHeld: boolean,
): Decision | null {
  if (isHeld) return null;
  if (total < CORRECTIONS_LEAST) return { isUsed: false, because: 'too-few' };
  if (right < rightBefore) return { isUsed: false, because: 'not-better' };
  return { isUsed: true, because: 'trained' };
}
