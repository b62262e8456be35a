// A post as the matching engine wants it.

import type { NormalPost } from '../domain/normalise-post.ts';
import type { PostGist } from '../store/candidate-posts.ts';
import type { PostRow } from '../store/posts.ts';
import type { PostToMatch } from './match-messages.ts';

export function postToMatch(post: NormalPost, sourceName: string): PostToMatch {
  return {
    ...matchable(post, sourceName),
    lang: post.lang ?? undefined,
    langHint: post.langHint ?? undefined,
  };
}

/** A stored post: its language is settled. */
export function storedPostToMatch(row: PostRow, sourceName: string): PostToMatch {
  const post = { ...row, authorName: row.author_name, createdAt: row.created_at };
  return { ...matchable(post, sourceName), lang: row.lang };
}

/** What was read of a stored post. */
export function gistToMatch(gist: PostGist): PostToMatch {
  const { id, lang, source_name: source, text = '' } = gist;
  if (gist.details === undefined) return { id, lang, source, text, title: gist.title ?? undefined };
  const { title = null, author = null, author_name: authorName = null } = gist;
  const { url = null, community = null, thread = null, details, created_at: createdAt } = gist;
  const post = { id, title, text, author, authorName, url, community, thread, details, createdAt };
  return { ...matchable(post, source), lang };
}

type Common = Pick<
  NormalPost,
  'id' | 'title' | 'text' | 'author' | 'authorName' | 'url' | 'community' | 'thread' | 'createdAt'
> & { details: NormalPost['details'] };

function matchable(post: Common, sourceName: string): PostToMatch {
  return {
    id: post.id,
    title: post.title ?? undefined,
    text: post.text,
    author: post.author ?? undefined,
    authorName: post.authorName ?? undefined,
    url: post.url ?? undefined,
    site: post.url === null ? undefined : new URL(post.url).hostname,
    source: sourceName,
    community: post.community ?? undefined,
    thread: post.thread ?? undefined,
    createdAt: post.createdAt.toISOString(),
    ...post.details,
  };
}
