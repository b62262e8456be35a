// Scores steadied by those of the nearest texts: people who tell of the same thing in like words are judged alike.
import { countIdf, rowsOf } from '../train/learn.ts';
import type { Hashed, Rows } from '../train/learn.ts';

const BITS = 18;
const BLOCKS = [1, 0, 0.2, 0, 0.5, 0.5];
const LEAST_COSINE = 0.3;
const NEIGHBOURS_MAX = 10;
/** What this many texts have tells little of which are alike, and costs most of the time. */
const COMMON = 400;

type Neighbour = { readonly at: number; readonly cosine: number };

/**
 * By text, the mean of its score and of those of its neighbours, weighed by their cosine.
 * @param among texts that tell which words are common
 */
export function steadied(
  scores: readonly number[],
  texts: readonly Hashed[],
  among = texts,
): number[] {
  const rows = rowsOf(texts, countIdf(among, BITS, 2), BITS, BLOCKS);
  const near = neighboursOf(rows);
  return scores.map((score, at) => {
    const neighbours = (near[at] ?? [])
      .sort((a, b) => b.cosine - a.cosine || a.at - b.at)
      .slice(0, NEIGHBOURS_MAX);
    const sum = neighbours.reduce((total, each) => total + each.cosine * (scores[each.at] ?? 0), 0);
    return (score + sum) / (1 + neighbours.reduce((total, { cosine }) => total + cosine, 0));
  });
}

function neighboursOf({ starts, buckets, values }: Rows): Neighbour[][] {
  const count = starts.length - 1;
  const near: Neighbour[][] = Array.from({ length: count }, () => []);
  const lengths = new Float64Array(count);
  const seen = new Map<number, { readonly at: number; readonly value: number }[]>();
  for (let at = 0; at < count; at += 1) {
    const products = new Float64Array(at);
    let square = 0;
    for (let cell = starts[at] ?? 0; cell < (starts[at + 1] ?? 0); cell += 1) {
      const value = values[cell] ?? 0;
      square += value * value;
      const bucket = buckets[cell] ?? 0;
      const others = seen.get(bucket) ?? [];
      seen.set(bucket, others);
      if (others.length < COMMON)
        for (const other of others)
          products[other.at] = (products[other.at] ?? 0) + value * other.value;
      others.push({ at, value });
    }
    lengths[at] = Math.sqrt(square);
    for (const [other, product] of products.entries()) {
      const cosine = product / ((lengths[at] ?? 0) * (lengths[other] ?? 0));
      if (!(cosine > LEAST_COSINE)) continue;
      near[at]?.push({ at: other, cosine });
      near[other]?.push({ at, cosine });
    }
  }
  return near;
}
