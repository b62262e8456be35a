// The import rules, each as its own test on the real tree, and each shown to fail on a tree in which
// it is broken on purpose. The last tests guard the checker itself: it must have seen every file.

import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { treeWith } from './fixtures.ts';
import { readGraph } from './graph.ts';
import { rules } from './import-rules.ts';
import { isTest, readTree, repositoryRoot } from './tree.ts';

const tree = readTree();
const graph = readGraph(tree);

describe('in this repository', () => {
  test.each(rules)('$sentence', ({ broken }) => {
    expect(broken(graph)).toEqual([]);
  });
});

/** Sentence of the rule -> ways to break it: the files put into the sound tree. */
const violations: Record<string, Record<string, string | null>[]> = {
  'the platform knows nothing above it': [
    { 'src/platform/log.ts': `import { person } from '#features/people/contract.ts';` },
    { 'src/platform/log.ts': `const { fold } = await import('#text/fold.ts');` },
  ],
  'text stands on packages alone': [
    { 'src/text/stems.ts': `export { AppError } from '#platform/errors.ts';` },
  ],
  'matching stands on text alone': [
    { 'src/matching/label.ts': `import { tone } from '#language/tone.ts';` },
    { 'src/matching/label.ts': `type Clock = import('#platform/clock.ts').Clock;` },
  ],
  'language stands on text alone': [
    { 'src/language/intent.ts': `import type { AppError } from '#platform/errors.ts';` },
  ],
  'features meet only at a contract or a facade': [
    {
      'src/features/listening/commands/a.ts': `import { rename } from '#features/people/commands/rename.ts';`,
    },
    {
      'src/features/listening/queries/a.ts': `import { rename } from '../../people/store/people.ts';`,
    },
  ],
  'a facade is called only by later features': [
    {
      'src/features/people/queries/a.ts': `import type { ListeningFacade } from '#features/listening/facade.ts';`,
    },
  ],
  'every feature has its place in the order that src/app declares': [
    { 'src/features/ideas/feature.ts': `export const createIdeas = () => ({});` },
  ],
  'a contract and a domain are pure: no platform beyond errors, ids and actors, no database, no network':
    [
      { 'src/features/people/domain/a.ts': `import { clock } from '#platform/clock.ts';` },
      { 'src/features/people/domain/a.ts': `import { readFile } from 'node:fs/promises';` },
      { 'src/features/people/contract.ts': `import { writeName } from './store/people.ts';` },
      { 'src/features/people/contract/a.ts': `import { sql } from 'kysely';` },
    ],
  'a contract and a domain ask neither the clock nor chance nor the process': [
    { 'src/features/people/domain/a.ts': `export const isLate = (at: Date) => at < new Date();` },
    { 'src/features/people/domain/a.ts': `export const dice = () => Math.random();` },
    { 'src/features/people/domain/a.ts': `export const zone = process.env.TZ;` },
    { 'src/features/people/domain/a.ts': `export const read = () => fetch('http://a.example');` },
  ],
  'only a store touches the database': [
    { 'src/features/people/commands/a.ts': `import { sql } from 'kysely';` },
    { 'src/features/people/routes.ts': `export const all = (db: Db) => db.selectFrom('people');` },
    { 'src/features/people/jobs.ts': 'export const all = (sql: Tag) => sql`select 1`;' },
    { 'src/connectors/feeds/a.ts': `import { Pool } from 'pg';` },
  ],
  'a connector sees ports, contracts and the platform, never another connector': [
    { 'src/connectors/feeds/a.ts': `import { open } from '#connectors/files/files.ts';` },
    { 'src/connectors/feeds/a.ts': `import { open } from '../files/files.ts';` },
    {
      'src/connectors/feeds/a.ts': `import type { PeopleFacade } from '#features/people/facade.ts';`,
    },
  ],
  'no feature imports a connector': [
    { 'src/features/listening/jobs.ts': `import { read } from '#connectors/feeds/feeds.ts';` },
  ],
  'the server never imports what is made for the browser': [
    { 'src/features/people/routes.ts': `import { PeopleScreen } from './ui/people-screen.tsx';` },
    { 'src/app/server.ts': `import { Button } from '#web/kit/button.tsx';` },
  ],
  'the browser sees of the server only contracts and the pure libraries': [
    { 'src/web/a.ts': `import { clock } from '#platform/clock.ts';` },
    { 'src/features/people/ui/a.ts': `import { rename } from '../commands/rename.ts';` },
    { 'src/web/a.ts': `import { readFile } from 'node:fs/promises';` },
  ],
  'nobody imports app': [
    { 'src/features/people/jobs.ts': `import { createFeatures } from '#app/features.ts';` },
  ],
  'guarded fetch is the only way out of features and connectors': [
    { 'src/connectors/feeds/a.ts': `import { request } from 'undici';` },
    { 'src/features/people/jobs.ts': `import https from 'node:https';` },
  ],
  'no feature and no connector calls the plain fetch': [
    { 'src/connectors/feeds/a.ts': `export const get = (url: string) => fetch(url);` },
  ],
  'no module can be reached from itself': [
    {
      'src/platform/a.ts': `import { b } from './b.ts';`,
      'src/platform/b.ts': `import { c } from './c.ts';`,
      'src/platform/c.ts': `import type { A } from './a.ts';`,
    },
  ],
  'no barrels: a file that only passes on what others export is not a file': [
    { 'src/features/people/store/all.ts': `export * from './people.ts';` },
    { 'src/web/kit/index.ts': `export const x = 1;` },
  ],
  'by alias into another folder of the house, inside one by relative path': [
    { 'src/features/listening/a.ts': `import type { P } from '../people/facade.ts';` },
    { 'src/matching/a.ts': `import { fold } from '../text/fold.ts';` },
    { 'src/matching/a.ts': `import { match } from '#matching/match.ts';` },
  ],
  'the product never imports tests, tools or benches': [
    { 'src/app/a.ts': `import { graph } from '../../tools/graph.ts';` },
    {
      'src/app/a.test.ts': `export const made = 1;`,
      'src/app/a.ts': `import { made } from './a.test.ts';`,
    },
  ],
  'every import of ours leads to a file': [
    { 'src/platform/a.ts': `import { gone } from './gone.ts';` },
    {
      'src/app/a.ts': `export const start = () => new Worker(new URL('./gone.ts', import.meta.url));`,
    },
  ],
  'every folder of src has a place in these rules': [{ 'src/helpers/a.ts': `export const a = 1;` }],
};

