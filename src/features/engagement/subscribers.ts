// Engagement hears when the other side answers an answer: thanks tell routing that the right person was asked.

import { z } from 'zod';
import { conversationsEvents } from '#features/conversations/contract.ts';
import type { Subscriber } from '#platform/events/event.ts';
import type { Engagement } from './context.ts';
import { saysThanks } from './domain/thanks.ts';
import { listPublications } from './store/publications.ts';

const changed = z.object({ conversationId: z.uuid(), what: z.array(z.string()).default([]) });
/** What happens to a conversation when they write after us. */
const REPLIES = new Set(['they-replied', 'reopened']);

/** Hearing it twice does no harm: routing counts thanks of one conversation once. */
export function thanksSubscriber(engagement: Engagement): Subscriber {
  return {
    name: 'engagement.hear-thanks',
    types: [conversationsEvents.changed, conversationsEvents.reopened],
    async handle(tx, { payload }) {
      const { conversationId, what } = changed.parse(payload);
      if (!what.some((each) => REPLIES.has(each))) return;
      const publications = await listPublications(tx, conversationId);
      const answer = publications.find((each) => each.purpose === 'answer' && each.delivered_at);
      if (!answer) return;
      const posts = await engagement.conversations.postsOf(tx, conversationId, 5);
      const last = posts.findLast(({ side }) => side === 'theirs');
      if (!last || !saysThanks(last.text)) return;
      await engagement.noteThanked(tx, { conversationId, personId: answer.person_id });
    },
  };
}
