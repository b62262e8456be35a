// Rows as the API shows them.

import type { Mention, Post } from '../contract.ts';
import type { NormalPost } from '../domain/normalise-post.ts';
import type { MentionRow } from '../store/mention-lists.ts';
import type { PostRow } from '../store/posts.ts';

export function showMention(row: MentionRow): Mention {
  return {
    id: row.id,
    topicId: row.topic_id,
    topicVersion: row.topic_version,
    post: {
      id: row.post_id,
      sourceId: row.source_id,
      title: row.title,
      text: row.text,
      html: row.html,
      author: row.author,
      authorUrl: row.author_url,
      url: row.url,
      lang: row.lang,
      createdAt: row.post_created_at.toISOString(),
      fetchedAt: row.fetched_at.toISOString(),
      revision: row.revision,
      deletedAt: row.deleted_at?.toISOString() ?? null,
    },
    reasons: row.reasons,
    labels: row.labels,
    copies:
      row.copy_group === null || row.copies < 2
        ? null
        : { group: row.copy_group, posts: row.copies },
    verdict: row.verdict,
    verdictBy: row.verdict_by,
    verdictAt: row.verdict_at?.toISOString() ?? null,
    matchedAt: row.matched_at.toISOString(),
  };
}

export function showPost(row: PostRow): Post {
  return {
    id: row.id,
    sourceId: row.source_id,
    title: row.title,
    text: row.text,
    html: row.html,
    author: row.author_name ?? row.author,
    authorUrl: row.author_url,
    url: row.url,
    lang: row.lang,
    createdAt: row.created_at.toISOString(),
    fetchedAt: row.fetched_at.toISOString(),
    revision: row.revision,
    deletedAt: row.deleted_at?.toISOString() ?? null,
  };
}

/** A post that is not stored: a look at a source before it is added. */
export function showUnstoredPost(post: NormalPost): Post {
  return {
    id: post.nativeId,
    sourceId: null,
    title: post.title,
    text: post.text,
    html: post.html,
    author: post.authorName ?? post.author,
    authorUrl: post.authorUrl,
    url: post.url,
    lang: post.lang ?? post.langHint ?? 'und',
    createdAt: post.createdAt.toISOString(),
    fetchedAt: post.fetchedAt.toISOString(),
    revision: 1,
    deletedAt: null,
  };
}
