// Which posts say nearly the same as one before: each joins the group of the most similar, or opens its own when the next
// one comes.

import { COPY_THRESHOLD, jaccard } from '#language/shingles.ts';

export type Sketch = { postId: string; shingles: Uint32Array; bands: readonly number[] };
export type KnownSketch = Sketch & { copyGroup: string };

export type GroupedCopies = {
  /** Posts that say nearly what another said. */
  joined: { postId: string; copyGroup: string }[];
  /** Texts not known yet, to be compared with what comes. */
  fresh: KnownSketch[];
  /** Posts whose very text was heard again. */
  again: string[];
};

/** @param posts in the order in which they came */
export function groupCopies(
  posts: readonly Sketch[],
  known: readonly KnownSketch[],
): GroupedCopies {
  const byBand = new Map<number, KnownSketch[]>();
  for (const sketch of known) remember(byBand, sketch);
  const grouped: GroupedCopies = { joined: [], fresh: [], again: [] };
  for (const post of posts) {
    const nearest = findNearest(byBand, post);
    if (nearest) grouped.joined.push({ postId: post.postId, copyGroup: nearest.sketch.copyGroup });
    if (nearest?.similarity === 1) {
      grouped.again.push(nearest.sketch.postId);
      continue;
    }
    const sketch = { ...post, copyGroup: nearest?.sketch.copyGroup ?? post.postId };
    grouped.fresh.push(sketch);
    remember(byBand, sketch);
  }
  return grouped;
}

function remember(byBand: Map<number, KnownSketch[]>, sketch: KnownSketch): void {
  for (const band of sketch.bands) {
    const bucket = byBand.get(band);
    if (bucket) bucket.push(sketch);
    else byBand.set(band, [sketch]);
  }
}

/** Only those that share the most bands are compared: a flood of posts of one mould costs each no more than this. */
const COMPARED_MOST = 32;

function findNearest(
  byBand: ReadonlyMap<number, KnownSketch[]>,
  post: Sketch,
): { sketch: KnownSketch; similarity: number } | null {
  let nearest: { sketch: KnownSketch; similarity: number } | null = null;
  for (const sketch of likeliest(byBand, post)) {
    const similarity = jaccard(post.shingles, sketch.shingles);
    if (similarity >= COPY_THRESHOLD && similarity > (nearest?.similarity ?? 0))
      nearest = { sketch, similarity };
  }
  return nearest;
}

function likeliest(byBand: ReadonlyMap<number, KnownSketch[]>, post: Sketch): KnownSketch[] {
  const shared = new Map<KnownSketch, number>();
  for (const band of post.bands)
    for (const sketch of byBand.get(band) ?? [])
      if (sketch.postId !== post.postId) shared.set(sketch, (shared.get(sketch) ?? 0) + 1);
  if (shared.size <= COMPARED_MOST) return [...shared.keys()];
  const ranked = [...shared].toSorted(([, one], [, other]) => other - one);
  return ranked.slice(0, COMPARED_MOST).map(([sketch]) => sketch);
}
