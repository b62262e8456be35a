// The posts of the shared reddit data, whole or as short ones, as lines of JSON.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

const POSTS = new URL('../../../shared/data/reddit-2013/posts.jsonl.gz', import.meta.url);

export type SamplePost = { readonly id: string; readonly text: string; readonly createdAt: string };

export function readPosts(): SamplePost[] {
  return gunzipSync(readFileSync(POSTS))
    .toString()
    .split('\n')
    .filter((line) => line !== '')
    .map((line): SamplePost => {
      const { id, text, createdAt } = JSON.parse(line);
      return { id, text, createdAt };
    });
}

/** About 85 characters each: the beginning of the post up to the end of a word. */
export function shorten(posts: readonly SamplePost[]): SamplePost[] {
  return posts.map((post) => {
    if (post.text.length <= 120) return post;
    return { ...post, text: post.text.slice(0, post.text.lastIndexOf(' ', 120) + 1 || 120).trim() };
  });
}
