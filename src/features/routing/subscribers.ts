// Routing hears when a conversation needs somebody, has somebody, was answered, or is over; and what somebody may do.

import { z } from 'zod';
import { conversationsEvents } from '#features/conversations/contract.ts';
import { systemActor } from '#platform/actor.ts';
import type { Transaction } from '#platform/db/database.ts';
import type { StoredEvent, Subscriber } from '#platform/events/event.ts';
import { noteEvidence } from './commands/note-evidence.ts';
import { runDial } from './commands/run-dial.ts';
import type { Routing } from './context.ts';
import type { DialCommand } from './domain/dial/dial.ts';
import { AUTONOMY } from './domain/people/autonomy.ts';
import { stopClocks } from './store/clocks.ts';
import { replaceAutonomies } from './store/people.ts';

const actor = systemActor('routing');

const changed = z.object({ conversationId: z.uuid(), what: z.array(z.string()).default([]) });
/** All that holds of a person now, in the place of what was told before. */
const autonomy = z.object({
  personId: z.uuid(),
  levels: z.array(
    z.object({
      topicId: z.uuid().nullable(),
      sourceId: z.uuid().nullable(),
      level: z.enum(AUTONOMY),
    }),
  ),
});

/** Of engagement, which comes after routing. */
const autonomyChanged = 'engagement.autonomy-changed';

export function routingSubscribers(routing: Routing): readonly Subscriber[] {
  const { opened, reopened, changed: changedType, closed, merged } = conversationsEvents;
  return [
    {
      name: 'routing.follow-conversations',
      types: [opened, reopened, changedType, closed, merged],
      handle: (tx, event) => followConversation(routing, tx, event),
    },
    {
      name: 'routing.follow-autonomy',
      types: [autonomyChanged],
      async handle(tx, { payload }) {
        const now = routing.platform.clock.now();
        await replaceAutonomies(tx, { ...autonomy.parse(payload), now });
      },
    },
  ];
}

/** Goes by how the conversation stands now, so that being told late, or twice, does no harm. */
async function followConversation(
  routing: Routing,
  tx: Transaction,
  event: StoredEvent,
): Promise<void> {
  const { conversationId, what } = changed.parse(event.payload);
  const need = await routing.conversations.needOf(tx, conversationId);
  if (!need) return;
  const run = (command: DialCommand) => runDial(routing, tx, { conversationId, command, actor });
  const answerer = need.holderPersonId ?? need.lastHolderPersonId;
  if (what.includes('answered') && answerer !== null) {
    await noteEvidence(routing, tx, { need, personId: answerer, kind: 'answered' });
    const now = routing.platform.clock.now();
    await stopClocks(tx, { conversationId, waitsFor: ['answered'], now });
  }
  if (need.kind === 'done' || need.mergedInto !== null) {
    const isSolved = await wasSolved(routing, tx, conversationId);
    if (isSolved && need.lastHolderPersonId !== null) {
      const { lastHolderPersonId: personId } = need;
      await noteEvidence(routing, tx, { need, personId, kind: 'accepted' });
    }
    await run({ kind: 'end' });
  } else if (need.holderPersonId !== null) await run({ kind: 'take' });
  else if (need.kind === 'new') {
    const isGivenBack = what.includes('released');
    if (isGivenBack) await run({ kind: 'end' });
    await run({ kind: 'begin', givenBackBy: isGivenBack ? need.lastHolderPersonId : null });
  } else await run({ kind: 'end' });
}

async function wasSolved(
  { conversations }: Routing,
  tx: Transaction,
  conversationId: string,
): Promise<boolean> {
  const [card] = await conversations.cardsOf(tx, [conversationId]);
  return card?.closedBecause === 'solved';
}
