// What the hub of the demonstration did with the conversations before anybody looks: most of them are done, so that the
// boards show a working day and not a flood. Through the same commands as by hand.

import { setTimeout as pause } from 'node:timers/promises';
import type { Card } from '#features/conversations/contract.ts';
import type { Actor } from '#platform/actor.ts';
import { subscriberBacklogs } from '#platform/events/subscriber-store.ts';
import { DEMO_PROMISES } from './crew.ts';
import type { Product } from '../product.ts';

/** Nobody answers there. */
const NEWS = 'The Daily Sample';
const LEFT_OPEN = 24;
const PAGE = 100;
const LOOK_EVERY_MS = 250;
const LOOKS_MAX = 120;
/** So many looks without anything new or waiting: what was heard at the beginning is in. */
const LOOKS_QUIET = 3;

/** Waits until no more conversations open, then closes the older ones. @returns a few that promises are made in */
export async function settleConversations(
  { features, platform }: Product,
  hub: readonly [Actor, ...Actor[]],
  signal: AbortSignal,
): Promise<(string | null)[]> {
  const conversations = features.conversations.facade;
  let newest: string | null = null;
  let quiet = 0;
  for (let look = 0; look < LOOKS_MAX && quiet < LOOKS_QUIET && !signal.aborted; look += 1) {
    const [card] = await conversations.board({ board: 'unheld', lateHours: 0, limit: 1 });
    const isNew = !card || card.id !== newest;
    const isWaiting = (await subscriberBacklogs(platform.db)).some(({ behind }) => behind > 0);
    quiet = isNew || isWaiting ? 0 : quiet + 1;
    newest = card?.id ?? null;
    await pause(LOOK_EVERY_MS);
  }
  const promised: (string | null)[] = [];
  let closed = PAGE;
  while (closed > 0 && !signal.aborted) {
    const cards = await conversations.board({ board: 'unheld', lateHours: 0, limit: PAGE });
    const older = cards.slice(LEFT_OPEN).filter(({ id }) => !promised.includes(id));
    // On a slow machine not all may be in yet: then of those that are.
    if (promised.length === 0) promised.push(...toPromise(older.length > 0 ? older : cards));
    const done = older.filter(({ id }) => !promised.includes(id));
    for (const [at, { id }] of done.entries())
      await conversations.closeAlone(hub[at % hub.length] ?? hub[0], {
        conversationId: id,
        because: at % 3 === 0 ? 'no-answer-needed' : 'answered',
      });
    closed = done.length;
  }
  return promised;
}

/** Of those at places where answers go out, one for each. */
function toPromise(cards: readonly Card[]): (string | null)[] {
  const answerable = cards.filter(({ source }) => source.name !== NEWS);
  const chosen: (string | null)[] = [];
  for (const { about } of DEMO_PROMISES) {
    const fits = ({ id, excerpt }: Card) => about.test(excerpt) && !chosen.includes(id);
    chosen.push(answerable.find(fits)?.id ?? null);
  }
  return chosen;
}
