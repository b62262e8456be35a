// How ideas are ordered, as formulas that are shown with the lists. Pure: what is counted is handed in.

import type { Rank } from '../contract/kinds.ts';

/** People of the last so many days make an idea trend. */
export const RECENT_DAYS = 7;
const GRAVITY = 0.8;
const Z = 1.96;
const HOUR_MS = 3_600_000;

export type Stir = {
  /** Distinct people who voted, its author apart. */
  people: number;
  createdAt: Date;
  /** Distinct people who voted or commented in the last days, its author apart; and when the first of these did. */
  recent: { people: number; since: Date } | null;
};

/**
 * The two-term form of Discourse's hot score with people in place of likes: the second term brings an old idea back to
 * life when people come to it again. 0 while nobody did lately.
 */
export function trendScore({ people, createdAt, recent }: Stir, now: Date): number {
  if (!recent || recent.people === 0) return 0;
  const ageHours = hoursBetween(createdAt, now);
  const sinceHours = hoursBetween(recent.since, now);
  return people / (ageHours + 2) ** GRAVITY + recent.people / (sinceHours + 2) ** GRAVITY;
}

/**
 * Lower bound of the Wilson interval (1927) for the share of people who chose it. An idea that 9 of 10 chose stands above
 * one that 2 of 2 did. @param couldChoose distinct people; never fewer than chose it
 */
export function wilsonLowerBound(chose: number, couldChoose: number): number {
  const n = Math.max(couldChoose, chose);
  if (n === 0) return 0;
  const share = chose / n;
  const z2 = Z * Z;
  const spread = Z * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n));
  return Math.max(0, (share + z2 / (2 * n) - spread) / (1 + z2 / n));
}

function hoursBetween(from: Date, to: Date): number {
  return Math.max(0, to.getTime() - from.getTime()) / HOUR_MS;
}

/** What is told with each list. */
export const RANKINGS: Readonly<Record<Rank, { formula: string; says: string }>> = {
  trending: {
    formula: `people / (age + 2)^${GRAVITY} + recent / (since + 2)^${GRAVITY}`,
    says: `people: distinct people who voted, the author apart; recent: distinct people who voted or commented in the last ${RECENT_DAYS} days, the author apart; age: hours since it was made; since: hours since the first of the recent ones. Ideas that nobody came to lately follow, newest first. Looked at with every vote and comment, and every ten minutes.`,
  },
  top: {
    formula: '(p + z²/2n − z·√(p(1 − p)/n + z²/4n²)) / (1 + z²/n), z = 1.96',
    says: 'Lower bound of the Wilson interval. n: distinct people who did anything on its board since it was made, so that they could have chosen it; p: share of them who voted for it.',
  },
  new: { formula: 'when it was made', says: 'The newest first.' },
  answered: {
    formula: 'when it was last answered',
    says: 'Ideas with a public answer, the latest answer first.',
  },
  owed: {
    formula: 'people who still have to hear',
    says: 'Without an answer: everybody who asked, voted, gave feedback or follows. With one: those of them who were not told of it yet. Most first.',
  },
};
