// A new connector in a copy of the repository: it has types, keeps every rule, and passes both conformance suites.

import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { documentRules } from '../document-rules.ts';
import { readGraph } from '../graph.ts';
import { rules } from '../import-rules.ts';
import { codeRules } from '../tidy-rules.ts';
import { readTree, repositoryRoot } from '../tree.ts';

const copy = mkdtempSync(path.join(tmpdir(), 'parley-new-connector-'));

function run(program: string, args: readonly string[]) {
  const bin = path.join(copy, 'node_modules/.bin', program);
  const given = program === 'node' ? args : [bin, ...args];
  const options = { cwd: copy, encoding: 'utf8' } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, given, options);
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

test('a new connector is written, registered, typed, tidy and passes the suites', () => {
  const made = run('node', ['bin/new-connector', 'gazette']);
  expect(made).toMatchObject({ status: 0 });
  expect(made.output).not.toContain('By hand');
  expect(findTypeFaults()).toEqual([]);
  const files = ['src/connectors/gazette', 'test/support/gazette', 'src/app/connectors.ts'];
  expect(run('oxfmt', ['--check', ...files])).toMatchObject({ status: 0 });
  expect(findFaults()).toEqual([]);
  const suites = ['run', '--project=api', 'test/conformance/gazette.api.test.ts'];
  const tested = run('vitest', suites);
  expect(tested.output).toMatch(/Tests .*33 passed.*\(38\)/);
}, 300_000);

test('a connector that is there already is left alone, and a name that is none is told so', () => {
  const again = run('node', ['bin/new-connector', 'feeds']);
  expect(again).toMatchObject({ status: 1 });
  expect(again.output).toContain('src/connectors/feeds is already there');
  const wrong = run('node', ['bin/new-connector', 'The Gazette']);
  expect(wrong).toMatchObject({ status: 2 });
  expect(wrong.output).toContain('bin/new-connector NAME');
});

/** Of what was written and what it uses: the whole repository takes its time. */
function findTypeFaults(): string[] {
  const only = {
    extends: './tsconfig.json',
    include: ['test/conformance/gazette.api.test.ts', 'src/app/connectors.ts'],
    compilerOptions: { incremental: false, tsBuildInfoFile: null },
  };
  writeFileSync(path.join(copy, 'tsconfig.gazette.json'), JSON.stringify(only));
  const lines = run('tsc', ['--noEmit', '-p', 'tsconfig.gazette.json']).output.split('\n');
  rmSync(path.join(copy, 'tsconfig.gazette.json'));
  return lines.filter((line) => /gazette|src\/app\/connectors|^error/.test(line));
}

function findFaults(): string[] {
  const tree = readTree(copy);
  const graph = readGraph(tree);
  return [
    ...rules.flatMap(({ broken }) => broken(graph)),
    ...[...codeRules, ...documentRules].flatMap(({ broken }) => broken(tree)),
  ].filter((fault) => fault.includes('gazette'));
}
