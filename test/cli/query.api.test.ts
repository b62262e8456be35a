// Trying and improving a query from the command line: real processes and pipes.

import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const program = fileURLToPath(new URL('../../bin/parley', import.meta.url));

async function query(words: readonly string[], input = '') {
  const child = spawn(process.execPath, [program, 'query', ...words], { stdio: 'pipe' });
  child.stdin.end(input);
  const closed = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), closed]);
  return { code, out, err };
}

const line = (id: number, said: string, relevant?: boolean) =>
  `${JSON.stringify({ id, text: said, relevant })}\n`;
const POSTS = line(1, 'the new apple phone') + line(2, 'warm apple pie') + line(3, 'a pear');

test('query explain tells of every post why it matches or what failed', async () => {
  const { code, out } = await query(['explain', 'apple NOT NEAR/2 pie', '-'], POSTS);
  expect(code).toBe(0);
  expect(out.split('\n')).toEqual([
    '1\tmatch\tapple NOT NEAR/2 pie: “apple” in body',
    '2\tno match\tapple NOT NEAR/2 pie: apple occurs only within 2 words of pie.',
    '3\tno match\tapple NOT NEAR/2 pie: apple was not found.',
    '',
  ]);
});

test('query diff counts what a new version gains and loses, with examples', async () => {
  const { out } = await query(['diff', 'apple', 'pear OR apple NOT NEAR/2 pie'], POSTS);
  expect(out.split('\n')).toMatchObject([
    '3 posts: 1 kept, 1 gained, 1 lost',
    '+ 3\ta pear',
    '- 2\twarm apple pie',
    expect.stringContaining('None of the 2 alternatives was found.'),
    '',
  ]);
});

test('query suggest proposes a clause from verdicts, measured', async () => {
  const kitchen = Array.from({ length: 8 }, (_, index) =>
    line(index, `apple pie number ${index}`, false),
  );
  const phones = Array.from({ length: 8 }, (_, index) =>
    line(100 + index, `my apple phone ${index}`, true),
  );
  const { out } = await query(['suggest', 'apple', '--json'], [...kitchen, ...phones].join(''));
  expect(JSON.parse(out).exclusions).toContainEqual(
    expect.objectContaining({
      query: 'apple NOT NEAR/2 pie',
      after: expect.objectContaining({ precision: 1, recall: 1 }),
    }),
  );
});

test('query forecast counts what a query would have brought, and its cost', async () => {
  const { code, out } = await query(['forecast', 'apple', '-'], POSTS);
  expect(code).toBe(0);
  expect(out).toMatch(/^2 of 3 posts match, 2\.0 a day/u);
  expect(out).toContain('cost: expensive. 2 of the last 3 posts must be looked at closely.');
});

test('query import names what has no counterpart', async () => {
  const { code, out, err } = await query(['import', '--from', 'x', 'from:acme place:paris']);
  expect({ code, out }).toEqual({ code: 0, out: 'author:acme\n' });
  expect(err).toBe('lost: “place:paris” has no counterpart here and was left out.\n');
});

test('query check also warns of what will never match', async () => {
  const { code, out, err } = await query(['check', 'acme NOT acme']);
  expect({ code, out }).toEqual({ code: 0, out: 'acme AND NOT acme\n' });
  expect(err).toContain('No post can match this');
});

test('a line that is no post is named, and the exit code says so', async () => {
  const { code, err } = await query(['explain', 'apple'], '{"id":"1"}\n');
  expect(code).toBe(1);
  expect(err).toContain('Line 1 is no post line: "text"');
});
