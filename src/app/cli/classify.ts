// `parley classify`: what each post is about and whether it needs somebody, one line of JSON a post, as they come.

import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { Classifier, Understanding } from '#language/classify.ts';
import { TASK_NAMES } from '#language/labels.ts';
import type { Command } from '#platform/cli/command.ts';
import { UsageError, writeOut } from '#platform/cli/command.ts';
import { AppError, messageOf } from '#platform/errors.ts';

const TASKS = ['language', ...TASK_NAMES] as const;

const postLine = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  title: z.string().optional(),
  text: z.string(),
  lang: z.string().optional(),
});

export const classify: Command = {
  name: 'classify',
  summary: 'tells language, sentiment, intent, urgency, tone and crisis of posts',
  description:
    'Reads post lines and writes for each {"id","sentiment":{"label","confidence","unsure"},...}. The best label is always there; unsure says that a person should look. The language is read from the text, also where a post names its own. Offline, no database and no server.',
  positionals: [{ name: 'FILE', help: 'a file of {"id","text","lang"?} lines, or -; default -' }],
  options: {
    task: { type: 'string', value: 'TASK', help: `all (default), or one: ${TASKS.join(', ')}` },
    because: { type: 'boolean', help: 'also the words that decided, with place and weight' },
    json: { type: 'boolean', help: 'accepted for likeness; the output is JSON Lines always' },
  },
  examples: [
    { line: 'parley classify posts.jsonl | jq .intent.label', says: 'what do they want?' },
    {
      line: `echo '{"id":1,"text":"Nothing works!"}' | parley classify --task sentiment --because`,
      says: 'one label, and why',
    },
  ],
  async run(input, io) {
    const asked = tasksOf(input.text('task') ?? 'all');
    const place = input.positionals[0] ?? '-';
    const { loadClassifier } = await import('#language/node/load-models.ts');
    const classifier = loadClassifier();
    const lines = createInterface({
      input: place === '-' ? io.stdin : createReadStream(place),
      signal: io.signal,
    });
    let number = 0;
    for await (const line of lines) {
      number += 1;
      if (line.trim() === '') continue;
      const { id = number, ...post } = readLine(line, number);
      const read = understand(classifier, post);
      const labels = asked.map((task) => [task, shown(read[task], input.flag('because'))]);
      await writeOut(
        io.stdout,
        `${JSON.stringify({ id: String(id), ...Object.fromEntries(labels) })}\n`,
      );
    }
  },
};

type ReadPost = Omit<z.infer<typeof postLine>, 'id'>;

function understand(classifier: Classifier, { title, text, lang }: ReadPost): Understanding {
  const whole = title === undefined ? text : `${title}\n${text}`;
  if (lang === undefined) return classifier.classify(whole);
  return { ...classifier.classify(whole, { lang }), language: classifier.classify(whole).language };
}

function tasksOf(task: string): readonly (typeof TASKS)[number][] {
  if (task === 'all') return TASKS;
  const asked = TASKS.filter((each) => each === task);
  if (asked.length === 0)
    throw new UsageError(`there is no task "${task}". There are: all, ${TASKS.join(', ')}`);
  return asked;
}

function readLine(line: string, number: number): z.infer<typeof postLine> {
  try {
    return postLine.parse(JSON.parse(line));
  } catch (cause) {
    throw new AppError('invalid', 'classify.bad-line', `line ${number}: ${messageOf(cause)}`, {
      cause,
    });
  }
}

function shown(label: Understanding[(typeof TASKS)[number]], hasReasons: boolean): object {
  const { because = [], ...rest } = { because: undefined, ...label };
  const confidence = Math.round(label.confidence * 1e4) / 1e4;
  return { ...rest, confidence, ...(hasReasons ? { because } : {}) };
}
