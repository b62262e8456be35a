// What Parley says by itself of a draft, in one language: why a check speaks up, and what a press on its fix does.

import type { CheckFinding } from '../domain/checks/subject.ts';
import type { FindingReason } from '../domain/checks/reasons.ts';

/** Those that Parley speaks. */
export type Language = 'en' | 'sv';

export type Words = {
  why(reason: FindingReason): string;
  says(fix: NonNullable<CheckFinding['fix']>): string;
};
