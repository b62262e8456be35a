// Boards, statuses and tags are named, changed and retired. They belong to the whole organisation.

import type { Actor } from '#platform/actor.ts';
import type { Transaction } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import type { Ideas } from '../context.ts';
import { ideasErrors, ideasEvents } from '../contract.ts';
import type { BoardInput, MoveInput, Status, StatusInput, Tag } from '../contract/ideas.ts';
import {
  listBoards,
  listStatuses,
  listTags,
  moveBefore,
  removeTag,
  saveBoard,
  saveStatus,
  saveTag,
} from '../store/frame.ts';

/** @param boardId null: a new one. @returns its id */
export async function keepBoard(
  ideas: Ideas,
  actor: Actor,
  { boardId, board }: { boardId: string | null; board: BoardInput },
): Promise<string> {
  const { db, clock } = ideas.platform;
  if (boardId !== null && !(await listBoards(db)).some(({ id }) => id === boardId)) {
    throw boardNotFound();
  }
  const id = boardId ?? newId<'idea-board'>();
  await changeFrame(ideas, actor, async (tx) => {
    if (await saveBoard(tx, { id, ...board, now: clock.now() })) return;
    throw nameTaken('Another board has this address. Choose another.', 'body.slug');
  });
  return id;
}

export async function keepStatus(
  ideas: Ideas,
  actor: Actor,
  { statusId, status }: { statusId: string | null; status: StatusInput },
): Promise<string> {
  const { db, clock } = ideas.platform;
  const known = (await listStatuses(db)).find(({ id }) => id === statusId);
  if (statusId !== null && !known) throw statusNotFound(statusId);
  if (known && known.kind !== status.kind) {
    const message = 'The kind of a status stays as it is: retire it, and add another.';
    throw new AppError('conflict', ideasErrors.nameTaken, message);
  }
  const id = statusId ?? newId<'idea-status'>();
  await changeFrame(ideas, actor, (tx) => saveStatus(tx, { id, ...status, now: clock.now() }));
  return id;
}

export async function moveBoard(
  ideas: Ideas,
  actor: Actor,
  { boardId, before }: MoveInput & { boardId: string },
): Promise<void> {
  await changeFrame(ideas, actor, async (tx) => {
    if (!(await moveBefore(tx, 'idea_boards', { id: boardId, before }))) throw boardNotFound();
  });
}

/** The kinds keep their order; within one the statuses stand as they are put here. */
export async function moveStatus(
  ideas: Ideas,
  actor: Actor,
  { statusId, before }: MoveInput & { statusId: string },
): Promise<void> {
  await changeFrame(ideas, actor, async (tx) => {
    if (await moveBefore(tx, 'idea_statuses', { id: statusId, before })) return;
    throw statusNotFound(statusId);
  });
}

export async function keepTag(
  ideas: Ideas,
  actor: Actor,
  { tagId, tag }: { tagId: string | null; tag: Omit<Tag, 'id'> },
): Promise<string> {
  if (tagId !== null) await requireTag(ideas, tagId);
  const id = tagId ?? newId<'idea-tag'>();
  await changeFrame(ideas, actor, async (tx) => {
    if (await saveTag(tx, { id, ...tag })) return;
    throw nameTaken('There is a tag of this name already.', 'body.name');
  });
  return id;
}

export async function dropTag(ideas: Ideas, actor: Actor, tagId: string): Promise<void> {
  await requireTag(ideas, tagId);
  await changeFrame(ideas, actor, (tx) => removeTag(tx, tagId));
}

async function requireTag({ platform }: Ideas, tagId: string): Promise<void> {
  if ((await listTags(platform.db)).some(({ id }) => id === tagId)) return;
  throw new AppError('not-found', ideasErrors.tagNotFound, 'There is no such tag (any more).');
}

async function changeFrame(
  { platform, people }: Ideas,
  actor: Actor,
  change: (tx: Transaction) => Promise<void>,
): Promise<void> {
  await people.requireInUnit(actor, 'ideas.frame.manage', null);
  await platform.db.transaction().execute(async (tx) => {
    await change(tx);
    await platform.events.emit(tx, {
      type: ideasEvents.frameChanged,
      subject: 'ideas:frame',
      actor,
      payload: {},
    });
  });
}

function boardNotFound(): AppError {
  return new AppError('not-found', ideasErrors.boardNotFound, 'There is no such board.');
}

export function statusNotFound(statusId: Status['id']): AppError {
  return new AppError('not-found', ideasErrors.statusNotFound, 'There is no such status.', {
    details: { statusId },
  });
}

function nameTaken(message: string, field: string): AppError {
  return new AppError('conflict', ideasErrors.nameTaken, message, {
    details: { fields: [{ field, problem: 'is taken', expected: 'another' }] },
  });
}
