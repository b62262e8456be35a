// A new feature in a copy of the repository: it has types, keeps every rule, and its tests are green.

import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { documentRules } from '../document-rules.ts';
import { readGraph } from '../graph.ts';
import { rules } from '../import-rules.ts';
import { codeRules } from '../tidy-rules.ts';
import { readTree, repositoryRoot } from '../tree.ts';

const copy = mkdtempSync(path.join(tmpdir(), 'parley-new-feature-'));

function run(program: string, args: readonly string[]) {
  const bin = path.join(copy, 'node_modules/.bin', program);
  const [file, rest] =
    program === 'node' ? [process.execPath, args] : [process.execPath, [bin, ...args]];
  const { status, stdout, stderr } = spawnSync(file, rest, { cwd: copy, encoding: 'utf8' });
  return { status, output: stdout + stderr };
}

beforeAll(() => {
  const left = new Set(['node_modules', '.git', 'dist', 'test-results']);
  cpSync(repositoryRoot, copy, {
    recursive: true,
    filter: (source) => !left.has(path.basename(source)),
  });
  symlinkSync(path.join(repositoryRoot, 'node_modules'), path.join(copy, 'node_modules'));
});

afterAll(() => {
  rmSync(copy, { recursive: true, force: true });
});

test('a new feature is written, registered, typed, tidy and green', () => {
  const faultsBefore = findFaults();
  const made = run('node', ['bin/new-feature', 'loop-ledger']);
  expect(made).toMatchObject({ status: 0 });
  expect(made.output).not.toContain('By hand');
  const types = run('tsc', ['--noEmit', '-p', 'tsconfig.json']).output.split('\n');
  expect(
    types.filter((line) => /loop-ledger|src\/app\/(?:features|migrations)/.test(line)),
  ).toEqual([]);
  const files = ['src/features/loop-ledger', 'src/app/features.ts', 'src/app/migrations.ts'];
  expect(run('oxfmt', ['--check', ...files])).toMatchObject({ status: 0 });
  expect(findFaults()).toEqual(faultsBefore);
  const tested = run('vitest', ['run', '--project=api', 'src/features/loop-ledger']);
  expect(tested.output).toContain('4 passed');
}, 300_000);

test('a feature that is there already is left alone', () => {
  const again = run('node', ['bin/new-feature', 'people']);
  expect(again.status).toBe(1);
  expect(again.output).toContain('src/features/people is already there');
});

test('a name that is none is answered with how to use it', () => {
  const wrong = run('node', ['bin/new-feature', 'Loop Ledger']);
  expect(wrong.status).toBe(2);
  expect(wrong.output).toContain('bin/new-feature NAME');
});

function findFaults(): string[] {
  const tree = readTree(copy);
  const graph = readGraph(tree);
  return [
    ...rules.flatMap(({ broken }) => broken(graph)),
    ...[...codeRules, ...documentRules].flatMap(({ broken }) => broken(tree)),
  ];
}
