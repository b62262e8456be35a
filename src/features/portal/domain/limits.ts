// How often what may be done on the portal. Who let their browser work for it (proof of work) may do more; without
// scripts the confirmed address alone carries it, with the smaller number.

import type { Pace } from '../contract.ts';

export type Counted = 'mail' | 'submit' | 'comment' | 'vote' | 'follow';
/** `visitor`: one confirmed address, or for mails the address written to. */
export type Subject = 'visitor' | 'network' | 'portal';

export type Limit = { subject: Subject; hours: number; withWork: number; without: number };

export const LIMITS: Readonly<Record<Counted, readonly Limit[]>> = {
  mail: [
    { subject: 'visitor', hours: 1, withWork: 4, without: 3 },
    { subject: 'visitor', hours: 24, withWork: 10, without: 6 },
    { subject: 'network', hours: 1, withWork: 30, without: 6 },
    // Nobody's mailbox and no mail server's good name is spent in a flood.
    { subject: 'portal', hours: 1, withWork: 600, without: 200 },
  ],
  submit: [
    { subject: 'visitor', hours: 24, withWork: 10, without: 3 },
    { subject: 'network', hours: 1, withWork: 20, without: 5 },
  ],
  comment: [
    { subject: 'visitor', hours: 1, withWork: 20, without: 6 },
    { subject: 'network', hours: 1, withWork: 60, without: 15 },
  ],
  vote: [
    { subject: 'visitor', hours: 1, withWork: 120, without: 120 },
    { subject: 'network', hours: 1, withWork: 600, without: 600 },
  ],
  follow: [{ subject: 'visitor', hours: 1, withWork: 120, without: 120 }],
};

const FACTORS: Readonly<Record<Pace, number>> = { strict: 0.5, normal: 1, generous: 2 };

/** How often at most. */
export function mostOf(limit: Limit, { pace, worked }: { pace: Pace; worked: boolean }): number {
  return Math.ceil((worked ? limit.withWork : limit.without) * FACTORS[pace]);
}
