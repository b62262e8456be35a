// Why somebody is asked or kept away, why the hub has it, and what a notice tells: a code with what it speaks of. It is
// stored so, and worded for whoever reads it (words/), so that one notice reads in English and in Swedish.

import type { DECLINE_REASONS } from '../domain/dial/dial.ts';
import type { Autonomy } from '../domain/people/autonomy.ts';

/** What speaks for somebody. */
type ForSomebody =
  | { code: 'had-it' }
  | { code: 'answered-contact'; times: number }
  | { code: 'owns'; topic: string }
  | { code: 'confirmed'; what: string; people: number }
  | { code: 'declared'; what: string }
  | { code: 'named-for-like' }
  /** Which question is looked up when it is worded: one that was erased is named no more. */
  | { code: 'answered-like'; questionId: string }
  | { code: 'answers-on'; times: number; tag: string }
  | { code: 'accepted-of'; accepted: number; answers: number }
  | { code: 'answers'; answers: number }
  | { code: 'of-unit'; topic: string }
  | { code: 'chosen-by'; name: string }
  | { code: 'named' }
  | { code: 'on-duty' }
  | { code: 'stands-in' };

/** What keeps somebody from being asked. */
export type Obstacle =
  | { code: 'other-units' }
  | { code: 'asked-already' }
  | { code: 'asked-it' }
  | { code: 'opted-out' }
  | { code: 'away'; standsIn: boolean }
  | { code: 'busy'; holding: number; holdingMax: number }
  | { code: 'no-language'; lang: string }
  | { code: 'no-certificate'; name: string }
  | { code: 'autonomy'; has: Autonomy; asked: Autonomy }
  | { code: 'not-at-work'; minutes: number | null };

type ForTheHub =
  | { code: 'rule-says-hub' }
  | { code: 'none-took-it'; people: number }
  | { code: 'nobody-knows' }
  | { code: 'nobody-free' }
  | { code: 'declined'; because: (typeof DECLINE_REASONS)[number] }
  | { code: 'expired' };

type InNotices =
  | { code: 'not-taken'; minutes: number; isWorking: boolean }
  | { code: 'not-answered'; minutes: number; isWorking: boolean }
  | { code: 'wants-review'; name: string }
  | { code: 'approved'; name: string; comment: string }
  | { code: 'sent-back'; name: string; comment: string }
  | { code: 'due'; at: string }
  | { code: 'not-kept'; at: string }
  | { code: 'let-go-by'; name: string }
  | { code: 'took-tries' }
  | { code: 'wait-to-hear'; people: number };

export type Reason =
  | ForSomebody
  | Obstacle
  | ForTheHub
  | InNotices
  /** As a person or a network said it; `name`: who. */
  | { code: 'said'; words: string; name?: string };
