// Every post of some identities, however many: a copy, or an erasing, that leaves something out would be none.

import type { HeardPost } from '#features/listening/facade.ts';
import type { Queryable } from '#platform/db/database.ts';
import type { Contacts } from '../context.ts';
import { listPlaces } from '../store/identities.ts';

const stepSize = 5000;

/** By their author ids, and those that only later features know to be theirs. */
export async function allPostsOf(
  { listening, parts }: Contacts,
  db: Queryable,
  identityIds: readonly string[],
): Promise<HeardPost[]> {
  const places = await listPlaces(db, identityIds);
  const posts = new Map<string, HeardPost>();
  await eachStep(
    (step) => listening.authorPosts(db, places, step),
    (page) => page.forEach((post) => posts.set(post.id, post)),
  );
  for (const part of parts) {
    await eachStep(
      (step) => part.posts(db, identityIds, step),
      async (page) => {
        const missing = page.filter(({ id }) => !posts.has(id));
        for (const post of await listening.postsOf(db, missing)) posts.set(post.id, post);
      },
    );
  }
  return [...posts.values()];
}

async function eachStep<Item extends { id: string }>(
  read: (step: { beforeId: string | null; limit: number }) => Promise<Item[]>,
  take: (items: readonly Item[]) => void | Promise<void>,
): Promise<void> {
  let items = await read({ beforeId: null, limit: stepSize });
  for (let last = items.at(-1); last; last = items.at(-1)) {
    await take(items);
    items = await read({ beforeId: last.id, limit: stepSize });
  }
}
