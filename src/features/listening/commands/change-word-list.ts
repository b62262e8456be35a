// Adds, changes and removes the shared lists that queries refer to as list:name.

import type { Actor } from '#platform/actor.ts';
import type { Transaction } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { ERRORS, EVENTS } from '../contract.ts';
import type { WordListInput, WordListPatch } from '../contract/query-advice.ts';
import type { Listening } from '../context.ts';
import {
  deleteWordList,
  findWordList,
  isListNameTaken,
  saveWordList,
} from '../store/word-lists.ts';
import type { WordListRow } from '../store/word-lists.ts';
import { lockTopicsForChange } from '../store/topics.ts';
import { remakeUsers, requireUnused } from './remake-users.ts';

/** @returns the list's id */
export async function addWordList(
  listening: Listening,
  actor: Actor,
  input: WordListInput,
): Promise<string> {
  const { db, clock } = listening.platform;
  const id = newId<'word-list'>();
  await db.transaction().execute(async (tx) => {
    await lockTopicsForChange(tx);
    await requireFreeName(tx, input.name, null);
    await saveWordList(tx, { ...input, id, now: clock.now() });
    await emitChanged(tx, listening, actor, { id, name: input.name });
  });
  return id;
}

export async function changeWordList(
  listening: Listening,
  actor: Actor,
  listId: string,
  patch: WordListPatch,
): Promise<void> {
  const { db, clock } = listening.platform;
  await db.transaction().execute(async (tx) => {
    await lockTopicsForChange(tx);
    const before = await requireWordList(tx, listId);
    const list = { ...before, ...patch, now: clock.now() };
    if (list.name.toLowerCase() !== before.name.toLowerCase()) {
      await requireUnused(tx, { list: before.name });
      await requireFreeName(tx, list.name, listId);
    }
    await saveWordList(tx, list);
    if (patch.entries) await remakeUsers(tx, listening, actor, { list: list.name });
    await emitChanged(tx, listening, actor, list);
  });
  listening.topics.doubt();
}

export async function removeWordList(
  listening: Listening,
  actor: Actor,
  listId: string,
): Promise<void> {
  await listening.platform.db.transaction().execute(async (tx) => {
    await lockTopicsForChange(tx);
    const list = await requireWordList(tx, listId);
    await requireUnused(tx, { list: list.name });
    await deleteWordList(tx, listId);
    await emitChanged(tx, listening, actor, list);
  });
}

async function requireWordList(tx: Transaction, listId: string): Promise<WordListRow> {
  const list = await findWordList(tx, listId, { forUpdate: true });
  if (!list) throw listNotFound(listId);
  return list;
}

async function requireFreeName(
  tx: Transaction,
  name: string,
  exceptListId: string | null,
): Promise<void> {
  if (!(await isListNameTaken(tx, name, exceptListId))) return;
  throw new AppError('conflict', ERRORS.listNameTaken, `There is a list named "${name}" already`, {
    details: { fields: [{ field: 'body.name', problem: 'is the name of another list' }] },
  });
}

async function emitChanged(
  tx: Transaction,
  listening: Listening,
  actor: Actor,
  list: { id: string; name: string },
): Promise<void> {
  await listening.platform.events.emit(tx, {
    type: EVENTS.listChanged,
    subject: `list:${list.id}`,
    actor,
    payload: { listId: list.id, name: list.name },
  });
}

export function listNotFound(listId: string): AppError {
  return new AppError('not-found', ERRORS.listNotFound, 'There is no such list (any more)', {
    details: { listId },
  });
}
