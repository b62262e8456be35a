// All that is kept of a contact is taken away in one transaction, their posts too, and a proof remains: what was taken from
// which table, and a hash over it, without a word of what it was.

import { hash } from 'node:crypto';
import type { HeardPost } from '#features/listening/facade.ts';
import { actorKey } from '#platform/actor.ts';
import type { Actor } from '#platform/actor.ts';
import type { Transaction } from '#platform/db/database.ts';
import { newId } from '#platform/ids.ts';
import type { Contacts } from '../context.ts';
import { contactNotFound } from '../context.ts';
import { contactsEvents } from '../contract.ts';
import type { Erasure } from '../contract.ts';
import { allPostsOf } from '../queries/all-posts.ts';
import { findContact } from '../store/contacts.ts';
import { eraseContact, insertErasure } from '../store/erasures.ts';
import { identitiesOfContact } from '../store/links.ts';

const stepSize = 5000;

export async function eraseWithProof(
  contacts: Contacts,
  actor: Actor,
  { contactId, reason }: { contactId: string; reason: string },
): Promise<Erasure> {
  const { platform, people, parts } = contacts;
  const { db, clock, events } = platform;
  // People outside belong to no unit: a role in one is not enough.
  await people.requireInUnit(actor, 'contacts.erase', null);
  return db.transaction().execute(async (tx) => {
    if (!(await findContact(tx, contactId, { forUpdate: true }))) throw contactNotFound(contactId);
    const identityIds = await identitiesOfContact(tx, contactId);
    const now = clock.now();
    const posts = await allPostsOf(contacts, tx, identityIds);
    const erased: Record<string, readonly string[]> = {};
    for (const part of parts) Object.assign(erased, await part.erase(tx, identityIds, now));
    erased['posts'] = await erasePosts(contacts, tx, posts);
    Object.assign(erased, await eraseContact(tx, contactId, identityIds, now));
    const counts = Object.fromEntries(
      Object.entries(erased).map(([table, ids]) => [table, ids.length]),
    );
    const erasure = { id: newId(), contactId, reason, counts, proof: proofOf(erased, counts) };
    const by = { actorKey: actorKey(actor), actorName: actor.name };
    await insertErasure(tx, { ...erasure, ...by, erasedAt: now });
    await events.emit(tx, {
      type: contactsEvents.contactErased,
      subject: `contact:${contactId}`,
      actor,
      payload: { contactId, erasureId: erasure.id, identities: identityIds.length, counts },
    });
    return { ...erasure, erasedAt: now.toISOString(), erasedBy: actor.name };
  });
}

async function erasePosts(
  { listening }: Contacts,
  tx: Transaction,
  posts: readonly HeardPost[],
): Promise<string[]> {
  const erased: string[] = [];
  for (let from = 0; from < posts.length; from += stepSize) {
    erased.push(...(await listening.erasePosts(tx, posts.slice(from, from + stepSize))));
  }
  return erased;
}

/** Whoever has the ids can make it again. */
function proofOf(
  erased: Record<string, readonly string[]>,
  counts: Record<string, number>,
): string {
  const rows = Object.entries(erased).flatMap(([table, ids]) => ids.map((id) => `${table} ${id}`));
  const tables = Object.entries(counts).map(([table, count]) => `${table}=${count}`);
  return hash('sha256', [...rows.toSorted(), ...tables.toSorted()].join('\n'));
}
