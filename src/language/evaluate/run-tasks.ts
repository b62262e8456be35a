// Runs the tasks of the evaluation and tells their figures, as text or as lines of JSON.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { learntTasks } from './learnt-tasks.ts';
import { shippedTasks } from './shipped-tasks.ts';
import { similarWordings } from './similar-wordings-task.ts';
import type { Task, TaskResult } from './task.ts';
import { EVALUATION_TASKS } from './task-names.ts';

/** In the order in which they run. */
export const tasks: readonly Task[] = [...shippedTasks, similarWordings, ...learntTasks];

export type EvaluationRequest = {
  /** Without it, all. */
  readonly name?: string | undefined;
  /** The data folder, or one file for one task; what a task learns from is then looked for in `folder`. */
  readonly data: string;
  readonly folder?: string | undefined;
  readonly isJson?: boolean | undefined;
};

/** @throws Error for a task that there is not */
export async function* evaluateTasks({
  name,
  data,
  folder = '../shared/data',
  isJson = false,
}: EvaluationRequest): AsyncGenerator<string> {
  const asked = tasks.filter((task) => name === undefined || task.name === name);
  if (asked.length === 0)
    throw new Error(`there is no task "${name}". There are: ${EVALUATION_TASKS.join(', ')}`);
  const isFolder = statSync(data).isDirectory();
  if (!isFolder && asked.length > 1) throw new Error('one file is for one task: name it');
  for (const task of asked) {
    const started = performance.now();
    const result = isFolder
      ? await task.run(join(data, task.file), data)
      : await task.run(data, folder);
    const seconds = (performance.now() - started) / 1000;
    yield isJson ? JSON.stringify({ task: task.name, ...result }) : shown(task, result, seconds);
  }
}

function shown(
  task: Task,
  { items, figures, classes, confusion }: TaskResult,
  seconds: number,
): string {
  const lines = [`${task.name}: ${task.says}, ${items} texts, ${seconds.toFixed(1)} s`];
  for (const [at, { name, value, interval }] of figures.entries()) {
    const range = interval ? ` (95 %: ${percent(interval[0])} to ${percent(interval[1])})` : '';
    const aim = task.aims[at];
    const wanted =
      aim === undefined
        ? ''
        : `; to beat ${task.toBeat}, aim ${percent(aim)}${value >= aim ? ', reached' : ''}`;
    lines.push(`  ${name} ${percent(value)}${range}${wanted}`);
  }
  if (classes && confusion && classes.length <= 10) lines.push(...table(classes, confusion));
  return lines.join('\n');
}

function percent(share: number): string {
  return (share * 100).toFixed(1);
}

function table(classes: readonly string[], confusion: readonly number[][]): string[] {
  const width = Math.max(...classes.map((name) => name.length), 5) + 1;
  const row = (head: string, cells: readonly (string | number)[]): string =>
    `    ${head.padEnd(width)}${cells.map((cell) => String(cell).padStart(width)).join('')}`;
  return [
    row('is / said', classes),
    ...confusion.map((cells, at) => row(classes[at] ?? '', cells)),
  ];
}
