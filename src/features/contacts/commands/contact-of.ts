// The contact behind an identity or a mail address, made when there is none: for later features that speak to people and not
// to handles.

import { actorKey } from '#platform/actor.ts';
import type { Actor } from '#platform/actor.ts';
import type { Transaction } from '#platform/db/database.ts';
import { newId } from '#platform/ids.ts';
import type { Contacts } from '../context.ts';
import { identityNotFound } from '../context.ts';
import { contactsEvents } from '../contract.ts';
import { insertContact } from '../store/contacts.ts';
import {
  contactsOfIdentities,
  listIdentities,
  lockIdentity,
  saveIdentities,
} from '../store/identities.ts';
import { insertLink } from '../store/links.ts';

/** @throws AppError `not-found` */
export async function contactOfIdentity(
  tx: Transaction,
  { platform }: Pick<Contacts, 'platform'>,
  actor: Actor,
  identityId: string,
): Promise<string> {
  if (!(await lockIdentity(tx, identityId))) throw identityNotFound(identityId);
  const known = (await contactsOfIdentities(tx, [identityId])).get(identityId);
  if (known !== undefined) return known;
  const [identity] = await listIdentities(tx, [identityId]);
  const contactId = newId<'contact'>();
  const now = platform.clock.now();
  await insertContact(tx, {
    id: contactId,
    kind: 'person',
    name: identity?.name ?? identity?.handle ?? 'Nameless',
    created_at: now,
    created_by: actor.name,
    changed_at: now,
  });
  await insertLink(tx, {
    id: newId(),
    identity_id: identityId,
    contact_id: contactId,
    confidence: 1,
    basis: 'only-one',
    because: '',
    linked_by: actorKey(actor),
    linked_by_name: actor.name,
    from_at: now,
  });
  await platform.events.emit(tx, {
    type: contactsEvents.contactCreated,
    subject: `contact:${contactId}`,
    actor,
    payload: { contactId },
  });
  return contactId;
}

/** For who has shown that the address is theirs. @param given.name null: they gave none */
export async function contactOfAddress(
  tx: Transaction,
  contacts: Pick<Contacts, 'platform'>,
  actor: Actor,
  given: { address: string; name: string | null },
): Promise<string> {
  const address = given.address.trim().toLowerCase();
  const seen = {
    id: newId(),
    network: 'email',
    nativeId: address,
    handle: address,
    name: given.name,
    url: null,
    sourceId: '',
    authorId: null,
    seenAt: contacts.platform.clock.now(),
  };
  const [known] = (await saveIdentities(tx, [seen])).values();
  if (!known) throw identityNotFound(address);
  return contactOfIdentity(tx, contacts, actor, known.identityId);
}
