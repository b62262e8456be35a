// Learns a linear model from labelled texts: one-against-rest support vector machines with squared hinge loss by dual
// coordinate descent (Hsieh et al. 2008), which needs neither learning rate nor luck: same input, same weights.
import { FeatureList } from '../features/feature-list.ts';
import { readFeatures } from '../features/read-features.ts';
import { IDF_STEP } from '../linear/model.ts';
import { seededRandom, shuffle } from './random.ts';

export type Example = { readonly text: string; readonly label: string; readonly weight?: number };

export type LearnOptions = {
  readonly bits: number;
  readonly classes: readonly string[];
  readonly blocks: readonly number[];
  /** The price of an error against the size of the weights. */
  readonly cost: number;
  readonly rounds: number;
  /** In fewer texts than this a feature says nothing. */
  readonly leastTexts: number;
  /** Raises the cost of rare classes: 0 not at all, 1 until all classes weigh the same. */
  readonly balance: number;
};

/** Sparse vectors of unit length per block, row by row. */
export type Rows = {
  readonly starts: Uint32Array;
  readonly buckets: Uint32Array;
  readonly values: Float32Array;
};

export type Learnt = {
  readonly weights: Float32Array;
  readonly bias: Float32Array;
  readonly idf: Uint8Array;
};

const features = new FeatureList();

export type Hashed = { hashes: Uint32Array; blocks: Uint8Array; values: Float32Array };

export function hashTexts(texts: readonly string[]): Hashed[] {
  return texts.map((text) => {
    readFeatures(text, features);
    return {
      hashes: features.hashes.slice(0, features.count),
      blocks: features.blocks.slice(0, features.count),
      values: features.values.slice(0, features.count),
    };
  });
}

/** The idf of every bucket that enough texts have, as it is stored. */
export function countIdf(texts: readonly Hashed[], bits: number, leastTexts: number): Uint8Array {
  const mask = 2 ** bits - 1;
  const counts = new Uint32Array(2 ** bits);
  for (const { hashes } of texts)
    for (const bucket of new Set(hashes.map((hash) => hash & mask)))
      counts[bucket] = (counts[bucket] ?? 0) + 1;
  return Uint8Array.from(counts, (count) =>
    count < leastTexts
      ? 0
      : Math.min(255, Math.round((1 + Math.log((1 + texts.length) / (1 + count))) / IDF_STEP)),
  );
}

/** As logitsOf sees a text: counted, weighed by idf, each block brought to its length. */
export function rowsOf(
  texts: readonly Hashed[],
  idf: Uint8Array,
  bits: number,
  blocks: readonly number[],
): Rows {
  const mask = 2 ** bits - 1;
  const starts = new Uint32Array(texts.length + 1);
  const buckets: number[] = [];
  const values: number[] = [];
  for (const [row, { hashes, blocks: of, values: given }] of texts.entries()) {
    const squares = new Float64Array(blocks.length);
    const sums = new Map<number, number[]>();
    for (const [at, hash] of hashes.entries()) {
      const bucket = hash & mask;
      const known = (idf[bucket] ?? 0) * (given[at] ?? 0);
      if (known === 0) continue;
      const block = of[at] ?? 0;
      squares[block] = (squares[block] ?? 0) + known * known;
      let sum = sums.get(bucket);
      if (!sum) sums.set(bucket, (sum = blocks.map(() => 0)));
      sum[block] = (sum[block] ?? 0) + known;
    }
    for (const [bucket, sum] of sums) {
      let value = 0;
      for (const [block, part] of sum.entries())
        if (part !== 0) value += (part * (blocks[block] ?? 0)) / Math.sqrt(squares[block] ?? 1);
      buckets.push(bucket);
      values.push(value);
    }
    starts[row + 1] = buckets.length;
  }
  return { starts, buckets: Uint32Array.from(buckets), values: Float32Array.from(values) };
}

/** One class against the rest. Answers with the weights, the bias last. */
export function learnClass(
  rows: Rows,
  isClass: Uint8Array,
  costs: Float32Array,
  size: number,
  rounds: number,
): Float64Array {
  const { starts, buckets, values } = rows;
  const count = starts.length - 1;
  const weights = new Float64Array(size + 1);
  const alphas = new Float64Array(count);
  const squares = new Float64Array(count);
  for (let row = 0; row < count; row += 1) {
    let square = 1;
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1)
      square += (values[at] ?? 0) ** 2;
    squares[row] = square;
  }
  const order = Uint32Array.from({ length: count }, (_, row) => row);
  const random = seededRandom(1);
  for (let round = 0; round < rounds; round += 1) {
    shuffle(order, random);
    for (const row of order) {
      const sign = isClass[row] ? 1 : -1;
      const start = starts[row] ?? 0;
      const end = starts[row + 1] ?? 0;
      let score = weights[size] ?? 0;
      for (let at = start; at < end; at += 1)
        score += (weights[buckets[at] ?? 0] ?? 0) * (values[at] ?? 0);
      const slack = 0.5 / (costs[row] ?? 1);
      const alpha = alphas[row] ?? 0;
      const gradient = sign * score - 1 + alpha * slack;
      const next = Math.max(0, alpha - gradient / ((squares[row] ?? 1) + slack));
      const change = (next - alpha) * sign;
      if (change === 0) continue;
      alphas[row] = next;
      for (let at = start; at < end; at += 1)
        weights[buckets[at] ?? 0] = (weights[buckets[at] ?? 0] ?? 0) + change * (values[at] ?? 0);
      weights[size] = (weights[size] ?? 0) + change;
    }
  }
  return weights;
}

export function learn(
  texts: readonly Hashed[],
  examples: readonly Example[],
  options: LearnOptions,
): Learnt {
  const { bits, classes, blocks, cost, rounds, leastTexts, balance } = options;
  const size = 2 ** bits;
  const idf = countIdf(texts, bits, leastTexts);
  const rows = rowsOf(texts, idf, bits, blocks);
  const weights = new Float32Array(size * classes.length);
  const bias = new Float32Array(classes.length);
  for (const [label, name] of classes.entries()) {
    const isClass = Uint8Array.from(examples, (example) => (example.label === name ? 1 : 0));
    const inClass = isClass.reduce((sum, is) => sum + is, 0);
    const share = inClass / examples.length;
    const costs = Float32Array.from(examples, (example, row) => {
      const even = 0.5 / (isClass[row] ? share : 1 - share);
      return cost * (example.weight ?? 1) * even ** balance;
    });
    const learnt = learnClass(rows, isClass, costs, size, rounds);
    for (let bucket = 0; bucket < size; bucket += 1)
      weights[bucket * classes.length + label] = learnt[bucket] ?? 0;
    bias[label] = learnt[size] ?? 0;
  }
  return { weights, bias, idf };
}
