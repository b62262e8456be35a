// One command of the state machine on one row of the ledger, in the caller's transaction: decided, stored, told of.

import { systemActor } from '#platform/actor.ts';
import type { Actor } from '#platform/actor.ts';
import type { Transaction } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import type { Ideas } from '../context.ts';
import { ideasErrors, ideasEvents } from '../contract.ts';
import { decideOwed } from '../domain/owed.ts';
import type { OwedCommand, OwedRefusal, Owing } from '../domain/owed.ts';
import { OWED_REASONS } from '../domain/owed-reasons.ts';
import { findOwed, holdPending, owingOf, storeOwed } from '../store/owed.ts';
import type { OwedRow } from '../store/owed.ts';
import { dropProposed, setInvited } from '../store/participants.ts';
import { countOneLess, holdWhole } from '../store/standings.ts';

/** @returns how it stands then. @throws AppError `not-found`, `conflict` with the refusal in words */
export async function changeOwed(
  ideas: Ideas,
  tx: Transaction,
  actor: Actor,
  { owedId, command }: { owedId: string; command: OwedCommand },
): Promise<{ row: OwedRow; owing: Owing }> {
  const row = await holdOwed(tx, owedId);
  return changeHeld(ideas, tx, actor, { row, command });
}

/** The same for a row that is held already. */
export async function changeHeld(
  { platform }: Pick<Ideas, 'platform'>,
  tx: Transaction,
  actor: Actor,
  { row, command }: { row: OwedRow; command: OwedCommand },
): Promise<{ row: OwedRow; owing: Owing }> {
  const decision = decideOwed(owingOf(row), command);
  if (!decision.ok) throw refused(decision.refusal, row);
  const { next, event } = decision;
  if (event === null) return { row, owing: next };
  const at = platform.clock.now();
  await storeOwed(tx, row.id, { next, event, byName: actor.name, at });
  if (event === 'deliver' || event === 'decline' || event === 'withdraw') {
    await countOneLess(tx, row);
  }
  if (row.kind === 'invitation') await followInvitation({ platform }, tx, actor, { row, event });
  await platform.events.emit(tx, {
    type: ideasEvents.owedChanged,
    subject: `owed:${row.id}`,
    actor,
    payload: {
      owedId: row.id,
      outcomeId: row.outcome_id,
      ideaId: row.canonical_id,
      state: next.state,
    },
  });
  return { row, owing: next };
}

/** Who is written to is invited; who is not after all may be proposed again. */
async function followInvitation(
  { platform }: Pick<Ideas, 'platform'>,
  tx: Transaction,
  actor: Actor,
  { row, event }: { row: OwedRow; event: OwedCommand['do'] },
): Promise<void> {
  const { programme_id: programmeId, who } = row;
  if (programmeId === null) return;
  if (event === 'hand-over') {
    await setInvited(tx, { programmeId, who, at: platform.clock.now() });
  } else if (event === 'decline' || event === 'withdraw')
    await dropProposed(tx, { programmeId, who });
  else return;
  await platform.events.emit(tx, {
    type: ideasEvents.invitationChanged,
    subject: `programme:${programmeId}`,
    actor,
    payload: { programmeId },
  });
}

/** Held with its idea, which is held first as everywhere, so that nobody waits crosswise. @throws AppError `not-found` */
export async function holdOwed(tx: Transaction, owedId: string): Promise<OwedRow> {
  const seen = await findOwed(tx, owedId);
  if (seen?.idea_id) await holdWhole(tx, seen.idea_id);
  const row = await findOwed(tx, owedId, { forUpdate: true });
  if (row) return row;
  throw new AppError('not-found', ideasErrors.owedNotFound, 'Nothing is owed under this id.');
}

/** What waits to be told to somebody is not: they don't want to hear. @param ideaIds empty: of all ideas */
export async function declineOwedOf(
  ideas: Ideas,
  tx: Transaction,
  actor: Actor,
  of: { who: string; ideaIds: readonly string[] },
): Promise<void> {
  const command = { do: 'decline', reason: OWED_REASONS.deaf } as const;
  for (const row of await holdPending(tx, of)) {
    await dropPending(ideas, tx, actor, { row, command });
  }
}

/** Not out of hand yet, it comes to an end; its draft in a conversation goes with it. */
export async function dropPending(
  ideas: Ideas,
  tx: Transaction,
  actor: Actor,
  {
    row,
    command,
  }: {
    row: OwedRow;
    command: Extract<OwedCommand, { do: 'decline' | 'withdraw' }>;
  },
): Promise<void> {
  await changeHeld(ideas, tx, actor, { row, command });
  if (row.draft_id) await ideas.engagement.dropDraft(tx, systemActor('ideas'), row.draft_id);
}

function refused(refusal: OwedRefusal, { id, state }: OwedRow): AppError {
  return new AppError('conflict', ideasErrors.owedRefused, WORDS[refusal], {
    details: { owedId: id, refusal, state },
  });
}

const WORDS: Readonly<Record<OwedRefusal, string>> = {
  'told-already': 'They were told already.',
  'on-its-way': 'It is on its way already.',
  'not-drafted': 'There is nothing written yet that could be approved.',
  over: 'They are not to be told of this any more.',
  'not-possible': 'That is not possible as it stands.',
};
