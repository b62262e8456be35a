// A page of a subreddit's list through the API.

import type { Page } from '#platform/polling/descend.ts';
import { understood } from '#platform/polling/understood.ts';
import type { Entry, List } from './listings.ts';
import type { RedditApi } from './reddit-api.ts';
import { isGone, listingSchema, postOf, thingSchema } from './things.ts';

export async function readApiPage(
  api: RedditApi,
  list: List,
  position: string | null,
): Promise<Page<Entry>> {
  const { subreddit, query } = api.settings;
  const place = { after: position, limit: 100 };
  const json = query
    ? await api.get(`/r/${subreddit}/search`, { ...place, q: query, sort: 'new', restrict_sr: 1 })
    : await api.get(`/r/${subreddit}/${list === 'links' ? 'new' : 'comments'}`, place);
  const { children, after } = understood(listingSchema, json, 'Reddit').data;
  const me = children.length > 0 ? await api.me() : null;
  return { entries: children.map((child) => entryOf(child, me)), next: after ?? null };
}

function entryOf(child: unknown, me: string | null): Entry {
  const thing = thingSchema.safeParse(child).data;
  if (!thing) return { at: null };
  const at = thing.data.created_utc * 1000;
  return isGone(thing) ? { at, gone: thing.data.name } : { at, post: postOf(thing, me) };
}
