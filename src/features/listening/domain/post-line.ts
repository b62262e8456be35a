// A post as one line of JSON: what commands read and write, and what pipes rely on.

import type { NormalPost } from './normalise-post.ts';

export type PostLine = {
  id: string;
  text: string;
  title?: string;
  author?: string;
  lang?: string;
  createdAt?: string;
  url?: string;
  source?: string;
  replyTo?: string;
};

/** @param isTimeKnown false: `createdAt` is only when we saw it, and left out */
export function postLineOf(
  post: NormalPost,
  { source, isTimeKnown }: { source: string | null; isTimeKnown: boolean },
): PostLine {
  return {
    id: post.nativeId,
    ...(post.title === null ? {} : { title: post.title }),
    text: post.text,
    ...(post.author === null ? {} : { author: post.author }),
    ...(post.lang === null ? {} : { lang: post.lang }),
    ...(isTimeKnown ? { createdAt: post.createdAt.toISOString() } : {}),
    ...(post.url === null ? {} : { url: post.url }),
    ...(source === null ? {} : { source }),
    ...(post.replyTo === null ? {} : { replyTo: post.replyTo }),
  };
}
