// What later features may ask of routing.

import type { Queryable, Transaction } from '#platform/db/database.ts';

/** An answer that was given before Parley, or elsewhere. */
export type PastAnswer = {
  /** Says where it comes from: the same reference again is the same question. */
  reference: string;
  personId: string;
  kind: 'posted' | 'past-answer';
  title: string;
  text: string;
  tags: readonly string[];
  lang: string | null;
  contactId: string | null;
  isAccepted: boolean;
  score: number;
  at: Date;
};

export type RoutingFacade = {
  /** It counts for who is asked from the next conversation on. */
  addPastAnswer(tx: Transaction, answer: PastAnswer): Promise<void>;
  /** The other side said thanks, or that it helped, in a conversation this person answered. */
  noteThanked(tx: Transaction, thanks: { conversationId: string; personId: string }): Promise<void>;
  /** Names of certificates that hold now, by person. */
  certificatesOf(
    db: Queryable,
    personIds: readonly string[],
  ): Promise<Map<string, readonly string[]>>;
  /** Seals its secrets with the current key. @returns how many */
  resealSecrets(): Promise<number>;
};
