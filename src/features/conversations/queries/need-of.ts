// What a conversation needs from whoever takes it: what routing ranks people by.

import type { HeardPost } from '#features/listening/facade.ts';
import type { Queryable } from '#platform/db/database.ts';
import type { Id } from '#platform/ids.ts';
import type { Conversations } from '../context.ts';
import type { ConversationKind } from '../contract.ts';
import type { Side } from '../domain/conversation.ts';
import { findConversation } from '../store/conversations.ts';
import type { ConversationRow } from '../store/conversations.ts';
import { listConversationsById } from '../store/reading.ts';
import { readConversationPosts } from './conversation-posts.ts';

export type Need = {
  conversationId: string;
  kind: ConversationKind;
  holderPersonId: string | null;
  lastHolderPersonId: string | null;
  mergedInto: string | null;
  sourceId: string;
  connector: string;
  topicIds: readonly string[];
  /** Whose topic it is about; null: the hub's. */
  unitId: Id<'unit'> | null;
  /** BCP-47; und when unknown. */
  language: string;
  title: string | null;
  /** Of the post that opened it; empty once it was deleted. */
  text: string;
  /** What is asked: question, complaint, ...; null: not understood. */
  intent: string | null;
  sentiment: string | null;
  urgency: string | null;
  crisis: string | null;
  openerPostId: string;
  askerIdentityId: string | null;
  contactId: string | null;
  openedAt: Date;
  waitingSince: Date | null;
};

export async function readNeeds(
  { listening, contacts }: Pick<Conversations, 'listening' | 'contacts'>,
  db: Queryable,
  conversationIds: readonly string[],
): Promise<Need[]> {
  const rows = await listConversationsById(db, conversationIds);
  const openers = rows.map((row) => {
    return { id: row.first_post_id, createdAt: row.first_post_created_at };
  });
  const posts = await listening.postsOf(db, openers);
  const postOf = new Map(posts.map((post) => [post.id, post]));
  const askers = rows.flatMap((row) => row.asker_identity_id ?? []);
  const known = await contacts.contactsOf(db, askers);
  return rows.map((row) => {
    const asker = row.asker_identity_id;
    return toNeed(row, {
      post: postOf.get(row.first_post_id),
      contactId: asker === null ? null : (known.get(asker) ?? null),
    });
  });
}

function toNeed(
  row: ConversationRow,
  { post, contactId }: { post: HeardPost | undefined; contactId: string | null },
): Need {
  return {
    conversationId: row.id,
    kind: row.kind,
    holderPersonId: row.holder_person_id,
    lastHolderPersonId: row.last_holder_person_id,
    mergedInto: row.merged_into,
    sourceId: row.source_id,
    connector: post?.connector ?? '',
    topicIds: row.topic_ids,
    unitId: row.unit_id,
    language: row.language,
    title: post?.title ?? null,
    text: post?.text ?? '',
    intent: row.intent,
    sentiment: row.sentiment,
    urgency: row.urgency,
    crisis: row.crisis,
    openerPostId: row.first_post_id,
    askerIdentityId: row.asker_identity_id,
    contactId,
    openedAt: row.opened_at,
    waitingSince: row.waiting_since,
  };
}

export type SpokenThread = {
  sourceId: string;
  language: string;
  topicIds: readonly string[];
  unitId: string | null;
  title: string | null;
  /** Oldest first; of a very long one the newest 500. */
  posts: readonly {
    postId: string;
    createdAt: Date;
    text: string;
    lang: string;
    isOurs: boolean;
    author: string | null;
    side: Side;
  }[];
};

const threadPostsMax = 500;

export async function readThread(
  conversations: Pick<Conversations, 'listening' | 'contacts'>,
  db: Queryable,
  conversationId: string,
): Promise<SpokenThread | null> {
  const row = await findConversation(db, conversationId);
  if (!row) return null;
  const page = { before: null, limit: threadPostsMax };
  const posts = await readConversationPosts(conversations, db, conversationId, page);
  return {
    sourceId: row.source_id,
    language: row.language,
    topicIds: row.topic_ids,
    unitId: row.unit_id,
    title: posts.find((post) => post.id === row.first_post_id)?.title ?? null,
    posts: posts.toReversed().map((post) => ({
      postId: post.id,
      createdAt: new Date(post.createdAt),
      text: post.text,
      lang: post.lang,
      isOurs: post.side === 'ours',
      author: post.author.handle ?? post.author.name,
      side: post.side,
    })),
  };
}
