// A stored post in the shape in which it can be answered at its network.

import type { Listening } from '../context.ts';
import type { AnsweredPost } from '../reply-port.ts';
import { findAnswerable } from '../store/posts.ts';

export async function readAnsweredPost(
  { platform }: Listening,
  postId: string,
): Promise<{ sourceId: string; post: AnsweredPost } | null> {
  const row = await findAnswerable(platform.db, postId);
  if (!row) return null;
  const { title, author, url, thread, details } = row;
  const post = { nativeId: row.native_id, url, title, author, thread };
  return { sourceId: row.source_id, post: { ...post, reference: details.reference ?? null } };
}
