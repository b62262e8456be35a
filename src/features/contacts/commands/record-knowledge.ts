// What is known of a contact, who of ours knows them, and their word on consent: each with source and period.

import type { Actor } from '#platform/actor.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { Contacts } from '../context.ts';
import { contactsErrors } from '../contract.ts';
import type { NewConsent, NewFact } from '../contract.ts';
import {
  endFact,
  endRelationship,
  insertConsent,
  insertFact,
  insertRelationship,
} from '../store/contacts.ts';
import { changeInside } from './keep-contact.ts';

export async function recordFact(
  contacts: Contacts,
  actor: Actor,
  { contactId, ...fact }: NewFact & { contactId: string },
): Promise<void> {
  const { postId, from, until } = fact;
  const { db } = contacts.platform;
  const [post] = postId === null ? [] : await contacts.listening.postsOf(db, [{ id: postId }]);
  if (postId !== null && !post) {
    throw new AppError('not-found', contactsErrors.postNotFound, 'There is no such post', {
      details: { fields: [{ field: 'body.postId', problem: 'is not known' }] },
    });
  }
  await changeInside(contacts, actor, {
    contactId,
    what: ['fact'],
    async change(tx, _contact, now) {
      const since = from === undefined ? (post?.createdAt ?? now) : new Date(from);
      const end = until === null ? null : new Date(until);
      if (end !== null && end < since) throw endsBeforeItBegins(since);
      await insertFact(tx, {
        id: newId(),
        contact_id: contactId,
        kind: fact.kind,
        key: fact.key,
        value: fact.value,
        post_id: post?.id ?? null,
        post_created_at: post?.createdAt ?? null,
        from_at: since,
        until_at: end,
        recorded_at: now,
        recorded_by_name: actor.name,
      });
    },
  });
}

/** It held until now. */
export async function endFactOf(
  contacts: Contacts,
  actor: Actor,
  { contactId, factId }: { contactId: string; factId: string },
): Promise<void> {
  await changeInside(contacts, actor, {
    contactId,
    what: ['fact'],
    async change(tx, _contact, at) {
      if (!(await endFact(tx, { factId, contactId, at }))) throw notThere('fact');
    },
  });
}

export async function recordRelationship(
  contacts: Contacts,
  actor: Actor,
  { contactId, personId, kind }: { contactId: string; personId: string; kind: string },
): Promise<void> {
  await contacts.people.person(personId);
  await changeInside(contacts, actor, {
    contactId,
    what: ['relationship'],
    change: (tx, _contact, now) =>
      insertRelationship(tx, {
        id: newId(),
        contact_id: contactId,
        person_id: personId,
        kind,
        from_at: now,
        until_at: null,
        recorded_by_name: actor.name,
      }),
  });
}

export async function endRelationshipOf(
  contacts: Contacts,
  actor: Actor,
  { contactId, relationshipId }: { contactId: string; relationshipId: string },
): Promise<void> {
  await changeInside(contacts, actor, {
    contactId,
    what: ['relationship'],
    async change(tx, _contact, at) {
      const ended = await endRelationship(tx, { relationshipId, contactId, at });
      if (!ended) throw notThere('relationship');
    },
  });
}

export async function recordConsent(
  contacts: Contacts,
  actor: Actor,
  { contactId, ...consent }: NewConsent & { contactId: string },
): Promise<void> {
  await changeInside(contacts, actor, {
    contactId,
    what: ['consent'],
    change: (tx, _contact, at) =>
      insertConsent(tx, {
        id: newId(),
        contact_id: contactId,
        ...consent,
        at,
        recorded_by_name: actor.name,
      }),
  });
}

function endsBeforeItBegins(since: Date): AppError {
  const message = 'A fact cannot end before it begins';
  const field = { field: 'body.until', problem: 'is before its beginning' };
  return new AppError('invalid', contactsErrors.periodInvalid, message, {
    details: { fields: [{ ...field, expected: `a time after ${since.toISOString()}` }] },
  });
}

function notThere(what: string): AppError {
  return new AppError(
    'not-found',
    contactsErrors.factNotFound,
    `There is no such ${what} that holds`,
  );
}
