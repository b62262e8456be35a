// What a source of Hacker News is set to, and where it is asked: Firebase has every item and what changed, Algolia finds
// by word and time.

import { z } from 'zod';

export type Addresses = {
  /** https://github.com/HackerNews/API */
  firebase: string;
  /** https://hn.algolia.com/api */
  algolia: string;
};

export const defaultAddresses: Addresses = {
  firebase: 'https://hacker-news.firebaseio.com',
  algolia: 'https://hn.algolia.com',
};

export const settingsSchema = z.object({
  query: z.string().trim().max(500).optional(),
  kind: z.enum(['all', 'stories', 'comments']).default('all'),
});
export type HackerNewsSettings = z.infer<typeof settingsSchema>;
