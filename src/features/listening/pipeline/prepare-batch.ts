// The half of ingest that writes nothing: a batch made normal, told apart from what is known, and matched. What comes
// out can be stored in one go, or thrown away.

import { hash } from 'node:crypto';
import type { Database } from '#platform/db/database.ts';
import { newId } from '#platform/ids.ts';
import { cleanNativeId, LENGTH_MAX, normalisePost } from '../domain/normalise-post.ts';
import type { NormalPost } from '../domain/normalise-post.ts';
import { sortArrivals } from '../domain/sort-arrivals.ts';
import type { Sorted } from '../domain/sort-arrivals.ts';
import type { Batch } from '../ports.ts';
import type { NewMention } from '../store/mentions.ts';
import type { NewUndecidedMention } from '../store/undecided-mentions.ts';
import { findDeletedAuthors } from '../store/deleted-authors.ts';
import { findKnownPosts } from '../store/post-keys.ts';
import type { PostSketch } from './match-messages.ts';
import { postToMatch } from './post-to-match.ts';
import type { MatchedBySet, TopicSet } from './topic-set.ts';

type Arrived = NormalPost & { contentHash: string };

export type PreparedBatch = {
  arrived: number;
  newestPostAt: Date | null;
  fresh: (Arrived & { lang: string; tokens: string })[];
  revised: (Sorted<Arrived>['revised'][number] & { lang: string; tokens: string })[];
  deleted: Sorted<Arrived>['deleted'];
  deletedAuthors: readonly string[];
  repeated: number;
  refused: number;
  mentions: NewMention[];
  /** What matched posts are compared by. */
  sketches: (PostSketch & { postId: string })[];
  undecided: NewUndecidedMention[];
  /** The set of topics it was matched by. */
  topicSetStamp: number;
};

/** What a batch says by itself: it holds however often the batch is prepared. */
export type ReadBatch = { arrived: Arrived[]; deletions: string[]; deletedAuthors: string[] };

export function readBatch(
  batch: Pick<Batch, 'posts' | 'deletions' | 'deletedAuthors'>,
  fetchedAt: Date,
): ReadBatch {
  const arrived = batch.posts.map((post) => {
    return withHash(normalisePost({ ...post, nativeId: shortId(post.nativeId) }, fetchedAt));
  });
  const deletions = batch.deletions.map(({ nativeId }) => cleanNativeId(shortId(nativeId)));
  const deletedAuthors = [...new Set((batch.deletedAuthors ?? []).map(cleanNativeId))];
  return { arrived, deletions, deletedAuthors };
}

export async function prepareBatch(
  needs: { db: Database; topics: TopicSet },
  source: { id: string; name: string },
  { arrived, deletions, deletedAuthors }: ReadBatch,
): Promise<PreparedBatch> {
  const nativeIds = [...arrived.map((post) => post.nativeId), ...deletions];
  const known = await findKnownPosts(needs.db, source.id, nativeIds);
  const living = await withoutDeletedAuthors(needs.db, source.id, { arrived, deletedAuthors });
  const sorted = sortArrivals(living, deletions, known);
  const changed = [...sorted.fresh, ...sorted.revised.map(({ post }) => post)];
  const matched = await needs.topics.match(changed.map((post) => postToMatch(post, source.name)));
  const read = (index: number) => ({
    lang: matched.languages[index] ?? 'und',
    tokens: matched.tokens[index] ?? '',
  });
  const fresh = sorted.fresh.map((post, index) => ({ ...post, ...read(index) }));
  const revised = sorted.revised.map((revision, index) => {
    return { ...revision, ...read(sorted.fresh.length + index) };
  });
  const placeOf = (match: { postIndex: number; topicId: string }) =>
    findPlace({ fresh, revised }, matched, match);
  return {
    ...sorted,
    refused: sorted.refused + arrived.length - living.length,
    deletedAuthors,
    arrived: arrived.length,
    newestPostAt: newestOf(arrived),
    fresh,
    revised,
    mentions: matched.matches.flatMap((match) => {
      const place = placeOf(match);
      const { reasons, labels } = match;
      return place ? [{ ...place, id: newId(), sourceId: source.id, reasons, labels }] : [];
    }),
    sketches: matched.sketches.flatMap((sketch) => {
      const post = fresh[sketch.postIndex];
      const revision = revised[sketch.postIndex - fresh.length];
      const postId = revision?.known.postId ?? post?.id;
      return postId === undefined ? [] : [{ ...sketch, postId }];
    }),
    undecided: matched.undecided.flatMap((match) => {
      const place = placeOf(match);
      return place ? [{ ...place, pending: match.pending }] : [];
    }),
    topicSetStamp: matched.stamp,
  };
}

/** What an account said goes with it, whenever its copies come. */
async function withoutDeletedAuthors(
  db: Database,
  sourceId: string,
  batch: { arrived: readonly Arrived[]; deletedAuthors: readonly string[] },
): Promise<Arrived[]> {
  const authorIds = batch.arrived.flatMap(({ authorId }) => authorId ?? []);
  const gone = await findDeletedAuthors(db, sourceId, [...new Set(authorIds)]);
  for (const authorId of batch.deletedAuthors) gone.add(authorId);
  return batch.arrived.filter(({ authorId }) => authorId === null || !gone.has(authorId));
}

/** The text decides what is an edit: markup alone changes too often (counters, signed links) and says nothing. */
function withHash(post: NormalPost): Arrived {
  const contentHash = hash('sha256', `${post.title ?? ''}\n\n${post.text}`, 'base64');
  return { ...post, contentHash };
}

/** A longer id would be cut, or not fit an index entry: its hash stands for it. */
function shortId(nativeId: string): string {
  return nativeId.length <= LENGTH_MAX.nativeId ? nativeId : `sha256:${hash('sha256', nativeId)}`;
}

function newestOf(posts: readonly NormalPost[]): Date | null {
  return posts.reduce<Date | null>(
    (newest, post) => (newest && newest >= post.createdAt ? newest : post.createdAt),
    null,
  );
}

type MentionPlace = Omit<NewMention, 'id' | 'sourceId' | 'reasons' | 'labels'>;

/** Which post and version of a topic a match is about. */
function findPlace(
  { fresh, revised }: Pick<PreparedBatch, 'fresh' | 'revised'>,
  matched: MatchedBySet,
  { postIndex, topicId }: { postIndex: number; topicId: string },
): MentionPlace | null {
  const topicVersion = matched.versions.get(topicId);
  const revision = revised[postIndex - fresh.length];
  const post = fresh[postIndex] ?? revision?.post;
  // A topic that was removed while the thread was matching: the stamp has moved, and this is thrown away.
  if (!post || topicVersion === undefined) return null;
  return {
    topicId,
    topicVersion,
    postId: revision?.known.postId ?? post.id,
    postCreatedAt: revision?.known.postCreatedAt ?? post.createdAt,
    postRevision: (revision?.known.revision ?? 0) + 1,
    lang: matched.languages[postIndex] ?? 'und',
  };
}
