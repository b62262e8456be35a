// How the check counts and in which order it runs: the parts of `bin/check` that decide whether a
// failure is seen.

import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';
import { repositoryRoot } from '../tree.ts';
import { countPlaywright, countVitest, lastLine, sum } from './counts.ts';
import { failedInPlaywright, failedInVitest } from './failed-tests.ts';
import { runAll } from './schedule.ts';
import type { Scheduled } from './schedule.ts';

const vitestReport = {
  success: true,
  numPassedTests: 5,
  numFailedTests: 0,
  numPendingTests: 1,
  numTodoTests: 0,
};

test('the last line adds up the counts of all steps', () => {
  const one = countVitest(vitestReport);
  const other = countPlaywright({
    stats: { expected: 2, unexpected: 1, flaky: 0, skipped: 0 },
    errors: [],
  });
  expect(lastLine(sum([one, other]))).toBe('7 passed, 1 failed, 1 skipped');
  expect(lastLine({ passed: 7, failed: 0, skipped: 0 })).toBe('7 passed, 0 failed');
});

test('a test file that could not be loaded is a failure though no test failed', () => {
  expect(countVitest({ ...vitestReport, success: false }).failed).toBe(1);
});

test('a browser test that passed at the second try only is a failure', () => {
  const stats = { expected: 2, unexpected: 0, flaky: 1, skipped: 0 };
  expect(countPlaywright({ stats, errors: [] }).failed).toBe(1);
});

test('a failed test is named with the first lines of what it said', () => {
  const passed = { status: 'passed', fullName: 'good', failureMessages: [] };
  const long = Array.from({ length: 40 }, (_, line) => `line ${line}`).join('\n');
  const failed = { status: 'failed', fullName: 'adds', failureMessages: [long] };
  const testResults = [
    {
      name: path.join(repositoryRoot, 'a.test.ts'),
      status: 'failed',
      message: '',
      assertionResults: [passed, failed],
    },
    {
      name: path.join(repositoryRoot, 'b.test.ts'),
      status: 'failed',
      message: 'cannot be loaded',
      assertionResults: [],
    },
  ];
  const [first = '', second, ...others] = failedInVitest({ testResults });
  expect(first.split('\n').slice(0, 2)).toEqual(['  a.test.ts › adds', '    line 0']);
  expect(first.split('\n')).toHaveLength(13);
  expect(second).toBe('  b.test.ts\n    cannot be loaded');
  expect(others).toEqual([]);
});

test('a failed browser test is named without the colours of its words, and what fell beside it', () => {
  const spec = (title: string, ok: boolean, errors: { message: string }[]) => ({
    title,
    file: 'portal.e2e.ts',
    line: 7,
    ok,
    tests: [{ results: [{ errors }] }],
  });
  const red = `${String.fromCodePoint(27)}[31mnot visible${String.fromCodePoint(27)}[39m`;
  const suites = [
    {
      specs: [spec('reads', true, [])],
      suites: [{ specs: [spec('votes', false, [{ message: red }])] }],
    },
  ];
  expect(failedInPlaywright({ suites, errors: [{ message: 'no browser' }] })).toEqual([
    '  portal.e2e.ts:7 › votes\n    not visible',
    '  outside of the tests\n    no browser',
  ]);
});

async function runRecorded(steps: readonly Scheduled[], failing: readonly string[] = []) {
  const begun: string[] = [];
  let running = 0;
  let mostAtOnce = 0;
  const outcomes = await runAll(steps, {
    atOnce: 2,
    run: async ({ name }) => {
      begun.push(name);
      running += 1;
      mostAtOnce = Math.max(mostAtOnce, running);
      await new Promise(setImmediate);
      running -= 1;
      return !failing.includes(name);
    },
  });
  return { begun, mostAtOnce, outcomes };
}

test('no more steps run at once than asked', async () => {
  const steps = ['a', 'b', 'c', 'd', 'e'].map((name) => ({ name }));
  const { begun, mostAtOnce } = await runRecorded(steps);
  expect(begun).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(mostAtOnce).toBe(2);
});

test('a step that measures time runs alone, after the others', async () => {
  const steps = [{ name: 'a', alone: true }, { name: 'b' }, { name: 'c', alone: true }];
  const { begun, mostAtOnce } = await runRecorded(steps);
  expect(begun).toEqual(['b', 'a', 'c']);
  expect(mostAtOnce).toBe(1);
});

test('what needs a failed step is not run, and the rest is', async () => {
  const steps = [
    { name: 'build' },
    { name: 'browser', after: ['build'], alone: true },
    { name: 'lint' },
  ];
  const { outcomes } = await runRecorded(steps, ['build']);
  expect([...outcomes]).toEqual([
    ['build', 'failed'],
    ['browser', 'not run'],
    ['lint', 'passed'],
  ]);
});

test('a step chosen alone does not wait for what was not chosen', async () => {
  const { begun } = await runRecorded([{ name: 'browser', after: ['build'], alone: true }]);
  expect(begun).toEqual(['browser']);
});

test('a wrong step name is answered with the names there are, and exit code 2', () => {
  const run = spawnSync(process.execPath, ['bin/check', 'unitt'], {
    cwd: repositoryRoot,
    encoding: 'utf8',
  });
  expect(run.status).toBe(2);
  expect(run.stderr).toContain('No such step: unitt');
  expect(run.stderr).toContain('browser');
});
