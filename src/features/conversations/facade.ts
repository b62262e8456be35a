// What later features may ask of conversations. What changes something takes the caller's transaction.

import type { Actor } from '#platform/actor.ts';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { Answer, Take } from './commands/work-on-conversation.ts';
import type { BoardQuery, Card, ConversationPost } from './contract.ts';
import type { ClosureReason } from './domain/conversation.ts';
import type { Need, SpokenThread } from './queries/need-of.ts';

export type { Need, SpokenThread };

export type ConversationsFacade = {
  /** What routing ranks people by; null: there is no such conversation. */
  needOf(db: Queryable, conversationId: string): Promise<Need | null>;
  /** In no order; missing ones left out. */
  needsOf(db: Queryable, conversationIds: readonly string[]): Promise<Need[]>;
  /** For checks on a draft: its thread, oldest first. Null: there is no such conversation. */
  threadOf(db: Queryable, conversationId: string): Promise<SpokenThread | null>;
  /** For boards of later features (offered, promised): in the order of the ids, missing ones left out. */
  cardsOf(db: Queryable, conversationIds: readonly string[]): Promise<Card[]>;
  /** The newest posts of a conversation, in the order said. */
  postsOf(db: Queryable, conversationId: string, limit?: number): Promise<ConversationPost[]>;
  conversationOfPost(db: Queryable, postId: string): Promise<string | null>;
  /** By the post, wherever merging and taking apart has brought it; those of no conversation left out. */
  conversationsOfPosts(db: Queryable, postIds: readonly string[]): Promise<Map<string, string>>;
  /** In which these identities ask or are concerned: what later features keep of those goes with a contact that is erased. */
  conversationsAbout(db: Queryable, identityIds: readonly string[]): Promise<string[]>;
  /** How many each person holds that wait for a word of ours: their load. Nobody is left out who holds one. */
  loadOf(db: Queryable): Promise<{ personId: string; theyWait: number; weWait: number }[]>;

  /**
   * @throws AppError `conflict` when another has it (unless `evenFromAnother`), it is done or merged, or the person has no
   * role that works on it
   */
  take(tx: Transaction, actor: Actor, take: Take): Promise<void>;
  /** @throws AppError `conflict` when nobody has it */
  release(
    tx: Transaction,
    actor: Actor,
    release: { conversationId: string; because?: string | null },
  ): Promise<void>;
  close(
    tx: Transaction,
    actor: Actor,
    close: { conversationId: string; because: ClosureReason },
  ): Promise<void>;
  /** The same in a transaction of its own. */
  closeAlone(
    actor: Actor,
    close: { conversationId: string; because: ClosureReason },
  ): Promise<void>;
  /** A page of a board that is nobody's own. */
  board(query: Partial<BoardQuery>): Promise<Card[]>;
  /** Before an answer is sent, so that its coming round as a post of ours moves nothing by itself. */
  announceAnswer(tx: Transaction, answer: Answer): Promise<void>;
  /** Once it stands at the network. An acknowledgement leaves them waiting, an answer does not. */
  settleAnswer(
    tx: Transaction,
    actor: Actor,
    answer: { publicationId: string; nativeId: string },
  ): Promise<void>;
  /** It never will stand there. */
  dropAnswer(tx: Transaction, answer: { publicationId: string }): Promise<void>;
  /** By hand, for a post that opened none. @returns the conversation's id; the one it has, if any */
  openFor(tx: Transaction, actor: Actor, postId: string): Promise<string>;
};
