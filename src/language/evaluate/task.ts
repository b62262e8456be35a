// What a task of the evaluation is: what it measures on which file, and what it answers.
import type { EvaluationTask } from './task-names.ts';

export type Figure = {
  readonly name: string;
  readonly value: number;
  /** 95 %, by bootstrap. */
  readonly interval?: readonly [number, number];
};

export type TaskResult = {
  readonly items: number;
  /** The first is the one that the aim is about. */
  readonly figures: readonly Figure[];
  readonly classes?: readonly string[];
  readonly confusion?: readonly number[][];
};

export type Task = {
  readonly name: EvaluationTask;
  readonly says: string;
  readonly metric: string;
  /** The file of the data folder that it is measured on by default. */
  readonly file: string;
  readonly toBeat: string;
  /** By figure: what is aimed at, a share. */
  readonly aims: readonly number[];
  /** @param folder the data folder, for what is learnt inside the evaluation */
  run(file: string, folder: string): Promise<TaskResult>;
};
