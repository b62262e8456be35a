// A share with its interval of 95 % (Wilson 1927): honest for few cases too, where the usual one is too narrow.

import type { Share } from '../contract.ts';

const Z = 1.959_964;

export function shareOf(right: number, total: number): Share {
  if (total === 0) return { right, total, share: 0, low: 0, high: 1 };
  const share = right / total;
  const square = (Z * Z) / total;
  const middle = (share + square / 2) / (1 + square);
  const reach =
    (Z / (1 + square)) * Math.sqrt((share * (1 - share)) / total + square / (4 * total));
  return {
    right,
    total,
    share,
    low: Math.max(0, middle - reach),
    high: Math.min(1, middle + reach),
  };
}
