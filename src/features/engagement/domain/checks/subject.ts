// What a check is handed, and what it answers: the draft, the thread, the place and the policy, never a database or a clock.

import type { FindingSeverity } from '../way-out.ts';
import type { FindingReason, FixDeed, RuleName } from './reasons.ts';

export type CheckPolicy = {
  names: readonly string[];
  products: readonly string[];
  domains: readonly string[];
  internalHosts: readonly string[];
  contacts: readonly string[];
  confidential: readonly string[];
  embargoes: readonly { words: readonly string[]; until: string }[];
  clients: readonly { name: string; mayBeNamed: boolean }[];
  competitors: readonly string[];
};

export type CheckedVisibility = 'public' | 'unlisted' | 'followers' | 'direct';

export type CheckSubject = {
  text: string;
  /** Of the thread: English and Swedish are checked, others by what needs no words. */
  lang: string;
  /** Null: the place has only one. */
  visibility: CheckedVisibility | null;
  /** `organisation`: the handle itself says whom one works for. */
  account: 'own' | 'organisation';
  /** The label of their newest post, where it has one. */
  theirFeeling: 'negative' | 'neutral' | 'positive' | null;
  /** Oldest first. `isAuthors`: written by the writer of this draft. */
  thread: readonly { text: string; side: 'ours' | 'theirs' | 'other'; isAuthors: boolean }[];
  place: {
    length: { max: number; unit: 'graphemes' | 'characters' | 'bytes' } | null;
    markup: 'plain' | 'markdown' | 'html';
    hashtagsMax: number;
    /** How the post that is answered can be seen. */
    threadVisibility: CheckedVisibility | null;
  };
  policy: CheckPolicy;
  /** ISO date. */
  today: string;
  /** Links somebody followed lately and found dead. */
  deadLinks: ReadonlySet<string>;
  /** The writer's own earlier answers. */
  earlierAnswers: readonly string[];
};

/** Offsets are UTF-16, `to` exclusive. */
export type CheckFinding = {
  rule: RuleName;
  severity: FindingSeverity;
  from: number;
  to: number;
  why: FindingReason;
  fix: { from: number; to: number; text: string; says: FixDeed } | null;
};

export type Check = (subject: CheckSubject) => CheckFinding[];
