// Listening tells of new posts; conversations are opened and grown from it, in the order of the log.

import { z } from 'zod';
import { EVENTS } from '#features/listening/contract.ts';
import { systemActor } from '#platform/actor.ts';
import type { Transaction } from '#platform/db/database.ts';
import type { StoredEvent, Subscriber } from '#platform/events/event.ts';
import { takeInPosts } from './commands/take-in-posts.ts';
import type { Conversations } from './context.ts';

const actor = systemActor('conversations');
const mentionsAdded = z.object({ mentionIds: z.array(z.string()) });
const postsAdded = z.object({ postIds: z.array(z.string()) });

/** One subscriber for all, so that what opens a conversation is handled before what grows it. */
export function conversationsSubscriber(conversations: Conversations): Subscriber {
  return {
    name: 'conversations.take-in-posts',
    types: [EVENTS.mentionsAdded, EVENTS.threadPostsAdded, EVENTS.ownPlacePostsAdded],
    handle: (tx, event) => handle(tx, conversations, event),
  };
}

async function handle(
  tx: Transaction,
  conversations: Conversations,
  event: StoredEvent,
): Promise<void> {
  const { listening } = conversations;
  if (event.type === EVENTS.mentionsAdded) {
    const { mentionIds } = mentionsAdded.parse(event.payload);
    const mentions = await listening.mentionsOf(tx, { mentionIds });
    const posts = await listening.postsOf(
      tx,
      mentions.map(({ postId, postCreatedAt }) => ({ id: postId, createdAt: postCreatedAt })),
    );
    await takeInPosts(tx, conversations, actor, { posts, mentions });
    return;
  }
  const { postIds } = postsAdded.parse(event.payload);
  const posts = await listening.postsOf(
    tx,
    postIds.map((id) => ({ id })),
  );
  const mentions = await listening.mentionsOf(tx, { postIds });
  await takeInPosts(tx, conversations, actor, { posts, mentions });
}
