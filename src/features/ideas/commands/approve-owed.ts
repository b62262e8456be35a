// A person lets messages go, changes their words, decides not to tell, or says again. Nothing leaves without that.

import type { Actor } from '#platform/actor.ts';
import type { Transaction } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import type { PersonActor } from '#platform/http/caller.ts';
import { getWhole } from '../context.ts';
import type { Ideas } from '../context.ts';
import { ideasErrors } from '../contract.ts';
import type { Channel } from '../contract/loop.ts';
import { holdDrafted, setWay } from '../store/owed.ts';
import type { OwedRow } from '../store/owed.ts';
import { findOutcome } from '../store/outcomes.ts';
import { changeHeld, dropPending, holdOwed } from './change-owed.ts';
import { draftOwed } from './draft-owed.ts';

export const MAIL = 'ideas.mail-owed';
/** In one transaction; who asks again goes on. */
const approvalsMax = 500;

/** All drafts of an outcome for mail or notices. @returns how many were let go */
export async function approveOutcome(
  ideas: Ideas,
  actor: PersonActor,
  approval: { outcomeId: string; channel: 'mail' | 'notice'; text: string | null },
): Promise<number> {
  const { db } = ideas.platform;
  return db.transaction().execute(async (tx) => {
    const outcome = await findOutcome(tx, approval.outcomeId);
    if (!outcome) {
      throw new AppError('not-found', ideasErrors.outcomeNotFound, 'There is no such outcome.');
    }
    // The idea is held first, as everywhere.
    if (outcome.idea_id !== null) await getWhole(tx, outcome.idea_id);
    const rows = await holdDrafted(tx, { ...approval, limit: approvalsMax });
    for (const row of rows) await letGo(ideas, tx, actor, { row, text: approval.text });
    return rows.length;
  });
}

/** One of them. In a conversation its draft is sent as its author sends it, with the checks and reviews of answers. */
export async function approveOwed(ideas: Ideas, actor: PersonActor, owedId: string): Promise<void> {
  const { db } = ideas.platform;
  const draftId = await db.transaction().execute(async (tx) => {
    const row = await holdOwed(tx, owedId);
    if (row.channel === 'conversation') {
      if (row.state !== 'owed') return row.draft_id;
      const drafted = await draftOwed(ideas, tx, { owedId, authorId: actor.personId });
      return drafted.draftId;
    }
    await letGo(ideas, tx, actor, { row, text: null });
    return null;
  });
  if (draftId !== null) await ideas.engagement.sendDraft(actor, draftId);
}

/** Each as if it were the only one: what is refused does not hold back the others. */
export async function approveSeveral(
  ideas: Ideas,
  actor: PersonActor,
  owedIds: readonly string[],
): Promise<{ approved: string[]; refused: { owedId: string; code: string; message: string }[] }> {
  const approved: string[] = [];
  const refused: { owedId: string; code: string; message: string }[] = [];
  for (const owedId of new Set(owedIds)) {
    try {
      await approveOwed(ideas, actor, owedId);
      approved.push(owedId);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      refused.push({ owedId, code: error.code, message: error.message });
    }
  }
  return { approved, refused };
}

async function letGo(
  ideas: Ideas,
  tx: Transaction,
  actor: PersonActor,
  { row, text }: { row: OwedRow; text: string | null },
): Promise<void> {
  const approved = { approvedById: actor.personId };
  await setWay(tx, row.id, text === null ? approved : { ...approved, text });
  const { owing } = await changeHeld(ideas, tx, actor, { row, command: { do: 'approve' } });
  if (owing.state !== 'sending') return;
  if (row.channel === 'mail') {
    await enqueueMail(ideas, tx, row.id);
    return;
  }
  // A notice is there as soon as it may be.
  const handed = { ...row, state: 'sending' as const };
  await changeHeld(ideas, tx, actor, { row: handed, command: { do: 'hand-over' } });
  const out = { ...handed, handed_at: ideas.platform.clock.now() };
  await changeHeld(ideas, tx, actor, { row: out, command: { do: 'deliver' } });
}

