// A small network over hashed features for tasks of many classes: one hidden layer, dropout before and behind it, smoothed
// labels, steps by AdaGrad (Duchi et al. 2011) with one memory per row. Same input, same weights.
import { softmax } from '../linear/model.ts';
import type { Rows } from '../train/learn.ts';
import { seededRandom, shuffle } from '../train/random.ts';

type NetworkOptions = {
  readonly hidden: number;
  readonly rounds: number;
  readonly rate: number;
  /** Shares of the features and of the hidden units that are left out of a step. */
  readonly dropFeatures: number;
  readonly dropHidden: number;
  readonly seed: number;
};

/** What part of certainty a label gives to all classes alike. */
const SMOOTHED = 0.1;
/** Errors below this change nothing that could be seen. */
const LEAST_ERROR = 1e-4;
const BIAS_RATE = 0.3;

type Layer = {
  readonly weights: Float32Array;
  readonly bias: Float32Array;
  /** By row of weights: the sum of its squared slopes so far. */
  readonly memory: Float32Array;
};

/** Learns classes by number; answers with the logits of other rows over the same features. */
export function learnNetwork(
  rows: Rows,
  labels: readonly number[],
  classes: number,
  options: NetworkOptions,
): (asked: Rows) => Float64Array[] {
  const columns = columnsOf(rows);
  const random = seededRandom(options.seed);
  const first = layerOf(columns.size, options.hidden, options.hidden, 0.12, random);
  const scale = 1 / Math.sqrt(options.hidden);
  const second = layerOf(classes, options.hidden, classes, scale, random);
  const order = Uint32Array.from(labels.keys());
  const step = stepper(rows, columns, first, second, options, random);
  for (let round = 0; round < options.rounds; round += 1) {
    shuffle(order, random);
    const rate = options.rate * (1 - round / options.rounds);
    for (const row of order) step(row, labels[row] ?? 0, rate);
  }
  return (asked) => ask(asked, columns, first, second);
}

/** Features as columns without gaps. */
function columnsOf({ buckets }: Rows): Map<number, number> {
  const columns = new Map<number, number>();
  for (const bucket of buckets) if (!columns.has(bucket)) columns.set(bucket, columns.size);
  return columns;
}

function layerOf(
  rows: number,
  width: number,
  biases: number,
  scale: number,
  random: () => number,
): Layer {
  // The sum of four even chances is near enough to a normal one.
  const chance = (): number => (random() + random() + random() + random() - 2) * 1.7 * scale;
  return {
    weights: Float32Array.from({ length: rows * width }, chance),
    bias: new Float32Array(biases),
    memory: new Float32Array(rows + 1),
  };
}

function stepper(
  { starts, buckets, values }: Rows,
  columns: ReadonlyMap<number, number>,
  first: Layer,
  second: Layer,
  { dropFeatures, dropHidden }: NetworkOptions,
  random: () => number,
): (row: number, label: number, rate: number) => void {
  const width = first.bias.length;
  const classes = second.bias.length;
  const rowOf = Uint32Array.from(buckets, (bucket) => (columns.get(bucket) ?? 0) * width);
  const hidden = new Float32Array(width);
  const slopes = new Float32Array(width);
  const passes = new Float32Array(width);
  const kept = new Float32Array(values.length);
  const featureScale = 1 / (1 - dropFeatures);

  const feel = (start: number, end: number): void => {
    hidden.set(first.bias);
    for (let at = start; at < end; at += 1) {
      const value = random() < dropFeatures ? 0 : (values[at] ?? 0) * featureScale;
      kept[at] = value;
      if (value !== 0) addRow(hidden, first.weights, rowOf[at] ?? 0, value);
    }
    for (let unit = 0; unit < width; unit += 1) {
      const passed = (hidden[unit] ?? 0) > 0 && random() >= dropHidden;
      passes[unit] = passed ? 1 / (1 - dropHidden) : 0;
      hidden[unit] = (hidden[unit] ?? 0) * (passes[unit] ?? 0);
    }
  };

  const correctSecond = (label: number, rate: number): void => {
    const shares = softmax(outputOf(hidden, second));
    const square = hidden.reduce((sum, value) => sum + value * value, 0) / width;
    slopes.fill(0);
    for (let of = 0; of < classes; of += 1) {
      const wanted = (of === label ? 1 - SMOOTHED : 0) + SMOOTHED / classes;
      const error = (shares[of] ?? 0) - wanted;
      if (Math.abs(error) < LEAST_ERROR) continue;
      addRow(slopes, second.weights, of * width, error);
      second.memory[of] = (second.memory[of] ?? 0) + error * error * square;
      const step = (0.5 * rate * error) / (Math.sqrt(second.memory[of] ?? 0) + 1e-6);
      takeFromRow(second.weights, of * width, hidden, step);
      second.bias[of] = (second.bias[of] ?? 0) - BIAS_RATE * step;
    }
  };

  const correctFirst = (start: number, end: number, rate: number): void => {
    let square = 0;
    for (let unit = 0; unit < width; unit += 1) {
      slopes[unit] = (slopes[unit] ?? 0) * (passes[unit] ?? 0);
      square += (slopes[unit] ?? 0) ** 2 / width;
    }
    if (square === 0) return;
    for (let at = start; at < end; at += 1) {
      const value = kept[at] ?? 0;
      if (value === 0) continue;
      const from = rowOf[at] ?? 0;
      const row = from / width;
      first.memory[row] = (first.memory[row] ?? 0) + square * value * value;
      const step = (rate * value) / (Math.sqrt(first.memory[row] ?? 0) + 1e-7);
      takeFromRow(first.weights, from, slopes, step);
    }
    const last = first.memory.length - 1;
    first.memory[last] = (first.memory[last] ?? 0) + square;
    const step = (BIAS_RATE * rate) / Math.sqrt((first.memory[last] ?? 0) + 1e-9);
    takeFromRow(first.bias, 0, slopes, step);
  };

  return (row, label, rate) => {
    const [start, end] = [starts[row] ?? 0, starts[row + 1] ?? 0];
    feel(start, end);
    correctSecond(label, rate);
    correctFirst(start, end, rate);
  };
}

function ask(
  { starts, buckets, values }: Rows,
  columns: ReadonlyMap<number, number>,
  first: Layer,
  second: Layer,
): Float64Array[] {
  return Array.from({ length: starts.length - 1 }, (_, row) => {
    const hidden = Float32Array.from(first.bias);
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
      const column = columns.get(buckets[at] ?? 0);
      if (column !== undefined)
        addRow(hidden, first.weights, column * hidden.length, values[at] ?? 0);
    }
    return outputOf(
      hidden.map((value) => Math.max(0, value)),
      second,
    );
  });
}

function outputOf(hidden: Float32Array, { weights, bias }: Layer): Float64Array {
  return Float64Array.from(bias, (start, of) => {
    let sum = start;
    for (let unit = 0; unit < hidden.length; unit += 1)
      sum += (weights[of * hidden.length + unit] ?? 0) * (hidden[unit] ?? 0);
    return sum;
  });
}

function addRow(into: Float32Array, weights: Float32Array, from: number, times: number): void {
  for (let unit = 0; unit < into.length; unit += 1)
    into[unit] = (into[unit] ?? 0) + times * (weights[from + unit] ?? 0);
}

function takeFromRow(weights: Float32Array, from: number, step: Float32Array, times: number): void {
  for (let unit = 0; unit < step.length; unit += 1)
    weights[from + unit] = (weights[from + unit] ?? 0) - times * (step[unit] ?? 0);
}
