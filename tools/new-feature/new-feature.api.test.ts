// A new feature in a copy of the repository: it has types, keeps every rule, and its tests are green.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyRepository } from '../copied-repository.ts';
import type { CopiedRepository } from '../copied-repository.ts';

let copy: CopiedRepository;

beforeAll(() => {
  copy = copyRepository();
});

afterAll(() => copy.remove());

test('a new feature is written, registered, typed, tidy and green', async () => {
  const made = await copy.run('node', ['bin/new-feature', 'loop-ledger']);
  expect(made).toMatchObject({ status: 0 });
  expect(made.output).not.toContain('By hand');
  const written = ['src/features/loop-ledger', 'src/app/features.ts', 'src/app/migrations.ts'];
  const about = /loop-ledger|src\/app\/(?:features|migrations)/;
  const [tested, typeFaults, formatted] = await Promise.all([
    copy.run('vitest', ['run', '--project=api', 'src/features/loop-ledger']),
    copy.typeFaults(written, about),
    copy.run('oxfmt', ['--check', ...written]),
  ]);
  expect(typeFaults).toEqual([]);
  expect(formatted).toMatchObject({ status: 0 });
  expect(copy.brokenRules('loop-ledger')).toEqual([]);
  expect(tested.output).toContain('4 passed');
}, 300_000);

test('a feature that is there already is left alone', async () => {
  const again = await copy.run('node', ['bin/new-feature', 'people']);
  expect(again.status).toBe(1);
  expect(again.output).toContain('src/features/people is already there');
});

test('a name that is none is answered with how to use it', async () => {
  const wrong = await copy.run('node', ['bin/new-feature', 'Loop Ledger']);
  expect(wrong.status).toBe(2);
  expect(wrong.output).toContain('bin/new-feature NAME');
});
