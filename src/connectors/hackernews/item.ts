// One item of Hacker News as a post. What is dead (killed by moderators or flags) is not shown to readers there, so it
// counts as gone here.

import { z } from 'zod';
import type { IncomingPost } from '#features/listening/ports.ts';

/** https://github.com/HackerNews/API, "Items". */
export const itemSchema = z.object({
  id: z.number().int(),
  type: z.string().optional(),
  deleted: z.boolean().optional(),
  dead: z.boolean().optional(),
  by: z.string().optional(),
  // What is no time JavaScript can hold is none.
  time: z.number().min(0).max(4_000_000_000).optional().catch(undefined),
  text: z.string().optional(),
  parent: z.number().int().optional(),
  url: z.string().optional(),
  title: z.string().optional(),
  score: z.number().optional(),
  descendants: z.number().optional(),
});
export type Item = z.infer<typeof itemSchema>;

export const isGone = (item: Item): boolean => item.deleted === true || item.dead === true;

export const isHeard = (
  type: string | undefined,
  kind: 'all' | 'stories' | 'comments',
): boolean => {
  // The options of a poll are no posts of their own.
  if (type === undefined || type === 'pollopt') return false;
  return kind === 'all' || (type === 'comment') === (kind === 'comments');
};

/** @param thread the story a comment belongs to, null when it could not be told */
export function postOf(item: Item, thread: number | null): IncomingPost {
  const isComment = item.type === 'comment';
  return {
    nativeId: String(item.id),
    ...(item.title === undefined ? {} : { titleHtml: item.title }),
    html: item.text ?? '',
    url: itemAddress(item.id),
    community: 'Hacker News',
    langHint: 'en',
    ...authorOf(item.by),
    ...(item.url === undefined ? {} : { links: [item.url] }),
    ...(item.time === undefined ? {} : { createdAt: new Date(item.time * 1000) }),
    ...(isComment && thread !== null ? { thread: String(thread) } : {}),
    ...(isComment ? {} : { thread: String(item.id) }),
    ...(item.parent === undefined ? {} : { replyTo: String(item.parent) }),
    counts: {
      ...(item.score === undefined ? {} : { likes: item.score }),
      ...(item.descendants === undefined ? {} : { replies: item.descendants }),
    },
  };
}

export function authorOf(name: string | undefined) {
  if (name === undefined) return {};
  const authorUrl = `https://news.ycombinator.com/user?id=${encodeURIComponent(name)}`;
  return { author: name, authorUrl, authorId: name };
}

export function itemAddress(id: number | string | null): string {
  const site = 'https://news.ycombinator.com/';
  return id === null ? site : `${site}item?id=${id}`;
}

export function anyTitle(query: string | undefined): string {
  return query ? `Hacker News: ${query}` : 'Hacker News';
}
