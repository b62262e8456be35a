// Asks a forum about stored posts, topic by topic: the topic itself with its title and first posts, and the posts it
// does not show there by their ids.

import { z } from 'zod';
import type { JsonAnswer } from '#platform/polling/ask-json.ts';
import type {
  IncomingPost,
  Recheck,
  SourceContext,
  StoredPostReference,
} from '#features/listening/ports.ts';
import { Forum } from './forum.ts';
import { forumPostSchema, referenceSchema } from './forum-post.ts';
import type { ForumPost } from './forum-post.ts';
import { heardPosts } from './heard-posts.ts';
import type { DiscourseSettings } from './settings.ts';

const topicSchema = z.object({
  title: z.string().optional(),
  slug: z.string().optional(),
  category_id: z.number().nullish(),
  archetype: z.string().optional(),
  post_stream: z.object({ posts: z.array(z.unknown()) }),
});
type Topic = z.infer<typeof topicSchema>;
type Asked = { nativeId: string; postId: number; topicId: number };

export async function recheckPosts(
  posts: readonly StoredPostReference[],
  context: SourceContext<DiscourseSettings>,
): Promise<Recheck> {
  const forum = new Forum(context);
  const asked = posts.flatMap(({ nativeId, reference }): Asked[] => {
    const parsed = referenceSchema.safeParse(reference);
    return parsed.success ? [{ nativeId, ...parsed.data }] : [];
  });
  const now: IncomingPost[] = [];
  const deletions: { nativeId: string }[] = [];
  for (const [topicId, inTopic] of Map.groupBy(asked, (each) => each.topicId)) {
    const answer = await askTopic(forum, topicId, inTopic);
    if (answer === 'limited') break;
    if (answer === null) continue;
    const heard = await heardPosts(forum, answer.posts, { isMessage: answer.isMessage });
    const ids = new Set(answer.posts.map(({ id }) => id));
    now.push(...heard.posts);
    deletions.push(...heard.deletions);
    deletions.push(...inTopic.filter(({ postId }) => !ids.has(postId)));
  }
  return { posts: now, deletions: deletions.map(({ nativeId }) => ({ nativeId })) };
}

type Found = { posts: ForumPost[]; isMessage: boolean };

/** Null: the forum does not say. A topic that is not there has no posts. */
async function askTopic(
  forum: Forum,
  topicId: number,
  asked: readonly Asked[],
): Promise<Found | null | 'limited'> {
  const whole = await forum.ask(`/t/${topicId}.json`);
  const topic = topicOf(whole);
  if (topic === 'limited' || topic === null) return topic;
  if (topic === 'gone') return { posts: [], isMessage: false };
  const wanted = new Set(asked.map(({ postId }) => postId));
  const shown = postsOf(topic, topic).filter(({ id }) => wanted.has(id));
  const missing = asked.filter(({ postId }) => shown.every(({ id }) => id !== postId));
  const isMessage = topic.archetype === 'private_message';
  if (missing.length === 0) return { posts: shown, isMessage };
  const list = missing.map(({ postId }) => `post_ids[]=${postId}`).join('&');
  const rest = topicOf(await forum.ask(`/t/${topicId}/posts.json?${list}`));
  if (rest === 'limited' || rest === null) return rest;
  return { posts: rest === 'gone' ? shown : [...shown, ...postsOf(rest, topic)], isMessage };
}

function topicOf(answer: JsonAnswer): Topic | 'gone' | 'limited' | null {
  if (answer.status === 404 || answer.status === 410) return 'gone';
  if (answer.status === 429) return 'limited';
  return topicSchema.safeParse(answer.json).data ?? null;
}

/** Posts inside a topic do not repeat its title and category. */
function postsOf({ post_stream: { posts } }: Topic, topic: Topic): ForumPost[] {
  return posts.flatMap((json) => {
    const parsed = forumPostSchema.safeParse(json);
    if (!parsed.success) return [];
    const own = {
      topic_title: topic.title,
      topic_slug: topic.slug,
      category_id: topic.category_id,
    };
    return [{ ...parsed.data, ...own }];
  });
}
