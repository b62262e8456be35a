// What happens becomes evidence for later: who answered what, how it was taken, who said "not mine", and whom colleagues
// named. The index in memory reads on from these rows.

import type { Need } from '#features/conversations/facade.ts';
import type { Transaction } from '#platform/db/database.ts';
import { langOf, titleOf } from '../context.ts';
import type { Routing } from '../context.ts';
import type { Offer, OfferEnd } from '../domain/dial/dial.ts';
import { addEvidence, keepQuestion } from '../store/evidence.ts';
import type { EvidenceKind } from '../store/tables.ts';

/** @param note.at when it happened; left out: now */
export async function noteEvidence(
  { platform, listening }: Pick<Routing, 'platform' | 'listening'>,
  tx: Transaction,
  note: { need: Need; personId: string; kind: EvidenceKind },
): Promise<void> {
  const { need, personId, kind } = note;
  const topics = await listening.topicsOf(tx, need.topicIds);
  const { conversationId } = need;
  const questionId = await keepQuestion(tx, {
    reference: `conversation:${conversationId}`,
    conversationId,
    title: titleOf(need),
    text: need.text,
    tags: topics.map(({ name }) => name),
    lang: langOf(need),
    createdAt: need.openedAt,
  });
  const { contactId } = need;
  await addEvidence(tx, {
    kind,
    personId,
    questionId,
    contactId: kind === 'answered' ? contactId : null,
    score: 0,
    at: platform.clock.now(),
  });
}

/** What the end of an offer says about whoever it was made to. Being superseded says nothing. */
export async function noteOutcome(
  routing: Pick<Routing, 'platform' | 'listening'>,
  tx: Transaction,
  { need, offer, end }: { need: Need; offer: Offer; end: OfferEnd },
): Promise<void> {
  const { personId } = offer;
  for (const kind of kindsOf(offer, end)) await noteEvidence(routing, tx, { need, personId, kind });
}

function kindsOf({ path }: Offer, end: OfferEnd): EvidenceKind[] {
  switch (end.kind) {
    case 'accepted':
      return path === 'passed' ? ['took', 'named'] : ['took'];
    case 'passed':
      return ['declined'];
    case 'declined':
      return [end.reason === 'not-mine' ? 'declined' : 'left'];
    case 'expired':
      return ['left'];
    case 'superseded':
      return [];
  }
}
