// Learns a linear model from labelled texts: one-against-rest support vector machines with squared hinge loss by dual
// coordinate descent (Hsieh et al. 2008), which needs neither learning rate nor luck: same input, same weights.
import { FeatureList, MEASURED_BLOCK } from '../features/feature-list.ts';
import { readFeatures } from '../features/read-features.ts';
import type { ReadOptions } from '../features/read-features.ts';
import { IDF_STEP } from '../linear/model.ts';
import { seededRandom, shuffle } from './random.ts';

export type Example = {
  readonly text: string;
  readonly label: string;
  readonly lang?: string;
  readonly weight?: number;
  /** What it counts in the calibration, where that isn't its weight. */
  readonly weightAsked?: number;
  /** Where it comes from, for models that are asked about texts of other sources. */
  readonly source?: string;
};

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

export function hashTexts(
  texts: readonly { readonly text: string; readonly lang?: string }[],
  { polarity, hasStems = false }: Omit<ReadOptions, 'lang'> = {},
): Hashed[] {
  return texts.map(({ text, lang = 'und' }) => {
    readFeatures(text, features, { ...(polarity ? { polarity } : {}), hasStems, lang });
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
  const lastIn = new Uint32Array(2 ** bits);
  for (const [at, { hashes }] of texts.entries())
    for (const hash of hashes) {
      const bucket = hash & mask;
      if (lastIn[bucket] === at + 1) continue;
      lastIn[bucket] = at + 1;
      counts[bucket] = (counts[bucket] ?? 0) + 1;
    }
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
  const most = texts.reduce((sum, { hashes }) => sum + hashes.length, 0);
  const buckets = new Uint32Array(most);
  const values = new Float32Array(most);
  /** By bucket: its place in the row that is being made, if any. */
  const places = new Int32Array(2 ** bits).fill(-1);
  let end = 0;
  for (const [row, { hashes, blocks: of, values: given }] of texts.entries()) {
    const start = end;
    const squares = new Float64Array(blocks.length);
    for (let at = 0; at < hashes.length; at += 1) {
      const known = (idf[(hashes[at] ?? 0) & mask] ?? 0) * (given[at] ?? 0);
      squares[of[at] ?? 0] = (squares[of[at] ?? 0] ?? 0) + known * known;
    }
    for (let at = 0; at < hashes.length; at += 1) {
      const bucket = (hashes[at] ?? 0) & mask;
      const known = (idf[bucket] ?? 0) * (given[at] ?? 0);
      const block = of[at] ?? 0;
      const value = (known * (blocks[block] ?? 0)) / lengthOf(block, squares);
      if (value === 0) continue;
      let place = places[bucket] ?? -1;
      if (place < start) {
        place = end;
        places[bucket] = place;
        buckets[place] = bucket;
        end += 1;
      }
      values[place] = (values[place] ?? 0) + value;
    }
    starts[row + 1] = end;
  }
  return { starts, buckets: buckets.slice(0, end), values: values.slice(0, end) };
}

function lengthOf(block: number, squares: Float64Array): number {
  return block === MEASURED_BLOCK ? 1 / IDF_STEP : Math.sqrt(squares[block] ?? 0) || 1;
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
  const { bits, classes, blocks, leastTexts } = options;
  const size = 2 ** bits;
  const idf = countIdf(texts, bits, leastTexts);
  const rows = rowsOf(texts, idf, bits, blocks);
  const weights = new Float32Array(size * classes.length);
  const bias = new Float32Array(classes.length);
  // Of two classes one is the other's opposite, unless there are texts of neither.
  const isMirror = classes.length === 2 && examples.every(({ label }) => classes.includes(label));
  for (const [label, name] of classes.entries()) {
    if (isMirror && label === 0) continue;
    const isClass = Uint8Array.from(examples, (example) => (example.label === name ? 1 : 0));
    const costs = costsOf(examples, isClass, options);
    const learnt = learnClass(rows, isClass, costs, size, options.rounds);
    for (let bucket = 0; bucket < size; bucket += 1) {
      const weight = learnt[bucket] ?? 0;
      weights[bucket * classes.length + label] = weight;
      if (isMirror) weights[bucket * classes.length] = -weight;
    }
    bias[label] = learnt[size] ?? 0;
    if (isMirror) bias[0] = -(learnt[size] ?? 0);
  }
  return { weights, bias, idf };
}

function costsOf(
  examples: readonly Example[],
  isClass: Uint8Array,
  { cost, balance }: LearnOptions,
): Float32Array {
  const share = isClass.reduce((sum, is) => sum + is, 0) / examples.length;
  return Float32Array.from(examples, (example, row) => {
    const even = 0.5 / (isClass[row] ? share : 1 - share);
    return cost * (example.weight ?? 1) * even ** balance;
  });
}
