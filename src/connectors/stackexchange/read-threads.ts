// Reads followed questions with their answers and comments: with tags, a look watches the hundred last active alone.

import type { FollowedThread, IncomingPost, ThreadReading } from '#features/listening/ports.ts';
import type { StackExchangeApi } from './se-api.ts';
import { itemOf } from './se-posts.ts';
import type { Item } from './se-posts.ts';
import { limitsOf } from './streams.ts';

const pagesMax = 3;
/** What is asked for at once by id. */
const idsMax = 100;

export async function readThreads(
  api: StackExchangeApi,
  threads: readonly FollowedThread[],
): Promise<ThreadReading> {
  const ids = threads.flatMap(({ thread }) => /^question\/(\d{1,15})$/.exec(thread)?.[1] ?? []);
  const posts: IncomingPost[] = [];
  let restMs = 0;
  /** Nothing where there is nothing to ask for, or the network wants a rest first. */
  const take = async (above: string, of: readonly (string | number)[], below: string) => {
    if (of.length === 0 || restMs > 0) return [];
    const found = await itemsAt(api, `/${above}/${of.slice(0, idsMax).join(';')}/${below}`);
    restMs = found.restMs;
    posts.push(...found.items.map(({ post }) => post));
    return found.items.map(({ id }) => id);
  };
  const answerIds = await take('questions', ids, 'answers');
  await take('questions', ids, 'comments');
  await take('answers', answerIds, 'comments');
  if (restMs === 0) return { posts, read: threads.map(({ thread }) => thread), ...limitsOf(api) };
  const resetsAt = new Date(api.now().getTime() + restMs);
  return { posts, read: [], limits: { requestsLeft: 0, resetsAt } };
}

/** The newest first, as far as the network lets us read without a rest. */
async function itemsAt(
  api: StackExchangeApi,
  path: string,
): Promise<{ items: Item[]; restMs: number }> {
  const { site } = api.settings;
  const me = await api.me();
  const items: Item[] = [];
  for (let page = 1; page <= pagesMax; page += 1) {
    const answer = await api.get(path, { order: 'desc', sort: 'creation', pagesize: 100, page });
    items.push(...answer.items.flatMap((json) => itemOf(json, { site, me }) ?? []));
    if (answer.backoffMs > 0 || !answer.hasMore) return { items, restMs: answer.backoffMs };
  }
  return { items, restMs: 0 };
}
