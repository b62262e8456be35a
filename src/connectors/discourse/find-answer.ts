// Does a publication already stand on the forum? An answer is known by who wrote it, where, since when, and its text as
// it was written (`raw`).

import { demandJson } from '#platform/polling/refusal.ts';
import { understood } from '#platform/polling/understood.ts';
import type { Publication, Receipt } from '#features/listening/reply-port.ts';
import {
  forumPostSchema,
  isGone,
  isOurs,
  LIKE,
  nativeIdOf,
  referenceSchema,
} from './forum-post.ts';
import type { ForumPost } from './forum-post.ts';
import type { Forum } from './forum.ts';
import { readPage } from './latest.ts';
import type { Listing } from './latest.ts';

/** The forum's clock and ours may differ by so much. */
const clockDifferenceMs = 10 * 60_000;
const pagesMax = 20;

export async function findAnswer(publication: Publication, forum: Forum): Promise<Receipt | null> {
  switch (publication.kind) {
    case 'reply':
    case 'quote':
      return findReply(publication, forum);
    case 'like': {
      const post = await readPost(publication.to.reference, forum);
      const isLiked = post?.actions_summary?.some(({ id, acted }) => id === LIKE && acted);
      const { nativeId, url, reference } = publication.to;
      return isLiked ? { nativeId, url, at: forum.now(), reference } : null;
    }
    case 'edit': {
      const post = await readPost(publication.of.reference, forum);
      return post && isSame(post.raw, publication.text) ? publication.of : null;
    }
    case 'delete': {
      const post = await readPost(publication.of.reference, forum);
      return post === null || isGone(post) ? publication.of : null;
    }
  }
}

async function findReply(
  { to, text, madeAt }: Extract<Publication, { kind: 'reply' | 'quote' }>,
  forum: Forum,
): Promise<Receipt | null> {
  const reference = referenceSchema.safeParse(to.reference);
  if (!reference.success) return null;
  const notBefore = new Date(madeAt.getTime() - clockDifferenceMs);
  const listings: Listing[] = forum.settings.messages ? ['posts', 'messages'] : ['posts'];
  for (const listing of listings) {
    let position: string | null = null;
    for (let pages = 0; pages < pagesMax; pages += 1) {
      const page = await readPage(forum, listing, { position, known: null, notBefore });
      const found = page.entries.find(({ post }) => {
        const isThere = post?.topic_id === reference.data.topicId && isSame(post.raw, text);
        return isThere && isOurs(post.username, forum.settings);
      });
      if (found?.post) return receiptOf(found.post, forum);
      position = page.next;
      if (position === null) break;
    }
  }
  return null;
}

/** Null when it is not there. */
async function readPost(reference: unknown, forum: Forum): Promise<ForumPost | null> {
  const parsed = referenceSchema.safeParse(reference);
  if (!parsed.success) return null;
  const path = `/posts/${parsed.data.postId}.json`;
  const answer = await forum.ask(path);
  if (answer.status === 404 || answer.status === 410) return null;
  return understood(forumPostSchema, demandJson(answer, forum.about(answer)), 'The forum');
}

const isSame = (raw: string | null | undefined, text: string): boolean =>
  raw?.trim() === text.trim();

export function receiptOf(post: ForumPost, forum: Forum): Receipt {
  const { topic_id: topicId, post_number: postNumber, id: postId } = post;
  return {
    nativeId: nativeIdOf(post),
    url: `${forum.settings.url}/t/${encodeURIComponent(post.topic_slug || '-')}/${topicId}/${postNumber}`,
    at: new Date(post.created_at),
    reference: { postId, topicId, postNumber },
  };
}
