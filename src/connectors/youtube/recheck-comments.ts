// Asks YouTube about stored comments, fifty for one unit: what is missing in the answer was deleted or withheld.

import { z } from 'zod';
import { understood } from '#platform/polling/understood.ts';
import type { IncomingPost, Recheck, StoredPostReference } from '#features/listening/ports.ts';
import { commentSchema, postOf, referenceSchema } from './comments.ts';
import type { Comment } from './comments.ts';
import type { YouTubeApi } from './youtube-api.ts';

const idsMax = 50;
const listSchema = z.object({ items: z.array(z.unknown()).default([]) });

export async function recheckComments(
  api: YouTubeApi,
  posts: readonly StoredPostReference[],
): Promise<Recheck> {
  const me = await api.me();
  const now: IncomingPost[] = [];
  const deletions: { nativeId: string }[] = [];
  for (let at = 0; at < posts.length; at += idsMax) {
    const asked = posts.slice(at, at + idsMax);
    const found = await readComments(
      api,
      asked.map(({ nativeId }) => nativeId),
    );
    if (found === 'broken') continue;
    for (const { nativeId, reference } of asked) {
      const comment = found.get(nativeId);
      const videoId = referenceSchema.safeParse(reference).data?.videoId ?? null;
      if (comment) now.push(postOf(comment, { videoId, me }));
      else deletions.push({ nativeId });
    }
  }
  return { posts: now, deletions };
}

/** `broken`: something in the answer made no sense, so that nothing can be said of what is missing. */
export async function readComments(
  api: YouTubeApi,
  ids: readonly string[],
): Promise<Map<string, Comment> | 'broken'> {
  const parameters = { part: 'snippet', id: ids.join(','), textFormat: 'plainText' };
  const { items } = understood(listSchema, await api.list('comments', parameters), 'YouTube');
  const comments = items.map((item) => commentSchema.safeParse(item).data);
  if (comments.includes(undefined)) return 'broken';
  return new Map(comments.flatMap((comment) => (comment ? [[comment.id, comment]] : [])));
}
