// What later features may ask of contacts.

import type { HeardPost } from '#features/listening/facade.ts';
import type { Actor } from '#platform/actor.ts';
import type { Queryable, Transaction } from '#platform/db/database.ts';
import type { Identified } from './commands/identify-authors.ts';
import type { ContactPart } from './context.ts';
import type { ContactExport, Erasure, Identity } from './contract.ts';

export type { ContactPart };

export type ContactsFacade = {
  /** Each author becomes an identity, or is found to be one we know. By the id of the post; nameless ones are left out. */
  identify(tx: Transaction, posts: readonly HeardPost[]): Promise<Map<string, Identified>>;
  /** In no order; those that are not there are left out. */
  identitiesOf(db: Queryable, identityIds: readonly string[]): Promise<Identity[]>;
  /** By identity; ambiguous and unknown ones are left out. */
  contactsOf(db: Queryable, identityIds: readonly string[]): Promise<Map<string, string>>;
  /** All identities that are now taken for the same contact. */
  identitiesOfContact(db: Queryable, contactId: string): Promise<string[]>;
  /** The contact behind an identity; made when there is none. @throws AppError `not-found` */
  contactOfIdentity(tx: Transaction, actor: Actor, identityId: string): Promise<string>;
  /** The contact with this mail address, which they have shown to be theirs; made when there is none. */
  contactOfAddress(
    tx: Transaction,
    actor: Actor,
    given: { address: string; name: string | null },
  ): Promise<string>;
  /** Where mail reaches them, by contact; those without an address left out. */
  mailAddressesOf(
    db: Queryable,
    contactIds: readonly string[],
  ): Promise<Map<string, { name: string; address: string }>>;
  /** Who of ours knows this contact now. */
  peopleKnowing(db: Queryable, contactId: string): Promise<{ personId: string; kind: string }[]>;
  /** Once, while the features are put together: what is exported and erased with a contact. */
  addPart(part: ContactPart): void;
  exportContact(actor: Actor, contactId: string): Promise<ContactExport>;
  /** @throws AppError `not-found` */
  eraseContact(actor: Actor, erasure: { contactId: string; reason: string }): Promise<Erasure>;
};
