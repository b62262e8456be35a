// People make contacts, link identities to them and take them apart again, and decide proposals.

import { actorKey } from '#platform/actor.ts';
import type { Actor } from '#platform/actor.ts';
import type { Transaction } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { Contacts } from '../context.ts';
import { contactNotFound, identityNotFound } from '../context.ts';
import { contactsErrors, contactsEvents } from '../contract.ts';
import type { ContactPatch, NewContact, NewLink } from '../contract.ts';
import { marksOf } from '../domain/marks.ts';
import { findContact, insertContact, touchContact, updateContact } from '../store/contacts.ts';
import type { ContactRow } from '../store/contacts.ts';
import {
  contactsOfIdentities,
  listIdentities,
  lockIdentity,
  saveBio,
} from '../store/identities.ts';
import { decideProposal, endLink, findProposal, insertLink, keepMarks } from '../store/links.ts';
import { proposeLinks } from './propose-links.ts';

/** @returns its id */
export async function createContact(
  contacts: Contacts,
  actor: Actor,
  input: NewContact,
): Promise<string> {
  return contacts.platform.db.transaction().execute(async (tx) => {
    const contactId = await makeContact(tx, contacts, actor, input);
    for (const identityId of inLockOrder(input.identityIds)) {
      const link = { identityId, confidence: 1, basis: 'by-hand', because: '' };
      await linkIn(tx, contacts, actor, { contactId, ...link });
    }
    return contactId;
  });
}

async function makeContact(
  tx: Transaction,
  { platform }: Contacts,
  actor: Actor,
  { kind, name }: Pick<NewContact, 'kind' | 'name'>,
): Promise<string> {
  const contactId = newId<'contact'>();
  const now = platform.clock.now();
  await insertContact(tx, {
    id: contactId,
    kind,
    name,
    created_at: now,
    created_by: actor.name,
    changed_at: now,
  });
  await platform.events.emit(tx, {
    type: contactsEvents.contactCreated,
    subject: `contact:${contactId}`,
    actor,
    payload: { contactId },
  });
  return contactId;
}

export async function changeContact(
  contacts: Contacts,
  actor: Actor,
  { contactId, ...patch }: ContactPatch & { contactId: string },
): Promise<void> {
  await changeInside(contacts, actor, {
    contactId,
    what: Object.keys(patch),
    change: (tx, { name, kind }) => updateContact(tx, { id: contactId, name, kind, ...patch }),
  });
}

/** Anything that is changed about a contact: held meanwhile, and told of. Names in events are those of fields only. */
export async function changeInside(
  { platform }: Contacts,
  actor: Actor,
  given: {
    contactId: string;
    what: readonly string[];
    change(tx: Transaction, contact: ContactRow, now: Date): Promise<void>;
  },
): Promise<void> {
  const { db, clock, events } = platform;
  const { contactId, what } = given;
  await db.transaction().execute(async (tx) => {
    const now = clock.now();
    await given.change(tx, await holdContact(tx, contactId, now), now);
    await events.emit(tx, {
      type: contactsEvents.contactChanged,
      subject: `contact:${contactId}`,
      actor,
      payload: { contactId, what },
    });
  });
}

/** Nobody else changes or erases it until the end of the transaction. */
async function holdContact(tx: Transaction, contactId: string, now: Date): Promise<ContactRow> {
  const contact = await findContact(tx, contactId, { forUpdate: true });
  if (!contact) throw contactNotFound(contactId);
  await touchContact(tx, contactId, now);
  return contact;
}

/** So that two who take the same identities don't wait crosswise. */
function inLockOrder(identityIds: readonly string[]): string[] {
  return [...new Set(identityIds)].toSorted();
}

export async function linkIdentity(
  contacts: Contacts,
  actor: Actor,
  link: NewLink & { contactId: string },
): Promise<void> {
  const { db, clock } = contacts.platform;
  await db.transaction().execute(async (tx) => {
    await holdContact(tx, link.contactId, clock.now());
    await linkIn(tx, contacts, actor, { ...link, basis: 'by-hand' });
  });
}

async function linkIn(
  tx: Transaction,
  { platform }: Contacts,
  actor: Actor,
  link: {
    contactId: string;
    identityId: string;
    confidence: number;
    basis: string;
    because: string;
  },
): Promise<void> {
  const { contactId, identityId, confidence, basis } = link;
  if (!(await lockIdentity(tx, identityId))) throw identityNotFound(identityId);
  const before = (await contactsOfIdentities(tx, [identityId])).get(identityId);
  if (before === contactId) return;
  if (before !== undefined) throw identityTaken(identityId, before);
  await insertLink(tx, {
    id: newId(),
    identity_id: identityId,
    contact_id: contactId,
    confidence,
    basis,
    because: link.because,
    linked_by: actorKey(actor),
    linked_by_name: actor.name,
    from_at: platform.clock.now(),
  });
  await platform.events.emit(tx, {
    type: contactsEvents.identityLinked,
    subject: `contact:${contactId}`,
    actor,
    payload: { contactId, identityId, confidence, basis },
  });
}

