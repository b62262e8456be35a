// The figures that every task with classes answers: its metric with interval, calibration error, accuracy at 80 %.
import {
  accuracy,
  accuracyAt,
  calibrationError,
  chanceError,
  confusionOf,
  interval,
} from './measures.ts';
import type { Judgement } from './measures.ts';
import type { Figure, TaskResult } from './task.ts';

type Measure = (table: readonly number[][]) => number;

export function classFigures(
  judgements: readonly Judgement[],
  classes: readonly string[],
  metric: { readonly name: string; readonly of: Measure },
): TaskResult {
  const table = confusionOf(judgements, classes.length);
  const figure = (sample: readonly Judgement[]): number =>
    metric.of(confusionOf(sample, classes.length));
  return {
    items: judgements.length,
    figures: [
      { name: metric.name, value: figure(judgements), interval: interval(judgements, figure) },
      ...trust(judgements),
      ...(metric.of === accuracy ? [] : [{ name: 'accuracy', value: accuracy(table) }]),
    ],
    classes,
    confusion: table,
  };
}

export function trust(judgements: readonly Judgement[]): Figure[] {
  return [
    { name: 'calibration error', value: calibrationError(judgements) },
    { name: 'calibration error by chance alone', value: chanceError(judgements) },
    { name: 'accuracy at 80 % coverage', value: accuracyAt(0.8, judgements) },
  ];
}
