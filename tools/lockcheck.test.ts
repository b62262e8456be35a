// The lock check on small locks with one fault each.

import { expect, test } from 'vitest';
import { findFaults } from './lockcheck.ts';
import type { Lock, Manifest } from './lockcheck.ts';

const none = { dependencies: {}, devDependencies: {}, optionalDependencies: {} };
const manifest: Manifest = { ...none, dependencies: { builder: '1.2.3' } };

function lockWith(changes: Lock['packages']): Lock {
  return {
    packages: {
      '': { ...none, dependencies: { builder: '1.2.3' } },
      'node_modules/builder': { ...none, version: '1.2.3', integrity: 'sha512-a' },
      ...changes,
    },
  };
}

test('a complete lock has no faults', () => {
  expect(findFaults(manifest, lockWith({}))).toEqual([]);
});

test('an optional package that the lock forgot is named with the package that wants it', () => {
  const wants = {
    ...none,
    integrity: 'sha512-a',
    optionalDependencies: { 'builder-arm': '1.2.3' },
  };
  expect(findFaults(manifest, lockWith({ 'node_modules/builder': wants }))).toEqual([
    'package-lock.json: node_modules/builder may use builder-arm, which is not in the lock',
  ]);
});

test('an optional package is found where Node would find it', () => {
  const inner = {
    ...none,
    integrity: 'sha512-a',
    optionalDependencies: { arm: '1.0.0', x64: '1.0.0' },
  };
  const lock = lockWith({
    'node_modules/builder/node_modules/inner': inner,
    'node_modules/builder/node_modules/arm': { ...none, integrity: 'sha512-a' },
    'node_modules/x64': { ...none, integrity: 'sha512-a' },
  });
  expect(findFaults(manifest, lock)).toEqual([]);
});

test('a version range is refused', () => {
  const loose: Manifest = { ...none, dependencies: { builder: '^1.2.3' } };
  expect(findFaults(loose, lockWith({}))[0]).toContain('not an exact version');
});

test('a lock made for another package.json is refused', () => {
  const grown: Manifest = { ...manifest, devDependencies: { linter: '1.0.0' } };
  expect(findFaults(grown, lockWith({}))).toEqual([
    'package-lock.json: linter is not what package.json asks for',
  ]);
});

test('a package without a checksum, or with the address it came from, is refused', () => {
  const from = { ...none, resolved: 'https://packages.example/builder.tgz' };
  expect(findFaults(manifest, lockWith({ 'node_modules/builder': from }))).toHaveLength(2);
});