/** The link is ended, and everything known of contact and identity stays with each. */
export async function unlinkIdentity(
  { platform }: Contacts,
  actor: Actor,
  { contactId, linkId }: { contactId: string; linkId: string },
): Promise<void> {
  const { db, clock, events } = platform;
  await db.transaction().execute(async (tx) => {
    const at = clock.now();
    await holdContact(tx, contactId, at);
    const identityId = await endLink(tx, { linkId, contactId, at, byName: actor.name });
    if (identityId === null) {
      const message = 'There is no such link that holds';
      throw new AppError('not-found', contactsErrors.linkNotFound, message, {
        details: { linkId },
      });
    }
    await events.emit(tx, {
      type: contactsEvents.identityUnlinked,
      subject: `contact:${contactId}`,
      actor,
      payload: { contactId, identityId },
    });
  });
}

/**
 * Accepted, both become one contact: that of either, or a new one. Two that belong to different contacts are ambiguous and
 * stay apart until a person has taken one of them out.
 */
export async function decideOnProposal(
  contacts: Contacts,
  actor: Actor,
  { proposalId, accept }: { proposalId: string; accept: boolean },
): Promise<void> {
  const { db, clock, events } = contacts.platform;
  await db.transaction().execute(async (tx) => {
    const proposal = await findProposal(tx, proposalId);
    if (!proposal) {
      const message = 'There is no such proposal';
      throw new AppError('not-found', contactsErrors.proposalNotFound, message);
    }
    if (proposal.state !== 'open') {
      const message = `${proposal.decided_by_name ?? 'Somebody'} has decided this already`;
      throw new AppError('conflict', contactsErrors.proposalDecided, message);
    }
    if (accept) await join(tx, contacts, actor, proposal);
    const state = accept ? 'accepted' : 'rejected';
    await decideProposal(tx, proposal, { state, at: clock.now(), byName: actor.name });
    await events.emit(tx, {
      type: contactsEvents.proposalDecided,
      subject: `proposal:${proposalId}`,
      actor,
      payload: { proposalId, state },
    });
  });
}

async function join(
  tx: Transaction,
  contacts: Contacts,
  actor: Actor,
  proposal: NonNullable<Awaited<ReturnType<typeof findProposal>>>,
): Promise<void> {
  const { identity_id, other_identity_id, basis, confidence, value } = proposal;
  const pair = [identity_id, other_identity_id];
  const known = await contactsOfIdentities(tx, pair);
  const contactIds = [...new Set(known.values())];
  const [contactId, ...more] = contactIds;
  if (more.length > 0) {
    const message =
      'The two belong to different contacts. If they are one person, unlink one of them first';
    throw new AppError('conflict', contactsErrors.contactsDiffer, message, {
      details: { contactIds },
    });
  }
  // What was just found may be erased or linked elsewhere by now: it is held first, and each link looks once more.
  if (contactId !== undefined) await holdContact(tx, contactId, contacts.platform.clock.now());
  const one = contactId ?? (await makeContact(tx, contacts, actor, await nameFor(tx, pair)));
  for (const identityId of inLockOrder(pair)) {
    const because = `Both have ${value}`;
    await linkIn(tx, contacts, actor, { contactId: one, identityId, confidence, basis, because });
  }
}

async function nameFor(
  tx: Transaction,
  identityIds: readonly string[],
): Promise<Pick<NewContact, 'kind' | 'name'>> {
  const identities = await listIdentities(tx, identityIds);
  const names = identities.flatMap(({ name, handle }) => name ?? handle ?? []);
  return { kind: 'person', name: names[0] ?? 'Nameless' };
}

/** What they say of themselves there; compared with what others say. */
export async function describeIdentity(
  contacts: Contacts,
  { identityId, bio }: { identityId: string; bio: string },
): Promise<void> {
  await contacts.platform.db.transaction().execute(async (tx) => {
    if (!(await lockIdentity(tx, identityId))) throw identityNotFound(identityId);
    await saveBio(tx, identityId, bio);
    const described = (await listIdentities(tx, [identityId])).map((row) => {
      return { ...row, nativeId: row.native_id };
    });
    await keepMarks(tx, identityId, described.flatMap(marksOf));
    await proposeLinks(tx, contacts, described);
  });
}

function identityTaken(identityId: string, contactId: string): AppError {
  const message = 'This identity is linked to another contact: end that link first';
  return new AppError('conflict', contactsErrors.identityTaken, message, {
    details: { identityId, contactId },
  });
}
