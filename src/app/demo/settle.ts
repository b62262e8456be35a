// What the hub of the demonstration did with the conversations before anybody looks: most of them are done, so that the
// boards show a working day and not a flood. Through the same commands as by hand.

import { setTimeout as pause } from 'node:timers/promises';
import type { Actor } from '#platform/actor.ts';
import type { Product } from '../product.ts';

const LEFT_OPEN = 24;
const PAGE = 100;
const LOOK_EVERY_MS = 500;
const LOOKS_MAX = 60;
/** So many looks without anything new: what was heard at the beginning is in. */
const LOOKS_QUIET = 6;

/** Waits until no more conversations open, then closes the older ones. */
export async function settleConversations(
  { features }: Product,
  hub: readonly [Actor, ...Actor[]],
  signal: AbortSignal,
): Promise<void> {
  const conversations = features.conversations.facade;
  let newest: string | null = null;
  let quiet = 0;
  for (let look = 0; look < LOOKS_MAX && quiet < LOOKS_QUIET && !signal.aborted; look += 1) {
    const [card] = await conversations.board({ board: 'unheld', lateHours: 0, limit: 1 });
    quiet = card && card.id === newest ? quiet + 1 : 0;
    newest = card?.id ?? null;
    await pause(LOOK_EVERY_MS);
  }
  let closed = PAGE;
  while (closed > 0 && !signal.aborted) {
    const cards = await conversations.board({ board: 'unheld', lateHours: 0, limit: PAGE });
    const done = cards.slice(LEFT_OPEN);
    for (const [at, { id }] of done.entries())
      await conversations.closeAlone(hub[at % hub.length] ?? hub[0], {
        conversationId: id,
        because: at % 3 === 0 ? 'no-answer-needed' : 'answered',
      });
    closed = done.length;
  }
}
