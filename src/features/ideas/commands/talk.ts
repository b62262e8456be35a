// Comments, which the public may see where the idea is public, and notes, which only people here see.

import type { Actor } from '#platform/actor.ts';
import type { Transaction } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import type { PersonActor } from '#platform/http/caller.ts';
import { newId } from '#platform/ids.ts';
import { getWhole } from '../context.ts';
import type { Ideas } from '../context.ts';
import { ideasErrors, ideasEvents } from '../contract.ts';
import type { CommentInput, WhoKey } from '../contract/ideas.ts';
import type { Standing } from '../contract/kinds.ts';
import { recount } from '../store/standings.ts';
import { findComment, insertComment, insertNote, updateComment } from '../store/talk.ts';
import type { CommentRow } from '../store/talk.ts';
import { noteParticipant } from '../store/wishes.ts';
import { rescore } from './rescore.ts';
import { followIdea, tell } from './wish.ts';

/** @returns its id */
export async function writeComment(
  ideas: Ideas,
  tx: Transaction,
  actor: Actor,
  comment: CommentInput & {
    ideaId: string;
    who: WhoKey;
    shownAs: string | null;
    standing: Standing;
  },
): Promise<string> {
  const { clock } = ideas.platform;
  const { who, text, shownAs, standing } = comment;
  const mentions = [...new Set(comment.mentions)].filter((id) => id !== who.id);
  const whole = await getWhole(tx, comment.ideaId);
  const id = newId<'idea-comment'>();
  const at = clock.now();
  await insertComment(tx, { id, ideaId: whole.id, who, shownAs, text, mentions, standing, at });
  await followIdea(ideas, tx, actor, { ideaId: whole.id, who, reason: 'commented' });
  await noteParticipant(tx, { boardId: whole.board_id, who: who.id, at });
  await recount(tx, whole);
  await rescore(tx, [whole.id], at);
  const more = { commentId: id, personIds: mentions };
  await tell(ideas, tx, actor, { type: ideasEvents.commented, whole, more });
  return id;
}

/** One's own words, or whether they are shown. An empty text takes them away. */
export async function changeComment(
  ideas: Ideas,
  actor: Actor,
  change: { ideaId: string; commentId: string; text?: string; standing?: Standing },
): Promise<void> {
  const { db, clock } = ideas.platform;
  if (change.standing !== undefined) {
    await ideas.people.requireInUnit(actor, 'ideas.decide', null);
  }
  await db.transaction().execute(async (tx) => {
    const whole = await getWhole(tx, change.ideaId);
    const before = await findComment(tx, change.commentId, { forUpdate: true });
    if (!before || !whole.ids.includes(before.idea_id)) throw commentNotFound(change.commentId);
    if (change.text !== undefined) requireOwn(before, actor);
    const now = clock.now();
    await updateComment(tx, {
      id: before.id,
      text: change.text ?? before.text,
      standing: change.standing ?? before.standing,
      editedAt: change.text === undefined ? before.edited_at : now,
    });
    await recount(tx, whole);
    await rescore(tx, [whole.id], now);
    const more = { commentId: before.id, personIds: [] };
    await tell(ideas, tx, actor, { type: ideasEvents.commentChanged, whole, more });
  });
}

function requireOwn(comment: CommentRow, actor: Actor): void {
  if (actor.kind === 'person' && actor.personId === comment.person_id) return;
  const message = `${comment.name ?? 'Somebody'} wrote this. Only they change their words; hide them if they must go.`;
  throw new AppError('forbidden', ideasErrors.commentNotFound, message);
}

function commentNotFound(commentId: string): AppError {
  const message = 'There is no such comment (any more).';
  return new AppError('not-found', ideasErrors.commentNotFound, message, {
    details: { commentId },
  });
}

/** @returns its id */
export async function writeNote(
  ideas: Ideas,
  actor: PersonActor,
  note: CommentInput & { ideaId: string },
): Promise<string> {
  const { db, clock } = ideas.platform;
  const mentions = [...new Set(note.mentions)].filter((id) => id !== actor.personId);
  // Asked before anything is written: a person who is not there is an error of the caller.
  for (const personId of mentions) await ideas.people.person(personId);
  return db.transaction().execute(async (tx) => {
    const whole = await getWhole(tx, note.ideaId);
    const id = newId<'idea-note'>();
    const { text } = note;
    const authorId = actor.personId;
    await insertNote(tx, { id, ideaId: whole.id, authorId, text, mentions, at: clock.now() });
    const more = { commentId: id, personIds: mentions };
    await tell(ideas, tx, actor, { type: ideasEvents.noted, whole, more });
    return id;
  });
}
