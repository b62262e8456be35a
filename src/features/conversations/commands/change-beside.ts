// What is changed beside the state of a conversation: labels, notes, roles of who takes part. It stands in the history and
// is told of like every change.

import { actorKey } from '#platform/actor.ts';
import type { Actor } from '#platform/actor.ts';
import type { Transaction } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import type { PersonActor } from '#platform/http/caller.ts';
import { newId } from '#platform/ids.ts';
import type { Conversations } from '../context.ts';
import { conversationNotFound } from '../context.ts';
import { conversationsErrors, conversationsEvents } from '../contract.ts';
import type { NoteInput } from '../contract.ts';
import type { PartyRole } from '../domain/side-of.ts';
import { conversationOf, lockConversations, recordBeside } from '../store/conversations.ts';
import type { BesideType, ConversationRow } from '../store/conversations.ts';
import { holdLabels, setLabels } from '../store/labels.ts';
import { findNote, insertNote, updateNote } from '../store/notes.ts';
import { setPartyRole } from '../store/parties.ts';
import { tellOfChange } from './change-conversation.ts';

type Beside = {
  conversationId: string;
  type: BesideType;
  /** @returns what the history keeps of it */
  change(tx: Transaction, row: ConversationRow): Promise<Record<string, unknown>>;
};

async function changeBeside(
  conversations: Conversations,
  actor: Actor,
  { conversationId, type, change }: Beside,
): Promise<void> {
  const { db, clock } = conversations.platform;
  await db.transaction().execute(async (tx) => {
    const row = (await lockConversations(tx, [conversationId])).get(conversationId);
    if (!row) throw conversationNotFound(conversationId);
    const body = await change(tx, row);
    await recordBeside(tx, {
      conversationId,
      type,
      body,
      at: clock.now(),
      actorKey: actorKey(actor),
      actorName: actor.name,
    });
    await tellOfChange(tx, conversations.platform, actor, {
      row,
      after: conversationOf(row),
      what: [type],
    });
  });
}

export async function changeLabels(
  conversations: Conversations,
  actor: Actor,
  { conversationId, labels }: { conversationId: string; labels: readonly string[] },
): Promise<void> {
  const chosen = [...new Set(labels)].toSorted();
  await changeBeside(conversations, actor, {
    conversationId,
    type: 'labelled',
    async change(tx) {
      const known = await holdLabels(tx, chosen);
      const missing = chosen.find((id) => !known.some((label) => label.id === id));
      if (missing !== undefined) throw labelNotFound(missing);
      await setLabels(tx, conversationId, chosen);
      return { labels: chosen, names: known.map(({ name }) => name) };
    },
  });
}

export async function changeParty(
  conversations: Conversations,
  actor: Actor,
  party: { conversationId: string; identityId: string; role: PartyRole },
): Promise<void> {
  const { conversationId, identityId, role } = party;
  await changeBeside(conversations, actor, {
    conversationId,
    type: 'role-set',
    async change(tx) {
      if (await setPartyRole(tx, party)) return { identityId, role };
      const message = 'They do not take part in this conversation';
      throw new AppError('not-found', conversationsErrors.partyNotFound, message, {
        details: { identityId },
      });
    },
  });
}

/** @returns the note's id */
export async function writeNote(
  conversations: Conversations,
  author: PersonActor,
  { conversationId, text, mentions }: NoteInput & { conversationId: string },
): Promise<string> {
  const { clock, events } = conversations.platform;
  const noteId = newId<'note'>();
  const personIds = [...new Set(mentions)].filter((id) => id !== author.personId);
  // Asked before the lock: a person who is not there is an error of the caller.
  for (const personId of personIds) await conversations.people.person(personId);
  await changeBeside(conversations, author, {
    conversationId,
    type: 'note-written',
    async change(tx) {
      const note = { id: noteId, conversationId, authorId: author.personId, text };
      await insertNote(tx, { ...note, mentions: personIds, now: clock.now() });
      await events.emit(tx, {
        type: conversationsEvents.noteWritten,
        subject: `conversation:${conversationId}`,
        actor: author,
        payload: { conversationId, noteId, personIds },
      });
      return { noteId };
    },
  });
  return noteId;
}

/** Only by who wrote it. An empty text removes it. */
export async function changeNote(
  conversations: Conversations,
  author: PersonActor,
  { conversationId, noteId, text }: { conversationId: string; noteId: string; text: string },
): Promise<void> {
  const { clock } = conversations.platform;
  await changeBeside(conversations, author, {
    conversationId,
    type: text === '' ? 'note-removed' : 'note-changed',
    async change(tx) {
      const note = await findNote(tx, noteId, { forUpdate: true });
      if (!note || note.conversationId !== conversationId || note.removedAt !== null) {
        const message = 'There is no such note (any more)';
        throw new AppError('not-found', conversationsErrors.noteNotFound, message);
      }
      if (note.authorId !== author.personId) {
        const message = `Only ${note.author}, who wrote this note, can change it`;
        throw new AppError('forbidden', conversationsErrors.noteNotYours, message);
      }
      await updateNote(tx, { noteId, text, now: clock.now() });
      return { noteId };
    },
  });
}

export function labelNotFound(labelId: string): AppError {
  return new AppError('not-found', conversationsErrors.labelNotFound, 'There is no such label', {
    details: { labelId },
  });
}
