// What later features may ask of routing.

import type { Actor } from '#platform/actor.ts';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { PersonActor } from '#platform/http/caller.ts';
import type { NoticeKind } from './contract/notices.ts';
import type { NewAbsence, NewCertificate, NewExpertise } from './contract/people.ts';
import type { Reason } from './contract/reasons.ts';
import type { NewRota } from './contract/rules.ts';

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

export type Notice = {
  kind: Exclude<NoticeKind, 'offer'>;
  /** Worded for whoever reads it; the first is shown beside what it is about. */
  reasons: readonly Reason[];
} & (
  | {
      conversationId: string;
      /** Where something is done about it, if not in the conversation. */
      path?: string;
    }
  /** About something else: what that is called, and where it stands in the web application. */
  | { title: string; path: string }
);

export type RoutingFacade = {
  /** They count for who is asked from the next conversation on. Those that are known already change nothing. */
  addPastAnswers(tx: Transaction, answers: readonly PastAnswer[]): Promise<void>;
  /** The other side said thanks, or that it helped, in a conversation this person answered. */
  noteThanked(tx: Transaction, thanks: { conversationId: string; personId: string }): Promise<void>;
  /** The certificates that hold now, of one person. Null: for every topic. */
  certificatesOf(
    db: Queryable,
    personId: string,
  ): Promise<{ name: string; topicId: string | null }[]>;
  /** In Parley, and by mail, push or chat as the person chose for its kind. */
  notify(tx: Transaction, notice: Notice & { personId: string }): Promise<void>;
  /** The same for everybody of the hub but one. */
  notifyHub(tx: Transaction, notice: Notice & { exceptPersonId: string }): Promise<void>;
  /** Past questions that name one of these are emptied. @returns their ids */
  eraseQuestionsNaming(tx: Transaction, names: readonly string[], now: Date): Promise<string[]>;
  /** What people enter of themselves and the hub of them, where nobody sits at a screen: the demonstration. */
  crew: {
    /** @returns its id; null where they said so before */
    declareExpertise(actor: PersonActor, expertise: NewExpertise): Promise<string | null>;
    confirmExpertise(actor: PersonActor, expertiseId: string): Promise<void>;
    addAbsence(actor: PersonActor, absence: NewAbsence): Promise<void>;
    grantCertificate(
      actor: Actor,
      grant: { personId: string; certificate: NewCertificate },
    ): Promise<void>;
    /** The soonest due first. */
    openOffers(): Promise<{ id: string; conversationId: string; personId: string }[]>;
    passOffer(
      actor: PersonActor,
      pass: { offerId: string; toPersonId: string; words: string },
    ): Promise<void>;
    addRota(actor: Actor, rota: NewRota): Promise<void>;
  };
  /** Seals its secrets with the current key. @returns how many */
  resealSecrets(): Promise<number>;
};
