// How ideas can be ordered, in the reader's words: what each order is called, and what its formula counts.

import { useLingui } from '@lingui/react/macro';
import type { Rank } from '../../../contract/kinds.ts';

export function useRankWords(): Record<Rank, { name: string; says: string }> {
  const { t } = useLingui();
  return {
    trending: {
      name: t`Trending`,
      says: t`people: distinct people who voted, the author apart. recent: distinct people who voted or commented in the last 7 days, the author apart. age: hours since it was made. since: hours since the first of the recent ones. Ideas that nobody came to lately follow, newest first.`,
    },
    top: {
      name: t`Top`,
      says: t`The lower bound of the Wilson interval: an idea that 9 of 10 chose stands above one that 2 of 2 did. n: distinct people who did anything on its board since it was made, so that they could have chosen it. p: the share of them who voted for it.`,
    },
    new: { name: t`Newest`, says: t`The newest first.` },
    answered: {
      name: t`Recently answered`,
      says: t`Ideas with a public answer, the latest answer first.`,
    },
    owed: {
      name: t`Most owed`,
      says: t`How many people still have to hear. Without an answer: everybody who asked, voted, gave feedback or follows. With one: those of them who were not told yet.`,
    },
  };
}
