// What the commands and queries of contacts work with, and what later features add to what is kept of a contact.

import type { ListeningFacade } from '#features/listening/facade.ts';
import type { PeopleFacade } from '#features/people/facade.ts';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import type { Platform } from '#platform/feature.ts';
import { contactsErrors } from './contract.ts';

/** What a later feature keeps of people outside: it is exported and erased with them. */
export type ContactPart = {
  /** `conversations` */
  name: string;
  /** Their posts that only this feature can tell of, the newest heard first, to be exported and erased too. */
  posts(
    db: Queryable,
    identityIds: readonly string[],
    page: { beforeId: string | null; limit: number },
  ): Promise<{ id: string; createdAt: Date }[]>;
  export(db: Queryable, identityIds: readonly string[]): Promise<Record<string, JsonValue>[]>;
  /** @returns the ids of the rows that were emptied or removed, by table */
  erase(
    tx: Transaction,
    identityIds: readonly string[],
    now: Date,
  ): Promise<Record<string, string[]>>;
};

export type JsonValue =
  | string
  | number
  | boolean
  | null
  | JsonValue[]
  | { [name: string]: JsonValue };

export type Contacts = {
  platform: Pick<Platform, 'db' | 'clock' | 'events'>;
  listening: ListeningFacade;
  people: PeopleFacade;
  parts: ContactPart[];
};

export function contactNotFound(contactId: string): AppError {
  const message = 'There is no such contact (any more)';
  return new AppError('not-found', contactsErrors.contactNotFound, message, {
    details: { contactId },
  });
}

export function identityNotFound(identityId: string): AppError {
  return new AppError(
    'not-found',
    contactsErrors.identityNotFound,
    'There is no such identity (any more)',
    { details: { identityId } },
  );
}
