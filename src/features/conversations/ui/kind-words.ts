// The five kinds of a conversation, its urgency and why it was closed, in the reader's words.

import { useLingui } from '@lingui/react/macro';
import type { Card } from '../contract.ts';

type Tone = 'plain' | 'accent' | 'info' | 'good' | 'warn' | 'bad';
export type ClosureReason = NonNullable<Card['closedBecause']>;

export function useKindWords() {
  const { t } = useLingui();
  const kinds: Record<Card['kind'], { name: string; tone: Tone }> = {
    new: { name: t`New`, tone: 'accent' },
    'with-somebody': { name: t`Being answered`, tone: 'info' },
    'waiting-for-them': { name: t`We wait for them`, tone: 'plain' },
    'waiting-for-us': { name: t`They wait for us`, tone: 'warn' },
    done: { name: t`Done`, tone: 'good' },
  };
  const closures: Record<ClosureReason, string> = {
    answered: t`Answered`,
    solved: t`Solved`,
    'no-answer-needed': t`No answer needed`,
    spam: t`Spam`,
    gone: t`They have gone`,
  };
  return { kinds, closures };
}
