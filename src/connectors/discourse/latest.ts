// The newest posts of a forum, page by page downwards: /posts.json for all to read, /private-posts.json for messages.
// Older servers look at windows of 50 ids, so that an empty page does not have to be the last.

import { z } from 'zod';
import { descend } from '#platform/polling/descend.ts';
import type { Descent, DescentStep, Page } from '#platform/polling/descend.ts';
import { understood } from '#platform/polling/understood.ts';
import { forumPostSchema } from './forum-post.ts';
import type { ForumPost } from './forum-post.ts';
import type { Forum } from './forum.ts';

export type Listing = 'posts' | 'messages';
export type Entry = { id: number; post: ForumPost | null };

const paths = { posts: '/posts.json', messages: '/private-posts.json' };
const pageSchema = z.object({
  latest_posts: z.array(z.unknown()).optional(),
  private_posts: z.array(z.unknown()).optional(),
});
const markedSchema = z.object({ id: z.number().int() });
const windowSize = 50;
/** Ids read again each time: posts that became visible late, and edits of the newest. */
const overlap = 30;

export function newest(
  forum: Forum,
  listing: Listing,
  options: { cursor: Descent; notBefore: Date },
): AsyncGenerator<DescentStep<Entry>, Descent, void> {
  const { known } = options.cursor;
  return descend<Entry>({
    cursor: options.cursor,
    markOf: ({ id }) => id,
    readPage: (position) => {
      const notBefore = known === null ? options.notBefore : null;
      return readPage(forum, listing, { position, known, notBefore });
    },
    overlap,
    floor: 0,
    ceiling: Number.MAX_SAFE_INTEGER,
  });
}

export async function readPage(
  forum: Forum,
  listing: Listing,
  at: { position: string | null; known: number | null; notBefore: Date | null },
): Promise<Page<Entry>> {
  const before = at.position === null ? null : Number(at.position);
  const page = understood(pageSchema, await forum.demand(paths[listing], { before }), 'The forum');
  const entries = (page.latest_posts ?? page.private_posts ?? []).flatMap(entryOf);
  const lowest = Math.min(...entries.map(({ id }) => id));
  const isOldEnough = entries.some(({ post }) => {
    return post && at.notBefore && new Date(post.created_at) < at.notBefore;
  });
  if (isOldEnough) return { entries, next: null };
  if (entries.length > 0 && (before === null || lowest < before)) {
    return { entries, next: lowest > 1 ? String(lowest) : null };
  }
  const below = before === null ? 0 : before - windowSize;
  const isAboveKnown = at.known !== null && below > at.known - overlap && below > 0;
  return { entries, next: isAboveKnown ? String(below) : null };
}

/** One that makes no sense keeps its place in the order, if it has one. */
function entryOf(json: unknown): Entry[] {
  const post = forumPostSchema.safeParse(json);
  if (post.success) return [{ id: post.data.id, post: post.data }];
  const marked = markedSchema.safeParse(json);
  return marked.success ? [{ id: marked.data.id, post: null }] : [];
}
