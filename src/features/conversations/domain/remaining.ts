// A conversation that let others go again, as if they had never been in it: its events without those that came of theirs.

import { evolve, opened } from './conversation.ts';
import type { Conversation, ConversationEvent } from './conversation.ts';

/** What is still with a conversation after others were let go. */
export type Remaining = {
  postIds: ReadonlySet<string>;
  /** Said in its threads. */
  publicationIds: ReadonlySet<string>;
  /** Of those that are merged into it. */
  conversationIds: ReadonlySet<string>;
};

/**
 * As if those that were let go had never been in it. But whoever took the whole has it: what was done without the others
 * is not done for them.
 */
export function foldRemaining(
  events: readonly ConversationEvent[],
  remaining: Remaining,
): Conversation {
  return events.filter((event) => remains(event, remaining)).reduce(evolveRemaining, opened);
}

function evolveRemaining(conversation: Conversation, event: ConversationEvent): Conversation {
  const isTakenAnew = event.type === 'taken' && conversation.stage.kind === 'done';
  const reopened = { type: 'reopened', postId: null, conversationId: null } as const;
  return evolve(isTakenAnew ? evolve(conversation, reopened) : conversation, event);
}

function remains(event: ConversationEvent, remaining: Remaining): boolean {
  const { postIds, publicationIds, conversationIds } = remaining;
  switch (event.type) {
    case 'they-replied':
    case 'we-replied':
      return postIds.has(event.postId);
    case 'answered':
    case 'acknowledged':
      return event.publicationId === null || publicationIds.has(event.publicationId);
    case 'woken':
      return event.postId === null || postIds.has(event.postId);
    case 'reopened':
      if (event.postId !== null) return postIds.has(event.postId);
      return event.conversationId === null || conversationIds.has(event.conversationId);
    case 'absorbed':
      return conversationIds.has(event.conversationId);
    case 'let-go':
      return false;
    default:
      return true;
  }
}
