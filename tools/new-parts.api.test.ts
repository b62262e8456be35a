// A new feature and a new connector in a copy of the repository: they have types, keep every rule, and their tests
// and conformance suites are green.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyRepository } from './copied-repository.ts';
import type { CopiedRepository } from './copied-repository.ts';

let copy: CopiedRepository;

beforeAll(() => {
  copy = copyRepository();
});

afterAll(() => copy.remove());

test('what is new is written, registered, typed, tidy and green', async () => {
  for (const [program, name] of [
    ['bin/new-feature', 'loop-ledger'],
    ['bin/new-connector', 'gazette'],
  ] as const) {
    const made = await copy.run('node', [program, name]);
    expect(made).toMatchObject({ status: 0 });
    expect(made.output).not.toContain('By hand');
  }
  const suite = 'test/conformance/gazette.api.test.ts';
  const registered = ['features', 'migrations', 'connectors'].map((file) => `src/app/${file}.ts`);
  const feature = 'src/features/loop-ledger';
  const about = /loop-ledger|gazette|src\/app\/(?:features|migrations|connectors)/;
  const [tested, typeFaults, formatted] = await Promise.all([
    copy.run('vitest', ['run', '--project=api', feature, suite]),
    copy.typeFaults([feature, suite, ...registered], about),
    copy.run('oxfmt', [
      '--check',
      feature,
      'src/connectors/gazette',
      'test/support/gazette',
      ...registered,
    ]),
  ]);
  expect(typeFaults).toEqual([]);
  expect(formatted).toMatchObject({ status: 0 });
  expect(copy.brokenRules('loop-ledger')).toEqual([]);
  expect(copy.brokenRules('gazette')).toEqual([]);
  expect(tested).toMatchObject({ status: 0 });
  expect(Number(/Tests .*?(\d+) passed/.exec(tested.output)?.[1])).toBeGreaterThan(34);
}, 300_000);

test('what is there already is left alone', async () => {
  for (const [program, name, place] of [
    ['bin/new-feature', 'people', 'src/features/people'],
    ['bin/new-connector', 'feeds', 'src/connectors/feeds'],
  ] as const) {
    const again = await copy.run('node', [program, name]);
    expect(again).toMatchObject({ status: 1 });
    expect(again.output).toContain(`${place} is already there`);
  }
});

test('a name that is none is answered with how to use it', async () => {
  const feature = await copy.run('node', ['bin/new-feature', 'Loop Ledger']);
  expect(feature).toMatchObject({ status: 2 });
  expect(feature.output).toContain('bin/new-feature NAME');
  const connector = await copy.run('node', ['bin/new-connector', 'The Gazette']);
  expect(connector).toMatchObject({ status: 2 });
  expect(connector.output).toContain('bin/new-connector NAME');
});
