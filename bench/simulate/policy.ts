// What a way of routing is in the simulation: whom to ask next. All ways share the same machine of offers, the same
// people, the same conversations and the same deadlines; only this differs.

import type { Dial } from '#features/routing/domain/dial/dial.ts';
import type { NextStep } from '#features/routing/domain/dial/next-step.ts';
import type { Asked } from './conversations.ts';

/** How many conversations and offers each has in hand. */
export type Hands = ReadonlyMap<string, number>;

export type Policy = {
  name: string;
  /** When somebody is first asked: at once, unless a person must read it before. */
  readyAt(asked: Asked, at: number): number;
  next(asked: Asked, dial: Dial, now: { at: Date; hands: Hands }): NextStep;
  /** What became of an offer, or of an answer. */
  learn(news: {
    asked: Asked;
    personId: string;
    what: 'declined' | 'named' | 'accepted' | 'left' | 'answered' | 'helped';
    at: Date;
  }): void;
};

export const hubStep = (words: string): NextStep => ({
  kind: 'hub',
  why: { why: { code: 'said', words }, asked: [], keptAway: [] },
});
