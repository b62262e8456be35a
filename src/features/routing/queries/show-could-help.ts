// "Conversations where you could help": what nobody has yet and one's own evidence speaks for, the best fitting first.

import type { Card } from '#features/conversations/contract.ts';
import type { Routing } from '../context.ts';
import { listWaitingForSomebody } from '../store/boards.ts';
import { cardsById } from './show-offers.ts';
import { candidatesFor } from './find-candidates.ts';

const lookedAtMax = 60;
const shownMax = 20;
/** Whoever is far behind the best would keep them from it more than help. */
const placeMax = 10;

export async function showCouldHelp(
  routing: Routing,
  personId: string,
): Promise<{ items: { conversation: Card; reasons: string[] }[] }> {
  const { db } = routing.platform;
  const ids = await listWaitingForSomebody(db, { notOfferedTo: personId, limit: lookedAtMax });
  const fitting: { conversationId: string; reasons: string[]; place: number }[] = [];
  for (const conversationId of ids) {
    const need = await routing.conversations.needOf(db, conversationId);
    if (!need) continue;
    const { candidates } = await candidatesFor(routing, db, { need, alreadyAsked: new Set() });
    const place = candidates.findIndex((each) => each.personId === personId);
    const own = candidates[place];
    // Being busy, or at home, keeps nobody from helping of their own will.
    const mayHelp = own?.gates.every(({ gate }) => isOwnChoice.has(gate)) === true;
    if (!own || !mayHelp || place >= placeMax) continue;
    fitting.push({ conversationId, reasons: [...own.reasons], place });
  }
  const best = fitting.toSorted((a, b) => a.place - b.place).slice(0, shownMax);
  const cards = await cardsById(
    routing,
    best.map(({ conversationId }) => conversationId),
  );
  return {
    items: best.flatMap(({ conversationId, reasons }) => {
      const conversation = cards.get(conversationId);
      return conversation ? [{ conversation, reasons }] : [];
    }),
  };
}

const isOwnChoice: ReadonlySet<string> = new Set(['hours', 'load', 'opted-out', 'absent']);
