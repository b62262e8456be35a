// The posts people have judged for a topic, newest verdict first, as advice wants them.

import type { JudgedPost } from '#matching/advice/judged-post.ts';
import type { Listening } from '../context.ts';
import { storedPostToMatch } from '../pipeline/post-to-match.ts';
import { listJudgedPosts } from '../store/stored-posts.ts';
import type { PostRow } from '../store/posts.ts';

const judgedMax = 2000;

export async function readJudgedPosts(
  { platform }: Listening,
  topicId: string,
): Promise<(JudgedPost & { row: PostRow })[]> {
  const rows = await listJudgedPosts(platform.db, topicId, judgedMax);
  return rows.map((row) => ({
    row,
    post: storedPostToMatch(row, row.source_name),
    relevant: row.verdict === 'relevant',
  }));
}
