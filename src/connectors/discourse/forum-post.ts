// A post of Discourse as a post of ours. It is known by topic and number, as in its address, because that is how posts
// there refer to one another.

import { z } from 'zod';
import type { IncomingPost } from '#features/listening/ports.ts';
import type { DiscourseSettings } from './settings.ts';

/** https://docs.discourse.org, "List latest posts across topics"; topics and webhooks give the same with less or more. */
export const forumPostSchema = z.object({
  id: z.number().int(),
  topic_id: z.number().int(),
  post_number: z.number().int(),
  post_type: z.number().nullish(),
  username: z.string().nullish(),
  name: z.string().nullish(),
  user_id: z.number().nullish(),
  created_at: z.string(),
  cooked: z.string(),
  raw: z.string().nullish(),
  reply_to_post_number: z.number().int().nullish(),
  reply_count: z.number().nullish(),
  topic_slug: z.string().nullish(),
  topic_title: z.string().nullish(),
  topic_archetype: z.string().nullish(),
  category_id: z.number().nullish(),
  hidden: z.boolean().nullish(),
  deleted_at: z.string().nullish(),
  user_deleted: z.boolean().nullish(),
  actions_summary: z
    .array(z.object({ id: z.number(), count: z.number().nullish(), acted: z.boolean().nullish() }))
    .nullish(),
});
export type ForumPost = z.infer<typeof forumPostSchema>;

/** What is needed to answer, edit or delete it. */
export const referenceSchema = z.object({
  postId: z.number().int(),
  topicId: z.number().int(),
  postNumber: z.number().int(),
});

export const LIKE = 2;
const REGULAR = 1;

export const nativeIdOf = (post: Pick<ForumPost, 'topic_id' | 'post_number'>): string =>
  `${post.topic_id}/${post.post_number}`;

/** Withdrawn by its author, or taken away by a moderator (whom alone the forum still shows it). */
export const isGone = (post: ForumPost): boolean =>
  (post.deleted_at ?? null) !== null || post.user_deleted === true;

/** Notes such as "closed this topic" are posts too, and flagged ones are shown without text. */
export const isSaid = (post: ForumPost): boolean =>
  !isGone(post) && post.hidden !== true && (post.post_type ?? REGULAR) === REGULAR;

export function postOf(
  post: ForumPost,
  settings: DiscourseSettings,
  more: { category?: string; isMessage?: boolean },
): IncomingPost {
  const { topic_id: topicId, post_number: postNumber, username } = post;
  const isFirst = postNumber === 1;
  const slug = encodeURIComponent(post.topic_slug || '-');
  const likes = post.actions_summary?.find(({ id }) => id === LIKE)?.count ?? 0;
  return {
    nativeId: nativeIdOf(post),
    ...(isFirst && post.topic_title ? { title: post.topic_title } : {}),
    html: post.cooked,
    url: `${settings.url}/t/${slug}/${topicId}/${postNumber}`,
    createdAt: post.created_at,
    thread: `${topicId}/1`,
    ...(isFirst ? {} : { replyTo: `${topicId}/${post.reply_to_post_number ?? 1}` }),
    ...(username
      ? { author: username, authorUrl: `${settings.url}/u/${encodeURIComponent(username)}` }
      : {}),
    ...(post.name ? { authorName: post.name } : {}),
    ...(post.user_id ? { authorId: String(post.user_id) } : {}),
    ...(more.category ? { community: more.category } : {}),
    ...(more.isMessage ? { visibility: 'direct' } : {}),
    ...(isOurs(username, settings) ? { isOurs: true } : {}),
    counts: { likes, replies: post.reply_count ?? 0 },
    reference: { postId: post.id, topicId, postNumber },
  };
}

export function isOurs(username: string | null | undefined, settings: DiscourseSettings): boolean {
  return !!settings.key && username?.toLowerCase() === settings.user?.toLowerCase();
}
