// Events are what happened, written in the transaction that made it happen and delivered to
// subscribers at least once, in order per subject.

import type { Actor } from '../actor.ts';
import type { Transaction } from '../db/database.ts';

export type NewEvent = {
  /** Dotted, past tense: `listening.topic-created`. */
  type: string;
  /** What it is about; events of one subject reach a subscriber in order: `topic:0199…`. */
  subject: string;
  actor: Actor;
  /** JSON. At most 64 KiB; name rows by id instead of carrying them. */
  payload: Record<string, unknown>;
};

export type StoredEvent = Omit<NewEvent, 'actor'> & {
  id: string;
  /** Its place in the log, a whole number as text: larger is later, none is ever given twice. */
  cursor: string;
  /** As written by `actorKey`. */
  actorKey: string;
  actorName: string;
  occurredAt: Date;
};

/** A subscriber gets each event at least once: its handling must be idempotent. */
export type Subscriber = {
  /** Stable: its place in the log is stored under this name. `listening.count-mentions`. */
  name: string;
  /** Event types it wants, or `'all'`. */
  types: readonly string[] | 'all';
  handle(tx: Transaction, event: StoredEvent): Promise<void>;
};

export type EventLog = {
  emit(tx: Transaction, event: NewEvent): Promise<void>;
};
