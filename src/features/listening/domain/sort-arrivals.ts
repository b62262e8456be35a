// What to do with each post and deletion of a batch, given what is known of their native ids: store it, revise what
// is there, leave it, or refuse it because it was deleted.

export type KnownPost = {
  postId: string | null;
  postCreatedAt: Date | null;
  revision: number;
  contentHash: string;
  isDeleted: boolean;
};

export type Arrival = { nativeId: string; contentHash: string };

export type Sorted<Post extends Arrival> = {
  fresh: Post[];
  /** The text changed, and the post is still stored. */
  revised: { post: Post; known: KnownPost & { postId: string; postCreatedAt: Date } }[];
  /** The same text again, or a post that was dropped because nothing matched it. */
  repeated: number;
  /** Late copies of deleted posts. */
  refused: number;
  /** Not yet recorded deletions, with the stored post they empty, if there is one. */
  deleted: { nativeId: string; known: KnownPost | null }[];
};

/**
 * A deletion wins over a post of the same batch, whichever came first: networks repeat posts, never deletions of
 * posts that live. Of two copies in one batch the later is taken.
 */
export function sortArrivals<Post extends Arrival>(
  posts: readonly Post[],
  deletions: readonly string[],
  known: ReadonlyMap<string, KnownPost>,
): Sorted<Post> {
  const sorted: Sorted<Post> = { fresh: [], revised: [], repeated: 0, refused: 0, deleted: [] };
  const gone = new Set(deletions);
  for (const nativeId of gone) {
    const post = known.get(nativeId) ?? null;
    if (!post?.isDeleted) sorted.deleted.push({ nativeId, known: post });
  }
  const newest = new Map(posts.map((post) => [post.nativeId, post]));
  sorted.repeated = posts.length - newest.size;
  for (const post of newest.values()) {
    const before = known.get(post.nativeId);
    if (gone.has(post.nativeId) || before?.isDeleted) sorted.refused += 1;
    else if (!before) sorted.fresh.push(post);
    else if (before.contentHash === post.contentHash) sorted.repeated += 1;
    else if (isStored(before)) sorted.revised.push({ post, known: before });
    else sorted.repeated += 1;
  }
  return sorted;
}

function isStored(known: KnownPost): known is KnownPost & { postId: string; postCreatedAt: Date } {
  return known.postId !== null && known.postCreatedAt !== null;
}
