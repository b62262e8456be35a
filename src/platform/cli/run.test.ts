// What a person meets at the command line: help, wrong usage, failures.

import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { AppError } from '../errors.ts';
import type { Command, CommandInput, Program } from './command.ts';
import { runProgram } from './run.ts';

const greet: Command = {
  name: 'say hello',
  summary: 'greets people',
  description: 'Greets each of the people named.',
  positionals: [{ name: 'NAME', help: 'who', required: true, repeat: true }],
  options: {
    times: { type: 'string', value: 'N', help: 'how often' },
    loud: { type: 'boolean', short: 'l', help: 'in capitals' },
    with: { type: 'string', multiple: true, help: 'a gift' },
  },
  examples: [{ line: 'demo say hello Ada --times 2', says: 'greets Ada twice' }],
  run: async (input, io) => {
    io.stdout.write(JSON.stringify(gist(input)));
  },
};

function gist(input: CommandInput): unknown {
  return {
    names: input.positionals,
    times: input.integer('times'),
    loud: input.flag('loud'),
    gifts: input.list('with'),
  };
}

const failing: Command = {
  name: 'fail',
  summary: 'always fails',
  examples: [],
  run: async () => {
    throw new AppError('unavailable', 'demo.closed', 'the shop is closed');
  },
};

const program: Program = {
  name: 'demo',
  version: '1.2.3',
  about: 'a demonstration',
  commands: [greet, failing],
};

async function run(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const code = await runProgram(program, words, {
    stdin: Readable.from([]),
    stdout,
    stderr,
    isTerminal: false,
    signal: new AbortController().signal,
  });
  stdout.end();
  stderr.end();
  return { code, out: await text(stdout), err: await text(stderr) };
}

test('a command of two words gets its options, its repeated options and its words', async () => {
  const { code, out } = await run(
    'say',
    'hello',
    'Ada',
    'Bo',
    '--times',
    '2',
    '-l',
    '--with',
    'tea',
    '--with',
    'cake',
  );
  expect(code).toBe(0);
  expect(JSON.parse(out)).toEqual({
    names: ['Ada', 'Bo'],
    times: 2,
    loud: true,
    gifts: ['tea', 'cake'],
  });
});

test('an option nobody declared is wrong usage, and the synopsis is shown', async () => {
  const { code, err } = await run('say', 'hello', 'Ada', '--colour', 'red');
  expect(code).toBe(2);
  expect(err).toContain("Unknown option '--colour'");
  expect(err).toContain('Usage: demo say hello NAME...');
});

test('a missing word is named together with what it is', async () => {
  const { code, err } = await run('say', 'hello');
  expect(code).toBe(2);
  expect(err).toContain('NAME is missing: who');
});

test('a number that is none is refused with the name of the option', async () => {
  const { code, err } = await run('say', 'hello', 'Ada', '--times', 'twice');
  expect(code).toBe(2);
  expect(err).toContain('--times takes a whole number, not "twice"');
});

test('a failure goes to stderr with its code and ends with 1', async () => {
  const { code, out, err } = await run('fail');
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toBe('demo fail: the shop is closed (demo.closed)\n');
});

test('a command that does not exist names the ones that do', async () => {
  const { code, err } = await run('say', 'goodbye');
  expect(code).toBe(2);
  expect(err).toContain('there is no command "say goodbye"');
  expect(err).toContain('say hello');
});

test('the help of a command shows options and examples in the order of a manual page', async () => {
  const { code, out } = await run('say', 'hello', '--help');
  expect(code).toBe(0);
  const headings = ['Usage:', 'Greets each', 'Takes', 'Options', 'Examples'].map((each) =>
    out.indexOf(each),
  );
  expect(headings).toEqual(headings.toSorted((a, b) => a - b));
  expect(headings.every((at) => at >= 0)).toBe(true);
});

test('without any word the overview is shown and the exit code says that nothing was done', async () => {
  const { code, out } = await run();
  expect(code).toBe(2);
  expect(out).toContain('say hello  greets people');
});
