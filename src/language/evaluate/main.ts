// `npm run evaluate [-- --task T] [--data DIR|FILE] [--json]`: every task of docs/evaluation.md, or one.
import { parseArgs } from 'node:util';
import { evaluateTasks } from './run-tasks.ts';

const { values } = parseArgs({
  options: {
    task: { type: 'string' },
    data: { type: 'string', default: '../shared/data' },
    json: { type: 'boolean', default: false },
  },
});

for await (const text of evaluateTasks({
  name: values.task,
  data: values.data,
  isJson: values.json,
}))
  console.log(text);
