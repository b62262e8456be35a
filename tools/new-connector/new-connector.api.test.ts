// A new connector in a copy of the repository: it has types, keeps every rule, and passes both conformance suites.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyRepository } from '../copied-repository.ts';
import type { CopiedRepository } from '../copied-repository.ts';

let copy: CopiedRepository;

beforeAll(() => {
  copy = copyRepository();
});

afterAll(() => copy.remove());

test('a new connector is written, registered, typed, tidy and passes the suites', async () => {
  const made = await copy.run('node', ['bin/new-connector', 'gazette']);
  expect(made).toMatchObject({ status: 0 });
  expect(made.output).not.toContain('By hand');
  const suite = 'test/conformance/gazette.api.test.ts';
  const written = ['src/connectors/gazette', 'test/support/gazette', 'src/app/connectors.ts'];
  const about = /gazette|src\/app\/connectors/;
  const [tested, typeFaults, formatted] = await Promise.all([
    copy.run('vitest', ['run', '--project=api', suite]),
    copy.typeFaults([suite, 'src/app/connectors.ts'], about),
    copy.run('oxfmt', ['--check', ...written]),
  ]);
  expect(typeFaults).toEqual([]);
  expect(formatted).toMatchObject({ status: 0 });
  expect(copy.brokenRules('gazette')).toEqual([]);
  expect(tested).toMatchObject({ status: 0 });
  expect(Number(/Tests .*?(\d+) passed/.exec(tested.output)?.[1])).toBeGreaterThan(30);
}, 300_000);

test('a connector that is there already is left alone, and a name that is none is told so', async () => {
  const again = await copy.run('node', ['bin/new-connector', 'feeds']);
  expect(again).toMatchObject({ status: 1 });
  expect(again.output).toContain('src/connectors/feeds is already there');
  const wrong = await copy.run('node', ['bin/new-connector', 'The Gazette']);
  expect(wrong).toMatchObject({ status: 2 });
  expect(wrong.output).toContain('bin/new-connector NAME');
});
