// Tidiness of code and documents, each rule as its own test on the real tree, and each shown to fail
// on a tree in which it is broken on purpose.

import { describe, expect, test } from 'vitest';
import { documentRules } from './document-rules.ts';
import { treeWith } from './fixtures.ts';
import { codeRules } from './tidy-rules.ts';
import { readTree } from './tree.ts';

const rules = [...codeRules, ...documentRules];
const tree = readTree();

describe('in this repository', () => {
  // The first rule that asks for syntax parses every file.
  test.each(rules)('$sentence', { timeout: 60_000 }, ({ broken }) => {
    expect(broken(tree)).toEqual([]);
  });

  test('the tree that was looked at holds code, documents and settings', () => {
    const paths = tree.map(({ path }) => path);
    for (const path of ['src/platform/errors.ts', 'package.json', 'README.md', '.ci/run']) {
      expect(paths).toContain(path);
    }
    expect(tree.filter(({ text }) => text !== '').length).toBeGreaterThan(60);
  });
});

const opening = '// A file.\n';
const manyLines = (count: number) => opening + 'export const a = 1;\n'.repeat(count);
const longFiles = ['a', 'b', 'c', 'd'].map((name) => [`src/web/${name}.ts`, manyLines(301)]);

/** Sentence of the rule -> ways to break it: the files put into the sound tree. */
const violations: Record<string, Record<string, string | null>[]> = {
  'every file opens by saying what it is': [
    { 'src/web/a.ts': 'export const a = 1;' },
    { 'tools/a.ts': '\n// Too late.\n' },
    { 'bench/a.ts': '#!/usr/bin/env node\nexport const a = 1;' },
  ],
  'no file of src is longer than 400 lines': [{ 'src/web/a.ts': manyLines(400) }],
  'nine of ten files of src have at most 300 lines': [Object.fromEntries(longFiles)],
  'files and folders are named in lower-case words joined by hyphens': [
    { 'src/web/PostList.tsx': opening },
    { 'src/web/post_list.ts': opening },
  ],
  'there are no drawers: utils, helpers, common, misc, shared, lib': [
    { 'src/web/utils.ts': opening },
    { 'src/features/people/helpers/names.ts': opening },
    { 'test/lib/a.ts': opening },
  ],
  'no name ends in Manager, Helper, Util, Service, Processor or Data': [
    { 'src/web/a.ts': `${opening}export class PostManager {}` },
    { 'src/web/a.ts': `${opening}type PostData = string;` },
  ],
  'nothing is exported by default, except where a tool demands it': [
    { 'src/web/a.ts': `${opening}export default 1;` },
  ],
  'nothing is left to be finished later': [{ 'src/web/a.ts': `${opening}// TODO: the rest` }],
  'no test is singled out or left out': [
    { 'src/web/a.test.ts': `${opening}test.only('one', () => {});` },
    { 'src/web/a.test.ts': `${opening}describe.skip('all', () => {});` },
  ],
  'no catch is empty': [
    { 'src/web/a.ts': `${opening}try { go(); } catch { /* fine */ }` },
    { 'src/web/a.ts': `${opening}await go().catch(() => {});` },
    { 'src/web/a.ts': `${opening}await go().catch(() => undefined);` },
  ],
  'no type is asserted without saying why': [
    { 'src/web/a.ts': `${opening}export const a = b as any;` },
    { 'src/web/a.ts': `${opening}export const a = (b as unknown as string).trim();` },
  ],
  'whoever silences a checker says why': [
    { 'src/web/a.ts': `${opening}// eslint-disable-next-line eqeqeq` },
    { 'src/web/a.ts': `${opening}// @ts-ignore` },
  ],
  'nothing names the machine it was made on': [
    { 'docs/a.md': 'Look in /work/main/dist.' },
    { 'package-lock.json': '{"resolved": "https://registry.example.org/a.tgz"}' },
    { 'bin/run': 'cd /home/somebody/parley' },
  ],
  'every feature and connector introduces itself in a README of at most 40 lines': [
    { 'src/connectors/feeds/README.md': null },
    { 'src/features/people/README.md': 'A line.\n'.repeat(41) },
  ],
  'the tree in ARCHITECTURE.md is the tree on disk': [
    { 'src/web/routes/a.ts': opening },
    { 'src/connectors/files/files.ts': null, 'src/connectors/files/README.md': null },
  ],
  'GLOSSARY.md explains every word of the house': [
    {
      'GLOSSARY.md':
        treeWith()
          .find(({ path }) => path === 'GLOSSARY.md')
          ?.text.replace('**offer**', 'offer') ?? '',
    },
  ],
  'docs/settings.md says of every setting what the program says': [
    { 'docs/settings.md': '' },
    { 'docs/settings.md': '| `PARLEY_PORT` | Something else. |' },
    { 'docs/settings.md': '| `PARLEY_PORT` | The port to listen on. |\n| `PARLEY_GONE` | x |' },
  ],
  'README.md or CONTRIBUTING.md explains every script of package.json': [{ 'CONTRIBUTING.md': '' }],
  'every link of a document leads to a file': [
    { 'docs/a.md': 'See [the words](GLOSSARY.md).' },
    { 'README.md': 'npm start ![shot](docs/gone.png)' },
  ],
  'every decision names its context, choice, price and what would change our mind': [
    { 'docs/decisions/0001-one-package.md': '## Context\n## Choice' },
  ],
};

describe('in a tree that breaks it on purpose', () => {
  test('the sound tree breaks no rule', () => {
    expect(rules.flatMap(({ broken }) => broken(treeWith()))).toEqual([]);
  });

  test('there is a planted violation for every rule', () => {
    expect(Object.keys(violations)).toEqual(rules.map(({ sentence }) => sentence));
  });

  const planted = rules.flatMap(({ sentence, broken }) =>
    (violations[sentence] ?? []).map((changes) => {
      return { sentence, broken, changes, path: Object.keys(changes)[0] };
    }),
  );
  test.each(planted)('$sentence: $path', ({ broken, changes }) => {
    expect(broken(treeWith(changes))).not.toEqual([]);
  });
});
