// Issues, pull requests, discussions and their comments as posts. A post is known by where it stands in the repository:
// `issues/12`, `issues/12/comments/345`, `discussions/7`, `discussions/7/comments/89`.

import { z } from 'zod';
import type { IncomingPost } from '#features/listening/ports.ts';
import { withoutMarker } from './marker.ts';
import type { GitHubSettings } from './settings.ts';

/** https://docs.github.com/en/rest/issues/issues and …/issues/comments; webhooks send the same shapes. */
const userSchema = z.object({ login: z.string(), id: z.number().optional() }).nullish();
const reactionsSchema = z.object({ '+1': z.number().optional() }).nullish();

export const issueSchema = z.object({
  node_id: z.string(),
  number: z.number().int(),
  title: z.string(),
  body: z.string().nullish(),
  html_url: z.string(),
  user: userSchema,
  created_at: z.string(),
  updated_at: z.string().nullish(),
  comments: z.number().nullish(),
  reactions: reactionsSchema,
});
export type Issue = z.infer<typeof issueSchema>;

export const commentSchema = z.object({
  id: z.number().int(),
  node_id: z.string(),
  body: z.string().nullish(),
  html_url: z.string(),
  user: userSchema,
  created_at: z.string(),
  updated_at: z.string().nullish(),
  issue_url: z.string().nullish(),
  reactions: reactionsSchema,
});
export type Comment = z.infer<typeof commentSchema>;

/** What is needed to answer, edit, delete or ask again. */
export const referenceSchema = z.object({
  nodeId: z.string(),
  place: z.enum(['issues', 'discussions']),
  number: z.number().int(),
  commentId: z.number().int().optional(),
  /** The node of the discussion to which a comment belongs. */
  discussionId: z.string().optional(),
  /** Of our own answers: the key of the publication. */
  key: z.string().optional(),
});
export type Reference = z.infer<typeof referenceSchema>;

export type Written = {
  body: string | null | undefined;
  url: string;
  createdAt: string;
  author: { login: string; id?: number | undefined } | null | undefined;
  likes?: number | undefined;
};

export function postOf(
  written: Written,
  reference: Reference,
  of: { settings: GitHubSettings; login: string | null; title?: string; replyTo?: string },
): IncomingPost {
  const { author } = written;
  const top = `${reference.place}/${reference.number}`;
  const isTop = reference.commentId === undefined;
  const site = new URL(written.url).origin;
  return {
    nativeId: nativeIdOf(reference),
    ...(of.title === undefined ? {} : { title: of.title }),
    text: withoutMarker(written.body ?? ''),
    url: written.url,
    createdAt: written.createdAt,
    community: of.settings.repository,
    thread: top,
    ...(isTop ? {} : { replyTo: of.replyTo ?? top }),
    ...(author
      ? { author: author.login, authorUrl: `${site}/${encodeURIComponent(author.login)}` }
      : {}),
    ...(author?.id === undefined ? {} : { authorId: String(author.id) }),
    ...(author && author.login === of.login ? { isOurs: true } : {}),
    ...(written.likes === undefined ? {} : { counts: { likes: written.likes } }),
    reference: { ...reference },
  };
}

export function nativeIdOf({ place, number, commentId }: Reference): string {
  return `${place}/${number}${commentId === undefined ? '' : `/comments/${commentId}`}`;
}

export function writtenOf(
  item: Pick<Issue, 'body' | 'html_url' | 'created_at' | 'user' | 'reactions'>,
): Written {
  return {
    body: item.body,
    url: item.html_url,
    createdAt: item.created_at,
    author: item.user,
    likes: item.reactions?.['+1'],
  };
}

export function issueReference(issue: Issue): Reference {
  return { nodeId: issue.node_id, place: 'issues', number: issue.number };
}

/** Null when its address does not tell of which issue it is. */
export function commentReference(comment: Comment): Reference | null {
  const number = Number(/\/issues\/(\d+)$/.exec(comment.issue_url ?? '')?.[1]);
  if (Number.isNaN(number)) return null;
  return { nodeId: comment.node_id, place: 'issues', number, commentId: comment.id };
}
