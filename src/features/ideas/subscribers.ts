// The ledger hears what becomes of answers: drafts sent, delivered, refused or discarded, and the other side writing after
// it was told.

import { z } from 'zod';
import { conversationsEvents } from '#features/conversations/contract.ts';
import { engagementEvents } from '#features/engagement/contract.ts';
import { systemActor } from '#platform/actor.ts';
import type { Transaction } from '#platform/db/database.ts';
import type { Subscriber } from '#platform/events/event.ts';
import { changeHeld, changeOwed, holdOwed } from './commands/change-owed.ts';
import type { Ideas } from './context.ts';
import { decideOwed } from './domain/owed.ts';
import type { OwedCommand } from './domain/owed.ts';
import { OWED_REASONS } from './domain/owed-reasons.ts';
import { findOwedIdOfDraft, listSentIn, owingOf, setWay } from './store/owed.ts';

const actor = systemActor('ideas');
const published = z.object({ draftId: z.uuid().nullable(), state: z.string() });
const discarded = z.object({ draftId: z.uuid() });
const moved = z.object({ conversationId: z.uuid(), what: z.array(z.string()).default([]) });

/** What a publication's state means for who is to be told. Queued, it is out of our hands; taken back, it is not. */
const STEPS: Readonly<Record<string, readonly OwedCommand[]>> = {
  queued: [{ do: 'approve' }, { do: 'hand-over' }],
  delivered: [{ do: 'approve' }, { do: 'hand-over' }, { do: 'deliver' }],
  refused: [{ do: 'fail', reason: OWED_REASONS.refused }],
  withdrawn: [{ do: 'put-off' }, { do: 'take-back' }],
};

export function ideasSubscribers(ideas: Ideas): Subscriber[] {
  return [
    {
      name: 'ideas.hear-publications',
      types: [engagementEvents.publicationChanged, engagementEvents.draftDiscarded],
      async handle(tx, { type, payload }) {
        if (type === engagementEvents.draftDiscarded) {
          const owedId = await findOwedIdOfDraft(tx, discarded.parse(payload).draftId);
          if (owedId !== null) await hearDiscarded(ideas, tx, owedId);
          return;
        }
        const { draftId, state } = published.parse(payload);
        const owedId = draftId === null ? null : await findOwedIdOfDraft(tx, draftId);
        if (owedId !== null) await takeSteps(ideas, tx, owedId, STEPS[state] ?? []);
      },
    },
    {
      name: 'ideas.hear-readers',
      types: [conversationsEvents.changed, conversationsEvents.reopened],
      async handle(tx, { payload }) {
        const { conversationId, what } = moved.parse(payload);
        if (!what.some((each) => each === 'they-replied' || each === 'reopened')) return;
        for (const owedId of await listSentIn(tx, conversationId)) {
          await changeOwed(ideas, tx, actor, { owedId, command: { do: 'read' } });
        }
      },
    },
  ];
}

/** Nobody wants to say it in that conversation: somebody else may, or another way is taken. */
async function hearDiscarded(ideas: Ideas, tx: Transaction, owedId: string): Promise<void> {
  const row = await holdOwed(tx, owedId);
  if (row.state !== 'drafted') return;
  const reason = OWED_REASONS.discarded;
  await changeHeld(ideas, tx, actor, { row, command: { do: 'fail', reason } });
  await setWay(tx, owedId, { draftId: null });
}

/** Events come again, and not each of them comes: steps that were taken already are left out. */
async function takeSteps(
  ideas: Ideas,
  tx: Transaction,
  owedId: string,
  commands: readonly OwedCommand[],
): Promise<void> {
  for (const command of commands) {
    const row = await holdOwed(tx, owedId);
    const decision = decideOwed(owingOf(row), command);
    if (decision.ok) await changeHeld(ideas, tx, actor, { row, command });
  }
}
