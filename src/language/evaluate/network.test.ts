// A network learns what a linear model can't, and learns the same from the same.
import { expect, test } from 'vitest';
import type { Rows } from '../train/learn.ts';
import { learnNetwork } from './network.ts';

const options = {
  hidden: 16,
  rounds: 200,
  rate: 0.1,
  dropFeatures: 0,
  dropHidden: 0,
  seed: 1,
};

/** Rows of features that are there or not. */
function rowsWith(...rows: readonly number[][]): Rows {
  const starts = Uint32Array.from(
    [[], ...rows].map((_, at) => rows.slice(0, at).reduce((sum, row) => sum + row.length, 0)),
  );
  const buckets = Uint32Array.from(rows.flat());
  return { starts, buckets, values: Float32Array.from(buckets, () => 1) };
}

const eitherNotBoth = rowsWith([7], [30], [7, 30], [5]);
const labels = [1, 1, 0, 0];

test('one of two words means yes, both or none mean no', () => {
  const ask = learnNetwork(eitherNotBoth, labels, 2, options);
  const said = ask(eitherNotBoth).map(([no = 0, yes = 0]) => (yes > no ? 1 : 0));
  expect(said).toEqual(labels);
});

test('the same rows and the same seed make the same network', () => {
  const dropping = { ...options, rounds: 5, dropFeatures: 0.3, dropHidden: 0.3 };
  const first = learnNetwork(eitherNotBoth, labels, 2, dropping)(eitherNotBoth);
  const second = learnNetwork(eitherNotBoth, labels, 2, dropping)(eitherNotBoth);
  expect(second).toEqual(first);
});

test('features that were never seen say nothing', () => {
  const ask = learnNetwork(eitherNotBoth, labels, 2, options);
  expect(ask(rowsWith([7, 99]))).toEqual(ask(rowsWith([7])));
});
