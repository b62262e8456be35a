// Who speaks in posts that come to a conversation, worked out one after the other: who has spoken to us once speaks to us.

import type { HeardPost } from '#features/listening/facade.ts';
import type { Transaction } from '#platform/db/database.ts';
import type { Conversations } from '../context.ts';
import { sideOf } from '../domain/side-of.ts';
import type { NewConversationPost } from '../store/conversation-posts.ts';
import { findOurs, partyRoles } from '../store/conversation-posts.ts';

export async function placePosts(
  tx: Transaction,
  { contacts }: Pick<Conversations, 'contacts'>,
  given: {
    conversationId: string;
    threadId: string;
    posts: readonly HeardPost[];
    mentionedIds: ReadonlySet<string>;
    /** The post that opens it; null: it is open. */
    openerId: string | null;
  },
): Promise<NewConversationPost[]> {
  const { posts, openerId } = given;
  const identities = await contacts.identify(tx, posts);
  const authors = new Set([...identities.values()].map(({ identityId }) => identityId));
  const roles = await partyRoles(tx, given.conversationId, [...authors]);
  const opener = openerId === null ? undefined : identities.get(openerId);
  // The asker asks in every post, also in those before the one that told us.
  if (opener) roles.set(opener.identityId, 'asker');
  const answered = posts.flatMap(({ replyTo, quotes }) => [replyTo ?? [], quotes ?? []].flat());
  const ours = await findOurs(tx, given.threadId, answered);
  for (const post of posts) if (post.isOurs) ours.add(post.nativeId);
  return posts.map((post) => {
    const identityId = identities.get(post.id)?.identityId ?? null;
    const { side, role } = sideOf({
      isOurs: post.isOurs,
      isAutomatic: post.automatic !== null,
      isOwnPlace: post.isOwnPlace,
      isMention: given.mentionedIds.has(post.id),
      role: (identityId === null ? null : roles.get(identityId)) ?? null,
      isFirst: post.id === openerId,
      isToUs: [post.replyTo, post.quotes].some((id) => id !== null && ours.has(id)),
    });
    if (identityId !== null) roles.set(identityId, role);
    return {
      postId: post.id,
      postCreatedAt: post.createdAt,
      threadId: given.threadId,
      side,
      role,
      identityId,
      nativeId: post.nativeId,
    };
  });
}
