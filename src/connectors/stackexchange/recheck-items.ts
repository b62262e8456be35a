// Asks a site about stored posts by their ids, kind by kind: what is missing in the answer was deleted.

import type { IncomingPost, Recheck, StoredPostReference } from '#features/listening/ports.ts';
import type { StackExchangeApi } from './se-api.ts';
import { itemOf } from './se-posts.ts';
import type { Item, Kind } from './se-posts.ts';

export async function recheckItems(
  api: StackExchangeApi,
  posts: readonly StoredPostReference[],
): Promise<Recheck> {
  const now: IncomingPost[] = [];
  const deletions: { nativeId: string }[] = [];
  for (const kind of ['question', 'answer', 'comment'] as const) {
    const ids = posts.flatMap(({ nativeId }) => {
      const [of, id] = nativeId.split('/');
      return of === kind && id && /^\d{1,15}$/.test(id) ? [Number(id)] : [];
    });
    if (ids.length === 0) continue;
    const items = await readItems(api, kind, ids);
    if (items === 'broken') continue;
    for (const id of ids) {
      const item = items.get(id);
      if (item) now.push(item.post);
      else deletions.push({ nativeId: `${kind}/${id}` });
    }
  }
  return { posts: now, deletions };
}

/** `broken`: something in the answer made no sense, so that nothing can be said of what is missing. */
export async function readItems(
  api: StackExchangeApi,
  kind: Kind,
  ids: readonly number[],
): Promise<Map<number, Item> | 'broken'> {
  const { site } = api.settings;
  const me = await api.me();
  const { items } = await api.get(`/${kind}s/${ids.join(';')}`, { pagesize: 100 });
  const found = items.map((json) => itemOf(json, { site, me }));
  if (found.some((item) => item === null)) return 'broken';
  return new Map(found.flatMap((item) => (item ? [[item.id, item]] : [])));
}