describe('in a tree that breaks it on purpose', () => {
  test('the sound tree breaks no rule', () => {
    const sound = readGraph(treeWith());
    expect(rules.flatMap(({ broken }) => broken(sound))).toEqual([]);
  });

  test('there is a planted violation for every rule', () => {
    expect(Object.keys(violations)).toEqual(rules.map(({ sentence }) => sentence));
  });

  const planted = rules.flatMap(({ sentence, broken }) =>
    (violations[sentence] ?? []).map((changes) => {
      return { sentence, broken, changes, code: Object.values(changes)[0] };
    }),
  );
  test.each(planted)('$sentence: $code', ({ broken, changes }) => {
    expect(broken(readGraph(treeWith(changes)))).not.toEqual([]);
  });
});

describe('the checker', () => {
  test('has read every TypeScript file of src', () => {
    const onDisk = readdirSync(`${repositoryRoot}/src`, { recursive: true, encoding: 'utf8' })
      .map((name) => `src/${name.replaceAll('\\', '/')}`)
      .filter((name) => /\.tsx?$/.test(name) && !isTest(name));
    expect(onDisk.length).toBeGreaterThan(30);
    expect(graph.modules.map(({ path }) => path).toSorted()).toEqual(onDisk.toSorted());
  });

  test('has seen imports of every kind: packages, aliases, relative and types', () => {
    const imports = graph.modules.flatMap((module) => module.imports);
    expect(imports.filter(({ specifier }) => specifier.startsWith('#')).length).toBeGreaterThan(20);
    expect(imports.filter(({ specifier }) => specifier.startsWith('.')).length).toBeGreaterThan(20);
    expect(imports.filter(({ target }) => target === null).length).toBeGreaterThan(10);
    expect(imports.filter(({ typeOnly }) => typeOnly).length).toBeGreaterThan(10);
  });
});
