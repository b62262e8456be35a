// Posts and comments of Lemmy, in the shapes of both versions of its API, as posts of ours: `post/12`, `comment/34`.

import { z } from 'zod';
import type { IncomingPost } from '#features/listening/ports.ts';
import type { LemmySettings } from './settings.ts';
import { maySpeak } from './settings.ts';

const id = z.number().int().positive();
/** Version 3 says `published`, version 4 `published_at`. */
const times = { published: z.string().optional(), published_at: z.string().optional() };
const state = { deleted: z.boolean(), removed: z.boolean() };
const creator = z.object({
  name: z.string(),
  display_name: z.string().nullish(),
  actor_id: z.string().optional(),
  ap_id: z.string().optional(),
  local: z.boolean().optional(),
});
const community = z.object({ name: z.string(), title: z.string().nullish() });
const postSchema = z.object({
  id,
  name: z.string(),
  body: z.string().nullish(),
  url: z.string().nullish(),
  ap_id: z.string(),
  ...state,
  ...times,
});
const postView = z.object({
  post: postSchema,
  creator,
  community,
  my_vote: z.number().nullish(),
  post_actions: z.object({ vote_is_upvote: z.boolean().nullish() }).nullish(),
  comment: z.undefined().optional(),
});
const commentView = z.object({
  comment: z.object({
    id,
    post_id: id,
    content: z.string(),
    /** `0.12.34`: the comments above it, and itself. */
    path: z.string(),
    ap_id: z.string(),
    ...state,
    ...times,
  }),
  creator,
  community,
  post: z.object({ id }),
  my_vote: z.number().nullish(),
  comment_actions: z.object({ vote_is_upvote: z.boolean().nullish() }).nullish(),
});

export type View = {
  nativeId: string;
  /** Milliseconds. */
  at: number;
  isGone: boolean;
  isLiked: boolean;
  isOurs: boolean;
  content: string;
  parent: string | null;
  post: IncomingPost;
};

export const referenceSchema = z.object({ postId: id, commentId: id.optional() });

/** Null: it makes no sense. */
export function viewOf(json: unknown, settings: LemmySettings): View | null {
  const comment = commentView.safeParse(json).data;
  if (comment) return ofComment(comment, settings);
  const post = postView.safeParse(json).data;
  return post ? ofPost(post, settings) : null;
}

function ofPost(view: z.infer<typeof postView>, settings: LemmySettings): View | null {
  const { post } = view;
  const at = timeOf(post);
  if (at === null) return null;
  const nativeId = `post/${post.id}`;
  const own = isOwn(view.creator, settings);
  return {
    nativeId,
    at,
    isGone: post.deleted || post.removed,
    isLiked: view.my_vote === 1 || view.post_actions?.vote_is_upvote === true,
    isOurs: own,
    content: post.body ?? '',
    parent: null,
    post: {
      nativeId,
      title: post.name,
      text: post.body ?? '',
      url: post.ap_id,
      createdAt: new Date(at),
      thread: nativeId,
      ...said(view, own),
      ...(post.url ? { links: [post.url] } : {}),
      reference: { postId: post.id },
    },
  };
}

function ofComment(view: z.infer<typeof commentView>, settings: LemmySettings): View | null {
  const { comment } = view;
  const at = timeOf(comment);
  if (at === null) return null;
  const nativeId = `comment/${comment.id}`;
  const above = comment.path.split('.').at(-2) ?? '0';
  const parent = above === '0' ? `post/${comment.post_id}` : `comment/${above}`;
  const own = isOwn(view.creator, settings);
  return {
    nativeId,
    at,
    isGone: comment.deleted || comment.removed,
    isLiked: view.my_vote === 1 || view.comment_actions?.vote_is_upvote === true,
    isOurs: own,
    content: comment.content,
    parent,
    post: {
      nativeId,
      text: comment.content,
      url: comment.ap_id,
      createdAt: new Date(at),
      thread: `post/${comment.post_id}`,
      replyTo: parent,
      ...said(view, own),
      reference: { postId: comment.post_id, commentId: comment.id },
    },
  };
}

function said(
  view: Pick<z.infer<typeof postView>, 'creator' | 'community'>,
  own: boolean,
): Partial<IncomingPost> {
  const { name, display_name: shown, actor_id: actor, ap_id: apId } = view.creator;
  const address = apId ?? actor;
  return {
    author: name,
    community: view.community.name,
    ...(shown ? { authorName: shown } : {}),
    ...(address ? { authorUrl: address, authorId: address } : {}),
    ...(own ? { isOurs: true } : {}),
  };
}

function isOwn({ name, local }: z.infer<typeof creator>, settings: LemmySettings): boolean {
  return (
    maySpeak(settings) && local !== false && name.toLowerCase() === settings.user?.toLowerCase()
  );
}

/** Before 0.19 times came without their zone, which was UTC. */
function timeOf(item: {
  published?: string | undefined;
  published_at?: string | undefined;
}): number | null {
  const text = item.published_at ?? item.published ?? '';
  const at = Date.parse(/(Z|[+-]\d\d:\d\d)$/.test(text) ? text : `${text}Z`);
  return Number.isNaN(at) ? null : at;
}
