// What a source keeps of the posts its forum shows: those of its category, with the category's name; what is gone there
// as a deletion.

import { AppError } from '#platform/errors.ts';
import type { Batch } from '#features/listening/ports.ts';
import type { Category, Forum } from './forum.ts';
import { isGone, isSaid, nativeIdOf, postOf } from './forum-post.ts';
import type { ForumPost } from './forum-post.ts';

export type HeardPosts = Pick<Batch, 'posts' | 'deletions' | 'note'>;

export async function heardPosts(
  forum: Forum,
  found: readonly (ForumPost | null)[],
  { isMessage }: { isMessage: boolean },
): Promise<HeardPosts> {
  const { settings } = forum;
  const sound = found.filter((post) => post !== null);
  const broken = found.length - sound.length;
  const categories = sound.length > 0 && !isMessage ? await forum.categories() : [];
  const wanted = isMessage ? null : wantedCategories(settings.category, categories, sound);
  const said = sound.filter((post) => {
    return isSaid(post) && (wanted === null || wanted.has(post.category_id ?? -1));
  });
  const names = new Map(categories.map(({ id, name }) => [id, name]));
  return {
    posts: said.map((post) => {
      const category = names.get(post.category_id ?? -1);
      return postOf(post, settings, { ...(category ? { category } : {}), isMessage });
    }),
    deletions: sound.filter(isGone).map((post) => ({ nativeId: nativeIdOf(post) })),
    ...(broken > 0 ? { note: `${broken} posts made no sense and were left out.` } : {}),
  };
}

/** Null: all of them. */
function wantedCategories(
  wanted: string | undefined,
  categories: readonly Category[],
  found: readonly ForumPost[],
): Set<number> | null {
  if (!wanted || found.length === 0) return null;
  const named = categories.find(
    ({ id, slug, name }) =>
      String(id) === wanted || slug === wanted || name.toLowerCase() === wanted.toLowerCase(),
  );
  if (!named) {
    const sentence = `The forum has no category "${wanted}", or does not show it.`;
    throw new AppError('invalid', 'discourse.no-category', sentence);
  }
  const all = new Set([named.id]);
  for (const { id, parent_category_id: parent } of categories) {
    if (parent && all.has(parent)) all.add(id);
  }
  return all;
}
