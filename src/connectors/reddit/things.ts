// Posts (t3) and comments (t1) of Reddit, as https://www.reddit.com/dev/api and its wiki page "JSON" describe them.

import { z } from 'zod';
import type { IncomingPost } from '#features/listening/ports.ts';

const thingFields = {
  name: z.string().regex(/^t[13]_\w{1,20}$/),
  author: z.string().nullish(),
  author_fullname: z.string().nullish(),
  created_utc: z.number().min(0).max(4_000_000_000),
  permalink: z.string().nullish(),
  subreddit: z.string().nullish(),
  score: z.number().nullish(),
  removed_by_category: z.string().nullish(),
};
const linkSchema = z.object({
  kind: z.literal('t3'),
  data: z.object({
    ...thingFields,
    title: z.string(),
    selftext: z.string().nullish(),
    url: z.string().nullish(),
    is_self: z.boolean().nullish(),
    num_comments: z.number().nullish(),
  }),
});
const commentSchema = z.object({
  kind: z.literal('t1'),
  data: z.object({
    ...thingFields,
    body: z.string(),
    link_id: z.string(),
    parent_id: z.string(),
  }),
});
export const thingSchema = z.discriminatedUnion('kind', [linkSchema, commentSchema]);
export type Thing = z.infer<typeof thingSchema>;

export const listingSchema = z.object({
  data: z.object({ children: z.array(z.unknown()), after: z.string().nullish() }),
});

const placeholders = new Set(['[deleted]', '[removed]']);

/** Deleted by its author, or removed by moderators or by Reddit. */
export function isGone({ kind, data }: Thing): boolean {
  if (data.removed_by_category) return true;
  const text = kind === 't1' ? data.body : (data.selftext ?? '');
  return placeholders.has(text.trim()) || (data.author === '[deleted]' && text === '');
}

export const textOf = (thing: Thing): string =>
  thing.kind === 't1' ? thing.data.body : (thing.data.selftext ?? '');

export function postOf(thing: Thing, me: string | null): IncomingPost {
  const { data } = thing;
  const { name, author } = data;
  const isNamed = !!author && author !== '[deleted]';
  return {
    nativeId: name,
    text: textOf(thing),
    ...(data.permalink ? { url: `https://www.reddit.com${data.permalink}` } : {}),
    createdAt: new Date(data.created_utc * 1000),
    ...(data.subreddit ? { community: `r/${data.subreddit}` } : {}),
    ...(isNamed ? { author, authorUrl: userAddress(author) } : {}),
    ...(data.author_fullname ? { authorId: data.author_fullname } : {}),
    ...(isNamed && author === me ? { isOurs: true } : {}),
    ...(thing.kind === 't3'
      ? {
          title: thing.data.title,
          thread: name,
          ...(thing.data.url && !thing.data.is_self ? { links: [thing.data.url] } : {}),
          counts: { likes: data.score ?? 0, replies: thing.data.num_comments ?? 0 },
        }
      : {
          thread: thing.data.link_id,
          replyTo: thing.data.parent_id,
          counts: { likes: data.score ?? 0 },
        }),
  };
}

export const userAddress = (name: string): string =>
  `https://www.reddit.com/user/${encodeURIComponent(name)}`;
