// A copy of the repository for the tests of what writes into it: bin/new-connector and bin/new-feature. What was written
// is looked at alone, since the whole repository is looked at by tests of its own.

import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { documentRules } from './document-rules.ts';
import { readGraph } from './graph.ts';
import { rules } from './import-rules.ts';
import { codeRules } from './tidy-rules.ts';
import { readTree, repositoryRoot } from './tree.ts';

const left = new Set(['node_modules', '.git', 'dist', 'test-results', 'results', 'screenshots']);

export type CopiedRepository = {
  /** A program of node_modules/.bin, or a script of Node's. */
  run(program: string, args: readonly string[]): Promise<{ status: number; output: string }>;
  /** What TypeScript says of these files that is about `pattern`. */
  typeFaults(files: readonly string[], pattern: RegExp): Promise<string[]>;
  /** The rules that are broken where `name` is named. */
  brokenRules(name: string): string[];
  remove(): void;
};

export function copyRepository(): CopiedRepository {
  const copy = mkdtempSync(path.join(tmpdir(), 'parley-copy-'));
  const filter = (source: string) => !left.has(path.basename(source));
  cpSync(repositoryRoot, copy, { recursive: true, filter });
  symlinkSync(path.join(repositoryRoot, 'node_modules'), path.join(copy, 'node_modules'));

  const run: CopiedRepository['run'] = (program, args) => {
    const bin = path.join(copy, 'node_modules/.bin', program);
    const given = program === 'node' ? args : [bin, ...args];
    const options = { cwd: copy, maxBuffer: 64 * 1024 * 1024 };
    return new Promise((resolve) => {
      execFile(process.execPath, given, options, (error, stdout, stderr) => {
        const status = error === null ? 0 : typeof error.code === 'number' ? error.code : 1;
        resolve({ status, output: stdout + stderr });
      });
    });
  };

  return {
    run,
    async typeFaults(files, pattern) {
      const only = {
        extends: './tsconfig.json',
        include: files,
        compilerOptions: { incremental: false, tsBuildInfoFile: null },
      };
      writeFileSync(path.join(copy, 'tsconfig.copied.json'), JSON.stringify(only));
      const { output } = await run('tsc', ['--noEmit', '-p', 'tsconfig.copied.json']);
      return output.split('\n').filter((line) => pattern.test(line) || line.startsWith('error'));
    },
    brokenRules(name) {
      const tree = readTree(copy);
      const graph = readGraph(tree);
      return [
        ...rules.flatMap(({ broken }) => broken(graph)),
        ...[...codeRules, ...documentRules].flatMap(({ broken }) => broken(tree)),
      ].filter((fault) => fault.includes(name));
    },
    remove: () => rmSync(copy, { recursive: true, force: true }),
  };
}
