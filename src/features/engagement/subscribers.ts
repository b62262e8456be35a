// Engagement hears when the other side answers an answer: thanks tell routing that the right person was asked. It hears
// what somebody's autonomy follows from, where threads go, and its own events, of which it tells people.

import { z } from 'zod';
import { accessEvents } from '#features/access/contract.ts';
import { conversationsEvents } from '#features/conversations/contract.ts';
import { EVENTS } from '#features/listening/contract.ts';
import { routingEvents } from '#features/routing/contract.ts';
import { systemActor } from '#platform/actor.ts';
import type { Subscriber } from '#platform/events/event.ts';
import { hearReturn } from './commands/carry-publication.ts';
import { followThreads } from './commands/follow-threads.ts';
import { tellAutonomy } from './commands/tell-autonomy.ts';
import { TELL } from './commands/tell-people.ts';
import type { Engagement } from './context.ts';
import { engagementEvents } from './contract.ts';
import { saysThanks } from './domain/thanks.ts';
import { listPublications } from './store/publications.ts';

const changed = z.object({ conversationId: z.uuid(), what: z.array(z.string()).default([]) });
/** What happens to a conversation when they write after us. */
const REPLIES = new Set(['they-replied', 'reopened']);

/** Hearing it twice does no harm: routing counts thanks of one conversation once. */
function thanksSubscriber(engagement: Engagement): Subscriber {
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
      await engagement.routing.noteThanked(tx, { conversationId, personId: answer.person_id });
    },
  };
}

const ofPerson = z.object({ personId: z.uuid() });
const ofPolicy = z.object({ changesTrust: z.boolean() });

/** Roles and certificates decide beside what engagement keeps itself; of everybody, whether certificates are asked for. */
function autonomySubscriber(engagement: Engagement): Subscriber {
  const { policyChanged } = engagementEvents;
  const actor = systemActor('engagement');
  return {
    name: 'engagement.tell-autonomy',
    types: [accessEvents.grantsChanged, routingEvents.certificateChanged, policyChanged],
    async handle(tx, { type, payload }) {
      if (type !== policyChanged) {
        await tellAutonomy(engagement, tx, { ...ofPerson.parse(payload), actor });
      } else if (ofPolicy.parse(payload).changesTrust) {
        for (const { id: personId } of await engagement.people.activePeople(tx)) {
          await tellAutonomy(engagement, tx, { personId, actor });
        }
      }
    },
  };
}

function noticeSubscriber(engagement: Engagement): Subscriber {
  return {
    name: 'engagement.tell-people',
    types: Object.keys(TELL),
    async handle(tx, event) {
      await TELL[event.type]?.(engagement, tx, event);
    },
  };
}

/** An answer by mail may come back long after it was sent. */
function returnSubscriber(engagement: Engagement): Subscriber {
  return {
    name: 'engagement.hear-returns',
    types: [EVENTS.answerReturned],
    async handle(tx, { payload }) {
      const { key: id, reason } = z.object({ key: z.uuid(), reason: z.string() }).parse(payload);
      await hearReturn(engagement, tx, { id, reason });
    },
  };
}

/** Merged, or taken apart again: both are looked at. */
function threadSubscriber(engagement: Engagement): Subscriber {
  const both = z.object({ conversationId: z.uuid(), intoId: z.uuid() });
  return {
    name: 'engagement.follow-threads',
    types: [conversationsEvents.merged, conversationsEvents.unmerged],
    async handle(tx, { payload }) {
      const { conversationId, intoId } = both.parse(payload);
      await followThreads(engagement, tx, [conversationId, intoId]);
    },
  };
}

export function engagementSubscribers(engagement: Engagement): readonly Subscriber[] {
  return [
    thanksSubscriber(engagement),
    autonomySubscriber(engagement),
    noticeSubscriber(engagement),
    returnSubscriber(engagement),
    threadSubscriber(engagement),
  ];
}
