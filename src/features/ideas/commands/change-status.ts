// An idea gets another status. With words for all, everybody who asked is owed them.

import type { Actor } from '#platform/actor.ts';
import { AppError } from '#platform/errors.ts';
import { getIdea, getWhole } from '../context.ts';
import type { Ideas } from '../context.ts';
import { ideasErrors, ideasEvents } from '../contract.ts';
import type { StatusChangeInput } from '../contract/ideas.ts';
import { languageOf } from '../queries/read-origin.ts';
import { listStatuses } from '../store/frame.ts';
import { setStatus } from '../store/outcomes.ts';
import { recountOwed } from '../store/standings.ts';
import { statusNotFound } from './keep-frame.ts';
import { recordOutcome } from './owe.ts';
import { tell } from './wish.ts';

export async function changeStatus(
  ideas: Ideas,
  actor: Actor,
  { ideaId, ...input }: StatusChangeInput & { ideaId: string },
): Promise<void> {
  const { db, clock } = ideas.platform;
  await ideas.people.requireInUnit(actor, 'ideas.decide', null);
  const statuses = await listStatuses(db);
  const status = statuses.find(({ id }) => id === input.statusId);
  if (!status || status.retired) throw statusNotFound(input.statusId);
  const publicText = input.publicText === '' ? null : input.publicText;
  await db.transaction().execute(async (tx) => {
    const whole = await getWhole(tx, ideaId);
    if (whole.id !== ideaId) throw mergedElsewhere(whole.id);
    const before = await getIdea(tx, ideaId);
    if (before.status_id === status.id && publicText === null) {
      const message = 'It has this status already. Write an answer for all, or choose another.';
      throw new AppError('conflict', ideasErrors.sameStatus, message);
    }
    const outcomeId = await recordOutcome(ideas, tx, actor, {
      whole,
      outcome: {
        kind: 'status',
        ideaId,
        fromKind: statuses.find(({ id }) => id === before.status_id)?.kind ?? null,
        statusId: status.id,
        toKind: status.kind,
        mergeId: null,
        publicText,
        internalText: input.internalText,
        lang: publicText === null ? before.lang : languageOf(input.lang ?? 'und', publicText),
      },
    });
    const answerId = publicText === null ? null : outcomeId;
    await setStatus(tx, {
      ideaId,
      statusId: status.id,
      kind: status.kind,
      answerId,
      at: clock.now(),
    });
    await recountOwed(tx, whole);
    const more = { outcomeId, statusKind: status.kind };
    await tell(ideas, tx, actor, { type: ideasEvents.statusChanged, whole, more });
  });
}

export function mergedElsewhere(ideaId: string): AppError {
  const message = 'This idea is a part of another one now. Change that one.';
  return new AppError('conflict', ideasErrors.mergedElsewhere, message, { details: { ideaId } });
}
