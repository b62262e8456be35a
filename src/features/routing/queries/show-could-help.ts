// "Conversations where you could help": what nobody has yet and one's own evidence speaks for, the best fitting first.
// It goes by how people were ranked when it was last decided whom to ask, so that looking costs no ranking.

import type { Card } from '#features/conversations/contract.ts';
import type { Routing } from '../context.ts';
import { listRankedHigh } from '../store/boards.ts';
import type { Language } from '../words/words.ts';
import { cardsById } from './show-offers.ts';
import { readWording } from './word-reasons.ts';

const lookedAtMax = 300;
const shownMax = 20;
/** Whoever is far behind the best would keep them from it more than help. */
const placeMax = 10;
/** Being busy, or at home, keeps nobody from helping of their own will. */
const isOwnChoice: ReadonlySet<string> = new Set(['hours', 'load', 'opted-out', 'absent']);
/** Says that somebody answers well, or where they sit, and nothing of what is asked. */
const isOfAnything: ReadonlySet<string> = new Set(['accepted-of', 'answers', 'of-unit']);

export async function showCouldHelp(
  routing: Routing,
  { personId, language }: { personId: string; language: Language },
): Promise<{ items: { conversation: Card; reasons: string[] }[] }> {
  const { db } = routing.platform;
  const ranked = await listRankedHigh(db, { personId, placeMax, limit: lookedAtMax });
  const fitting = ranked
    .filter(({ candidate }) => candidate.gates.every(({ gate }) => isOwnChoice.has(gate)))
    .filter(({ candidate }) => candidate.reasons.some(({ code }) => !isOfAnything.has(code)))
    .toSorted((a, b) => a.place - b.place)
    .slice(0, shownMax);
  const cards = await cardsById(
    routing,
    fitting.map(({ conversationId }) => conversationId),
  );
  const reasons = fitting.flatMap(({ candidate }) => candidate.reasons);
  const word = await readWording(db, { reasons, language });
  return {
    items: fitting.flatMap(({ conversationId, candidate }) => {
      const conversation = cards.get(conversationId);
      return conversation ? [{ conversation, reasons: candidate.reasons.map(word) }] : [];
    }),
  };
}
