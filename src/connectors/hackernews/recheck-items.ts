// Asks Hacker News about stored items: it tells of changes for a few minutes only.

import type { Recheck, SourceContext, StoredPostReference } from '#features/listening/ports.ts';
import { Firebase } from './firebase.ts';
import type { Addresses, HackerNewsSettings } from './settings.ts';
import { isGone, postOf } from './item.ts';

export async function recheckItems(
  posts: readonly StoredPostReference[],
  context: SourceContext<HackerNewsSettings>,
  addresses: Addresses,
): Promise<Recheck> {
  const api = new Firebase(context, addresses);
  const ids = posts
    .map(({ nativeId }) => Number(nativeId))
    .filter((id) => Number.isSafeInteger(id));
  const found = await Promise.all(ids.map((id) => api.item(id)));
  const items = found.flatMap((each) => (each.kind === 'item' ? [each.item] : []));
  const alive = items.filter((item) => !isGone(item));
  return {
    posts: await Promise.all(alive.map(async (item) => postOf(item, await api.storyOf(item)))),
    deletions: items.filter(isGone).map(({ id }) => ({ nativeId: String(id) })),
  };
}
