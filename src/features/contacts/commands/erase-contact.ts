// All that is kept of a contact is taken away in one transaction, their posts too, and a proof remains: what was taken from
// which table, and a hash over it, without a word of what it was.

import { hash } from 'node:crypto';
import { actorKey } from '#platform/actor.ts';
import type { Actor } from '#platform/actor.ts';
import { newId } from '#platform/ids.ts';
import type { Contacts } from '../context.ts';
import { contactNotFound } from '../context.ts';
import { contactsEvents } from '../contract.ts';
import type { Erasure } from '../contract.ts';
import { findContact } from '../store/contacts.ts';
import { eraseContact, insertErasure } from '../store/erasures.ts';
import { listPlaces } from '../store/identities.ts';
import { identitiesOfContact } from '../store/links.ts';

const postsMax = 100_000;

export async function eraseWithProof(
  { platform, listening, people, parts }: Contacts,
  actor: Actor,
  { contactId, reason }: { contactId: string; reason: string },
): Promise<Erasure> {
  const { db, clock, events } = platform;
  // People outside belong to no unit: a role in one is not enough.
  await people.requireInUnit(actor, 'contacts.erase', null);
  return db.transaction().execute(async (tx) => {
    if (!(await findContact(tx, contactId, { forUpdate: true }))) throw contactNotFound(contactId);
    const identityIds = await identitiesOfContact(tx, contactId);
    const places = await listPlaces(tx, identityIds);
    const said = await listening.authorPosts(tx, places, { beforeId: null, limit: postsMax });
    const posts = new Map(said.map(({ id, createdAt }) => [id, { id, createdAt }]));
    const erased: Record<string, readonly string[]> = {};
    for (const part of parts) {
      for (const post of await part.posts(tx, identityIds)) posts.set(post.id, post);
      Object.assign(erased, await part.erase(tx, identityIds));
    }
    erased['posts'] = await listening.erasePosts(tx, [...posts.values()]);
    const now = clock.now();
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

/** Whoever has the ids can make it again. */
function proofOf(
  erased: Record<string, readonly string[]>,
  counts: Record<string, number>,
): string {
  const rows = Object.entries(erased).flatMap(([table, ids]) => ids.map((id) => `${table} ${id}`));
  const tables = Object.entries(counts).map(([table, count]) => `${table}=${count}`);
  return hash('sha256', [...rows.toSorted(), ...tables.toSorted()].join('\n'));
}