export async function enqueueMail({ platform }: Ideas, tx: Transaction, owedId: string) {
  await platform.jobs.enqueue(tx, {
    name: MAIL,
    payload: { owedId },
    key: `${MAIL}:${owedId}`,
    attemptsMax: 10,
  });
}

/** For mail and notices; what is said in a conversation is changed in its draft. */
export async function rewordOwed(
  { platform }: Ideas,
  { owedId, text }: { owedId: string; text: string },
): Promise<void> {
  await platform.db.transaction().execute(async (tx) => {
    const row = await holdOwed(tx, owedId);
    if (row.draft_id !== null || (row.state !== 'owed' && row.state !== 'drafted')) {
      const message =
        row.draft_id === null
          ? 'It is out of hand already.'
          : 'Change it in the conversation, where its draft is.';
      throw new AppError('conflict', ideasErrors.owedRefused, message, {
        details: { owedId, state: row.state, draftId: row.draft_id },
      });
    }
    await setWay(tx, owedId, { text });
  });
}

/** Somebody decided not to tell. */
export async function declineOwed(
  ideas: Ideas,
  actor: Actor,
  { owedId, because }: { owedId: string; because: string },
): Promise<void> {
  await ideas.platform.db.transaction().execute(async (tx) => {
    const row = await holdOwed(tx, owedId);
    const command = { do: 'decline', reason: because } as const;
    await dropPending(ideas, tx, actor, { row, command });
  });
}

/** Who was told by a notice has seen it. @throws AppError `not-found` for somebody else's */
export async function readNotice(
  ideas: Ideas,
  actor: Actor,
  { owedId, who }: { owedId: string; who: string },
): Promise<void> {
  await ideas.platform.db.transaction().execute(async (tx) => {
    const row = await holdOwed(tx, owedId);
    if (row.who !== who) {
      const message = 'This notice is for somebody else.';
      throw new AppError('not-found', ideasErrors.owedNotFound, message);
    }
    await changeHeld(ideas, tx, actor, { row, command: { do: 'read' } });
  });
}

/** What failed is written anew, on the same way or another, and waits for approval again. */
export async function retryOwed(
  ideas: Ideas,
  actor: Actor,
  { owedId, channel }: { owedId: string; channel?: Channel | undefined },
): Promise<void> {
  await ideas.platform.db.transaction().execute(async (tx) => {
    const row = await holdOwed(tx, owedId);
    const wanted = channel ?? row.channel;
    await requireOpen(ideas, tx, { row, channel: wanted });
    await changeHeld(ideas, tx, actor, { row, command: { do: 'retry' } });
    await setWay(tx, owedId, { channel: wanted, draftId: null, approvedById: null });
    const again = { ...row, state: 'owed' as const, reason: null, handed_at: null };
    if (wanted === 'conversation') await draftOwed(ideas, tx, { owedId });
    else await changeHeld(ideas, tx, actor, { row: again, command: { do: 'draft' } });
  });
}

async function requireOpen(
  { contacts, mail }: Ideas,
  tx: Transaction,
  { row, channel }: { row: OwedRow; channel: Channel },
): Promise<void> {
  const refuse = (message: string) =>
    new AppError('conflict', ideasErrors.channelClosed, message, { details: { channel } });
  if (channel === 'conversation' && (row.conversation_id ?? row.post_id) === null) {
    throw refuse('They did not ask in a conversation.');
  }
  if (channel !== 'mail') return;
  if (!mail.isSet) {
    const message = 'Parley sends no mail: PARLEY_SMTP_URL is not set.';
    throw new AppError('conflict', ideasErrors.mailNotSet, message);
  }
  const addresses = await contacts.mailAddressesOf(tx, row.contact_id ? [row.contact_id] : []);
  if (addresses.size === 0) throw refuse('No mail address of theirs is known.');
}
