// Somebody has a conversation open, writes in it, or leaves it: others see it at once. Whoever falls silent is gone after a
// while.

import { actorKey, systemActor } from '#platform/actor.ts';
import type { Actor } from '#platform/actor.ts';
import type { Transaction } from '#platform/db/database.ts';
import type { PersonActor } from '#platform/http/caller.ts';
import type { Conversations } from '../context.ts';
import { conversationNotFound } from '../context.ts';
import { conversationsEvents } from '../contract.ts';
import { findConversation } from '../store/conversations.ts';
import { markNotesSeen } from '../store/notes.ts';
import {
  recordSighting,
  removeOldPresences,
  removePresence,
  savePresence,
} from '../store/presences.ts';

/** Browsers say so again every 20 seconds. */
const presentForMs = 45_000;
/** Comings and goings are no deeds of a person for the audit; that somebody looked is. */
const system = systemActor('conversations');

export async function bePresent(
  { platform }: Conversations,
  person: PersonActor,
  { conversationId, doing }: { conversationId: string; doing: 'reading' | 'writing' | 'gone' },
): Promise<void> {
  const { db, clock } = platform;
  const { personId } = person;
  const now = clock.now();
  await db.transaction().execute(async (tx) => {
    if (!(await findConversation(tx, conversationId))) throw conversationNotFound(conversationId);
    const until = new Date(now.getTime() + presentForMs);
    const isNews =
      doing === 'gone'
        ? await removePresence(tx, conversationId, personId)
        : await savePresence(tx, { conversationId, personId, doing, now, until });
    if (doing !== 'gone') await markNotesSeen(tx, { conversationId, personId, now });
    if (isNews) await tellOfPresence(tx, platform, conversationId);
  });
}

export async function forgetAbsent({ platform }: Conversations): Promise<void> {
  await platform.db.transaction().execute(async (tx) => {
    for (const conversationId of await removeOldPresences(tx, platform.clock.now())) {
      await tellOfPresence(tx, platform, conversationId);
    }
  });
}

function tellOfPresence(
  tx: Transaction,
  { events }: Conversations['platform'],
  conversationId: string,
): Promise<void> {
  return events.emit(tx, {
    type: conversationsEvents.presenceChanged,
    subject: `conversation:${conversationId}`,
    actor: system,
    payload: { conversationId },
  });
}

/** For the audit: who looked at it, told once an hour. */
export async function tellOfLook(
  { platform }: Conversations,
  actor: Actor,
  conversationId: string,
): Promise<void> {
  const { db, clock, events } = platform;
  await db.transaction().execute(async (tx) => {
    const sighting = { conversationId, actorKey: actorKey(actor), now: clock.now() };
    if (!(await recordSighting(tx, sighting))) return;
    await events.emit(tx, {
      type: conversationsEvents.seen,
      subject: `conversation:${conversationId}`,
      actor,
      payload: { conversationId },
    });
  });
}
