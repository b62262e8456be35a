// The question that an answer is for, and the plain way of carrying one.

import { randomUUID } from 'node:crypto';
import type { AnsweredPost, Publication, ReplyAbilities } from '#features/listening/reply-port.ts';
import { assert } from '#platform/errors.ts';
import type { ConformanceHouse } from '../house.ts';
import type { ReplyStage } from '../stage.ts';

export type ReplyScene = {
  stage: ReplyStage;
  house: ConformanceHouse;
  sourceId: string;
  abilities: ReplyAbilities;
  /** A post heard from there. */
  asked: AnsweredPost;
};

/** A reply that any place can carry. */
export function replyTo(to: AnsweredPost, text = 'We have seen to it, the next ferry is on time.') {
  const media: [] = [];
  return {
    kind: 'reply' as const,
    key: randomUUID(),
    madeAt: new Date(),
    to,
    text,
    lang: 'en',
    visibility: null,
    media,
  };
}

export async function deliverWell(scene: ReplyScene, publication: Publication) {
  const delivery = await scene.house.parley.listening.deliver(scene.sourceId, publication);
  assert(delivery.outcome === 'delivered', `it was not delivered: ${JSON.stringify(delivery)}`);
  return delivery.receipt;
}
