// The four levels of trust, and on what a level rests, in the reader's words.

import { useLingui } from '@lingui/react/macro';
import type { AutonomyGrant } from '../engagement.ts';

export type Level = AutonomyGrant['level'];
export const LEVELS: readonly Level[] = ['trusted', 'reviewed', 'draft', 'none'];

type LevelWords = { name: string; detail: string; tone: 'good' | 'info' | 'plain' | 'warn' };

export function useLevelWords(): Record<Level, LevelWords> {
  const { t } = useLingui();
  return {
    trusted: {
      name: t`Trusted`,
      detail: t`Sends on their own; only what a check holds back is looked at by somebody else.`,
      tone: 'good',
    },
    reviewed: {
      name: t`Reviewed`,
      detail: t`Sends what another person has approved.`,
      tone: 'info',
    },
    draft: { name: t`Drafts only`, detail: t`Writes; another person sends.`, tone: 'plain' },
    none: { name: t`Does not answer`, detail: t`Can read and help inside.`, tone: 'warn' },
  };
}
