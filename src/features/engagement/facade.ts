// What the composition and later features ask of engagement.

import type { Actor } from '#platform/actor.ts';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { PersonActor } from '#platform/http/caller.ts';
import type { DraftedForAnother, DraftForAnother } from './commands/draft-for-another.ts';
import type { AnswersImport, AnswersImported } from './commands/import-answers.ts';
import type { KnowledgeEntry, NewNote } from './contract/knowledge.ts';
import type { AutonomyGrantInput } from './contract/policy.ts';

export type EngagementFacade = {
  /** Reads a file of past answers to its end; what is there already changes nothing. */
  importAnswers(options: AnswersImport): Promise<AnswersImported>;
  /** A question put to colleagues inside; null: there is none. */
  askOf(
    db: Queryable,
    askId: string,
  ): Promise<{ text: string; askedBy: string; conversationId: string } | null>;
  /** An answer worth keeping. */
  keepNote(actor: PersonActor, note: NewNote): Promise<KnowledgeEntry>;
  /** How far somebody is trusted; null takes it back. */
  setAutonomy(actor: Actor, grant: AutonomyGrantInput): Promise<void>;
  /** "I own this, you hear from me by …", sent. @throws AppError as sending from the composer does */
  own(actor: PersonActor, own: { conversationId: string; dueAt: Date }): Promise<void>;
  /** A draft in the name of a person, for them to change and send. @throws AppError `not-found` */
  draftFor(tx: Transaction, actor: Actor, draft: DraftForAnother): Promise<DraftedForAnother>;
  /** Discards it unless it was sent. @throws AppError `not-found` */
  dropDraft(tx: Transaction, actor: Actor, draftId: string): Promise<void>;
  /** Its author sends its newest version. @throws AppError as sending from the composer does */
  sendDraft(actor: PersonActor, draftId: string): Promise<string>;
};
