// Asks Reddit about stored posts, a hundred at once: its rules want what was deleted there deleted here. The public
// feeds cannot be asked; without an application nothing is found out.

import { understood } from '#platform/polling/understood.ts';
import type { IncomingPost, Recheck, StoredPostReference } from '#features/listening/ports.ts';
import type { RedditApi } from './reddit-api.ts';
import { isGone, listingSchema, postOf, thingSchema } from './things.ts';
import type { Thing } from './things.ts';

export async function recheckThings(
  api: RedditApi,
  posts: readonly StoredPostReference[],
): Promise<Recheck> {
  const ids = posts.map(({ nativeId }) => nativeId).filter((id) => /^t[13]_\w{1,20}$/.test(id));
  if (ids.length === 0) return { posts: [], deletions: [] };
  const things = await readThings(api, ids);
  const me = await api.me();
  const now: IncomingPost[] = [];
  const deletions: { nativeId: string }[] = [];
  for (const nativeId of ids) {
    const thing = things.get(nativeId);
    if (thing === 'broken') continue;
    if (thing && !isGone(thing)) now.push(postOf(thing, me));
    else deletions.push({ nativeId });
  }
  return { posts: now, deletions, ...(api.limits ? { limits: api.limits } : {}) };
}

/** Those Reddit knows; `broken` where it knows one that we do not understand. */
export async function readThings(
  api: RedditApi,
  ids: readonly string[],
): Promise<Map<string, Thing | 'broken'>> {
  const listing = understood(
    listingSchema,
    await api.get('/api/info', { id: ids.join(',') }),
    'Reddit',
  );
  const found = new Map<string, Thing | 'broken'>();
  for (const child of listing.data.children) {
    const thing = thingSchema.safeParse(child).data;
    if (thing) found.set(thing.data.name, thing);
  }
  // One that makes no sense may be any of them: nothing is deleted on such evidence.
  if (found.size < listing.data.children.length) {
    for (const id of ids) if (!found.has(id)) found.set(id, 'broken');
  }
  return found;
}
