// `parley evaluate`: how well a task is done on a file of labelled texts, or on the data folder's own part.

import { EVALUATION_TASKS } from '#language/evaluate/task-names.ts';
import type { Command } from '#platform/cli/command.ts';
import { UsageError, writeOut } from '#platform/cli/command.ts';

export const evaluate: Command = {
  name: 'evaluate',
  summary: 'measures how well posts are understood on labelled texts',
  description: `Prints the metric of a task with its 95 % interval, the calibration error, the accuracy at 80 % coverage and the confusion table. Tasks: ${EVALUATION_TASKS.join(', ')}; docs/evaluation.md explains them. Some learn from the data folder first.`,
  options: {
    task: { type: 'string', value: 'T', help: 'one task; without it, all' },
    data: {
      type: 'string',
      value: 'FILE|DIR',
      help: 'a file in the format of the task, or the data folder; default ../shared/data',
    },
    known: {
      type: 'string',
      value: 'DIR',
      help: 'the data folder to learn from where --data is a file; default ../shared/data',
    },
    json: { type: 'boolean', help: 'one line of JSON a task' },
  },
  examples: [
    { line: 'parley evaluate --task tweets --data tweets.jsonl', says: 'one task, one file' },
  ],
  async run(input, io) {
    const request = {
      name: input.text('task'),
      data: input.text('data') ?? '../shared/data',
      folder: input.text('known') ?? '../shared/data',
      isJson: input.flag('json'),
    };
    const names: readonly string[] = EVALUATION_TASKS;
    if (request.name !== undefined && !names.includes(request.name))
      throw new UsageError(`there is no task "${request.name}". There are: ${names.join(', ')}`);
    const { evaluateTasks } = await import('#language/evaluate/run-tasks.ts');
    for await (const text of evaluateTasks(request)) await writeOut(io.stdout, `${text}\n`);
  },
};
