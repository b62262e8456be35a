// Near-duplicates: the planted pairs among news texts. bench/language-near-duplicates.ts plants copies among 100,000 posts.
import { dirname, join } from 'node:path';
import { NearDuplicates } from '../near-duplicates.ts';
import { hasTexts, readLines } from '../train/labelled-data.ts';
import type { Task } from './task.ts';

export const nearDuplicates: Task = {
  name: 'near-duplicates',
  says: 'planted near-duplicates among news texts',
  metric: 'recall of pairs',
  file: 'duplicates/minhash-articles.jsonl',
  toBeat: '1.0 and 1.0 on the given pairs',
  aims: [0.98, 0.98],
  async run(file) {
    const articles = readLines(file, (value) => hasTexts(value, 'id', 'text'));
    const pairs = readLines(join(dirname(file), 'minhash-pairs.jsonl'), (value) =>
      hasTexts(value, 'a', 'b'),
    );
    const index = new NearDuplicates();
    const groups = new Map(articles.map(({ id, text }) => [id, index.add(id, text)]));
    const found = pairs.filter(({ a, b }) => groups.get(a) === groups.get(b)).length;
    const joined = [...groups].filter(([id, group]) => id !== group);
    const isPlanted = ([id, group]: readonly [string, string]): boolean =>
      pairs.some(({ a, b }) => (a === id && b === group) || (a === group && b === id));
    const right = joined.filter(isPlanted).length;
    return {
      items: articles.length,
      figures: [
        { name: 'recall of pairs', value: found / pairs.length },
        { name: 'precision of pairs', value: right / Math.max(1, joined.length) },
      ],
    };
  },
};
