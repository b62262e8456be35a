// What is owed in a conversation is written there as a draft of the person whose conversation it is, or who decided. Where
// nothing can be said any more it goes by mail, or waits as a notice.

import { systemActor } from '#platform/actor.ts';
import type { Transaction } from '#platform/db/database.ts';
import { messageOf } from '#platform/errors.ts';
import type { Ideas } from '../context.ts';
import { OWED_REASONS } from '../domain/owed-reasons.ts';
import { channelWithout } from '../domain/owing.ts';
import { listUndrafted, setWay } from '../store/owed.ts';
import type { OwedRow } from '../store/owed.ts';
import { changeHeld, holdOwed } from './change-owed.ts';

const actor = systemActor('ideas');
const pageSize = 200;

/** All that wait; one that fails does not keep the others waiting. */
export async function draftAllOwed(ideas: Ideas, signal: AbortSignal): Promise<void> {
  const { db, log } = ideas.platform;
  const drafted: Drafted[] = [];
  let after: string | null = null;
  do {
    const ids: string[] = await listUndrafted(db, { after, limit: pageSize });
    for (const owedId of ids) {
      signal.throwIfAborted();
      try {
        const { made } = await db.transaction().execute((tx) => draftOwed(ideas, tx, { owedId }));
        if (made) drafted.push(made);
      } catch (error) {
        log.error({ err: error, owedId, reason: messageOf(error) }, 'an outcome was not drafted');
      }
    }
    after = ids.length === pageSize ? (ids.at(-1) ?? null) : null;
  } while (after !== null);
  await db.transaction().execute((tx) => tellApprovers(ideas, tx, drafted));
}

type Drafted = { row: OwedRow; approverId: string; conversationId: string };

/** Each of an outcome once, however many wait; whoever decided it knows. */
async function tellApprovers(
  { routing }: Ideas,
  tx: Transaction,
  drafted: readonly Drafted[],
): Promise<void> {
  const others = drafted.filter(({ row, approverId }) => approverId !== row.by_person_id);
  const together = Map.groupBy(others, ({ row, approverId }) => `${row.outcome_id} ${approverId}`);
  for (const [first, ...more] of together.values()) {
    if (!first) continue;
    const { row, approverId: personId, conversationId } = first;
    const ledger = row.idea_id === null ? '/ideas/loop' : `/ideas/loop?idea=${row.idea_id}`;
    await routing.notify(tx, {
      kind: 'owed',
      personId,
      title: row.title,
      path: more.length === 0 ? `/conversations/${conversationId}` : ledger,
      reasons: [{ code: 'wait-to-hear', people: more.length + 1 }],
    });
  }
}

/** @param authorId in whose name; left out: whose conversation it is, or who decided */
export async function draftOwed(
  ideas: Ideas,
  tx: Transaction,
  { owedId, authorId }: { owedId: string; authorId?: string },
): Promise<{ draftId: string | null; made?: Drafted }> {
  const row = await holdOwed(tx, owedId);
  if (row.state !== 'owed' || row.channel !== 'conversation') return { draftId: row.draft_id };
  const conversationId = row.conversation_id ?? (await openFor(ideas, tx, row));
  if (conversationId === null) return turnElsewhere(ideas, tx, row, OWED_REASONS.gone);
  const approverId = authorId ?? (await approverOf(ideas, tx, { row, conversationId }));
  if (approverId === null) {
    await setWay(tx, owedId, { conversationId, reason: OWED_REASONS.nobody });
    return { draftId: null };
  }
  const drafted = await ideas.engagement.draftFor(tx, actor, {
    conversationId,
    postId: row.post_id,
    authorId: approverId,
    text: row.text,
    lang: row.lang,
  });
  if (drafted.draftId !== null) {
    const { draftId } = drafted;
    await setWay(tx, owedId, { conversationId, draftId, approverId, reason: null });
    await changeHeld(ideas, tx, actor, { row, command: { do: 'draft' } });
    return { draftId, made: { row, approverId, conversationId } };
  }
  if (drafted.because === 'writing') {
    // Tried again by the clock.
    await setWay(tx, owedId, { conversationId, approverId, reason: OWED_REASONS.writing });
    return { draftId: null };
  }
  return turnElsewhere(
    ideas,
    tx,
    row,
    drafted.because === 'place-cannot' ? OWED_REASONS.cannot : OWED_REASONS.gone,
  );
}

/** The conversation of the post they asked in; null: it is gone. */
async function openFor(
  { conversations, listening }: Ideas,
  tx: Transaction,
  { post_id }: OwedRow,
): Promise<string | null> {
  if (post_id === null) return null;
  const [post] = await listening.postsOf(tx, [{ id: post_id }]);
  if (!post || post.deletedAt) return null;
  return (
    (await conversations.conversationOfPost(tx, post_id)) ??
    (await conversations.openFor(tx, actor, post_id))
  );
}

async function approverOf(
  { conversations, people }: Ideas,
  tx: Transaction,
  { row, conversationId }: { row: OwedRow; conversationId: string },
): Promise<string | null> {
  const need = await conversations.needOf(tx, conversationId);
  const wanted = [need?.holderPersonId, need?.lastHolderPersonId, row.by_person_id];
  for (const personId of wanted) {
    if (!personId) continue;
    const { deactivatedAt } = await people.person(personId);
    if (deactivatedAt === null) return personId;
  }
  return null;
}

/** By mail where that reaches them, else as a notice; its words wait for approval there. */
async function turnElsewhere(
  ideas: Ideas,
  tx: Transaction,
  row: OwedRow,
  reason: string,
): Promise<{ draftId: null }> {
  const kind = row.person_id === null ? 'contact' : 'person';
  const addresses = ideas.mail.isSet
    ? await ideas.contacts.mailAddressesOf(tx, row.contact_id === null ? [] : [row.contact_id])
    : new Map<string, unknown>();
  const reachable = new Set(addresses.keys());
  const channel = channelWithout({ kind, who: row.who }, { reachable });
  await changeHeld(ideas, tx, actor, { row, command: { do: 'draft' } });
  await setWay(tx, row.id, { channel, approverId: row.by_person_id, reason });
  return { draftId: null };
}
