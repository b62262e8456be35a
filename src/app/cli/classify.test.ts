// The command line of understanding: lines in, labels out.
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { tasks } from '#language/evaluate/run-tasks.ts';
import { runProgram } from '#platform/cli/run.ts';
import { classify } from './classify.ts';
import { evaluate } from './evaluate.ts';

const program = { name: 'parley', version: '0', about: '', commands: [classify, evaluate] };

async function run(lines: readonly string[], ...words: string[]) {
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const code = await runProgram(program, words, {
    stdin: Readable.from(lines.map((line) => `${line}\n`)),
    stdout,
    stderr,
    isTerminal: false,
    signal: new AbortController().signal,
  });
  stdout.end();
  stderr.end();
  return { code, out: await text(stdout), err: await text(stderr) };
}

test('every post gets its best labels, in order, with confidence and doubt', async () => {
  const posts = [
    { id: 'a', text: 'Thank you, wonderful service!' },
    { id: 'b', text: 'Värdelöst, jag är så besviken', lang: 'sv' },
  ];
  const { code, out } = await run(
    posts.map((post) => JSON.stringify(post)),
    'classify',
  );
  expect(code).toBe(0);
  const read = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(read).toMatchObject([
    { id: 'a', language: { label: 'en' }, sentiment: { label: 'positive' } },
    { id: 'b', language: { label: 'sv' }, sentiment: { label: 'negative' } },
  ]);
  for (const { sentiment, intent, urgency, tone, crisis, offence } of read)
    for (const label of [sentiment, intent, urgency, tone, crisis, offence]) {
      expect(typeof label.label).toBe('string');
      expect(typeof label.unsure).toBe('boolean');
      expect(label.confidence).toBeGreaterThan(0);
      expect(label).not.toHaveProperty('because');
    }
});

test('one label alone, with the words that decided', async () => {
  const line = JSON.stringify({ id: 1, text: 'The new timetable is awful' });
  const { out } = await run([line], 'classify', '--task', 'sentiment', '--because');
  const read = JSON.parse(out);
  expect(Object.keys(read)).toEqual(['id', 'sentiment']);
  expect(read.sentiment.because[0].text).toBe('awful');
});

test('the language is read from the text, not from what the post says of itself', async () => {
  const line = JSON.stringify({
    text: 'Where is the bus? I have been waiting for hours',
    lang: 'sv',
  });
  const { out } = await run([line], 'classify', '--task', 'language');
  expect(JSON.parse(out)).toMatchObject({ id: '1', language: { label: 'en' } });
});

test('a line that is no post is named, a task that there is not is wrong usage', async () => {
  const bad = await run(['{"id":1}'], 'classify');
  expect(bad.code).toBe(1);
  expect(bad.err).toContain('line 1');
  const unknown = await run([], 'classify', '--task', 'mood');
  expect(unknown.code).toBe(2);
  expect(unknown.err).toContain('sentiment');
});

test('the help names every task that can be measured, and no other', async () => {
  const { code, out } = await run([], 'evaluate', '--help');
  expect(code).toBe(0);
  const [, named = ''] = /Tasks: ([^;]+);/.exec(out.replaceAll(/\s+/g, ' ')) ?? [];
  expect(named.split(', ')).toEqual(tasks.map(({ name }) => name));
});

test('a task is measured on a file, and what cannot be measured is wrong usage', async () => {
  const measured = await run([], 'evaluate', '--task', 'own-tone', '--data', '.', '--json');
  expect(measured.code).toBe(0);
  const { figures, confusion } = JSON.parse(measured.out);
  expect(figures[0].value).toBeGreaterThan(0.8);
  expect(figures[0].interval).toHaveLength(2);
  expect(confusion).toHaveLength(3);
  const unknown = await run([], 'evaluate', '--task', 'mood');
  expect(unknown.code).toBe(2);
  expect(unknown.err).toContain('own-tone');
});
