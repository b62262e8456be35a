// Comments of YouTube and their replies as posts: https://developers.google.com/youtube/v3/docs/commentThreads and
// …/comments

import { z } from 'zod';
import type { IncomingPost } from '#features/listening/ports.ts';

export const commentSchema = z.object({
  id: z.string().min(1).max(200),
  snippet: z.object({
    textDisplay: z.string(),
    textOriginal: z.string().optional(),
    authorDisplayName: z.string().optional(),
    authorChannelUrl: z.string().optional(),
    authorChannelId: z.object({ value: z.string() }).optional(),
    videoId: z.string().optional(),
    parentId: z.string().optional(),
    likeCount: z.number().optional(),
    publishedAt: z.iso.datetime({ offset: true }),
  }),
});
export type Comment = z.infer<typeof commentSchema>;

const threadSchema = z.object({
  id: z.string().min(1).max(200),
  snippet: z.object({
    videoId: z.string().optional(),
    totalReplyCount: z.number().default(0),
    topLevelComment: commentSchema,
  }),
  replies: z.object({ comments: z.array(z.unknown()) }).optional(),
});
export type Thread = {
  id: string;
  at: number;
  videoId: string | null;
  replyCount: number;
  top: Comment;
  replies: readonly Comment[];
};

/** Null: it makes no sense. */
export function threadOf(json: unknown): Thread | null {
  const thread = threadSchema.safeParse(json).data;
  if (!thread) return null;
  const { id, snippet, replies } = thread;
  const { topLevelComment: top } = snippet;
  return {
    id,
    at: Date.parse(top.snippet.publishedAt),
    videoId: snippet.videoId ?? top.snippet.videoId ?? null,
    replyCount: snippet.totalReplyCount,
    top,
    replies: (replies?.comments ?? []).flatMap((each) => commentSchema.safeParse(each).data ?? []),
  };
}

/** What is needed to answer: replies stand below the comment that began the thread. */
export const referenceSchema = z.object({ topId: z.string(), videoId: z.string().optional() });

export function postOf(
  { id, snippet }: Comment,
  of: { videoId: string | null; me: string | null },
): IncomingPost {
  const { parentId, authorChannelId, authorDisplayName, authorChannelUrl } = snippet;
  const videoId = snippet.videoId ?? of.videoId;
  const topId = parentId ?? id;
  const author = authorChannelId?.value;
  return {
    nativeId: id,
    text: snippet.textDisplay,
    createdAt: snippet.publishedAt,
    thread: topId,
    ...(videoId ? { url: addressIn(videoId, id) } : {}),
    ...(parentId ? { replyTo: parentId } : {}),
    ...(authorDisplayName ? { author: authorDisplayName } : {}),
    ...(authorChannelUrl ? { authorUrl: authorChannelUrl } : {}),
    ...(author ? { authorId: author } : {}),
    ...(author && author === of.me ? { isOurs: true } : {}),
    counts: { likes: snippet.likeCount ?? 0 },
    reference: { topId, ...(videoId ? { videoId } : {}) },
  };
}

export const addressIn = (videoId: string, commentId: string): string =>
  `https://www.youtube.com/watch?v=${encodeURIComponent(videoId)}&lc=${encodeURIComponent(commentId)}`;
