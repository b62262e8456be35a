// The posts of a conversation with who speaks in each.

import type { HeardMention, HeardPost } from '#features/listening/facade.ts';
import type { Queryable } from '#platform/db/database.ts';
import type { Conversations } from '../context.ts';
import type { ConversationPost } from '../contract.ts';
import { listConversationPosts } from '../store/reading.ts';
import type { ConversationPostRow } from '../store/reading.ts';
import { showAuthor } from './show-cards.ts';

/** Newest first. */
export async function readConversationPosts(
  { listening, contacts }: Pick<Conversations, 'listening' | 'contacts'>,
  db: Queryable,
  conversationId: string,
  page: { before: { at: string; id: string } | null; limit: number },
): Promise<ConversationPost[]> {
  const rows = await listConversationPosts(db, conversationId, page);
  const places = rows.map((row) => ({ id: row.post_id, createdAt: row.post_created_at }));
  const identityIds = [...new Set(rows.flatMap((row) => row.identity_id ?? []))];
  const [posts, identities, mentions] = await Promise.all([
    listening.postsOf(db, places),
    contacts.identitiesOf(db, identityIds),
    listening.mentionsOf(db, { postIds: rows.map((row) => row.post_id) }),
  ]);
  const postOf = new Map(posts.map((post) => [post.id, post]));
  // The mentions of a post bear the same labels, whatever topics found it.
  const mentionOf = new Map(mentions.map((mention) => [mention.postId, mention]));
  const identityOf = new Map(identities.map((identity) => [identity.id, identity]));
  const idOfNative = new Map(rows.map((row) => [`${row.thread_id} ${row.native_id}`, row.post_id]));
  return rows.flatMap((row) => {
    const post = postOf.get(row.post_id);
    if (!post) return [];
    const author = showAuthor(identityOf.get(row.identity_id ?? '') ?? null, post);
    const replyTo = post.replyTo && idOfNative.get(`${row.thread_id} ${post.replyTo}`);
    const mention = showMention(mentionOf.get(post.id));
    return [{ ...showPost(row, post), author, replyToPostId: replyTo ?? null, mention }];
  });
}

function showPost(
  row: ConversationPostRow,
  post: HeardPost,
): Omit<ConversationPost, 'author' | 'replyToPostId' | 'mention'> {
  return {
    id: post.id,
    side: row.side,
    threadId: row.thread_id,
    nativeId: row.native_id,
    title: post.title,
    text: post.text,
    html: post.html,
    url: post.url,
    lang: post.lang,
    visibility: post.visibility,
    automatic: post.automatic,
    media: post.media.map(({ url, type = null, description = null }) => {
      return { url, type, description };
    }),
    createdAt: post.createdAt.toISOString(),
    revision: post.revision,
    deletedAt: post.deletedAt?.toISOString() ?? null,
  };
}

function showMention(mention: HeardMention | undefined): ConversationPost['mention'] {
  return mention?.labels ? { id: mention.id, labels: mention.labels } : null;
}
