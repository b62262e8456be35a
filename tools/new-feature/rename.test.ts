// A new feature speaks of itself by its own name everywhere.

import { expect, test } from 'vitest';
import { namingOf, rename } from './rename.ts';
import type { Naming } from './rename.ts';

function naming(name: string): Naming {
  const found = namingOf(name);
  if (found === null) throw new Error(`${name} is no name`);
  return found;
}

const day = '2026-12-01';

test('each spelling fits its place', () => {
  const renamed = (text: string) => rename(text, naming('loop-ledger'), day);
  expect(renamed('# Samples')).toBe('# Loop ledger');
  expect(renamed('// Samples over HTTP.')).toBe('// Loop ledger over HTTP.');
  expect(renamed('createSamples(samplesEvents)')).toBe('createLoopLedger(loopLedgerEvents)');
  expect(renamed('samples_notes')).toBe('loop_ledger_notes');
  expect(renamed("'/api/v1/samples/notes'")).toBe("'/api/v1/loop-ledger/notes'");
  expect(renamed("'samples.notes.read'")).toBe("'loop-ledger.notes.read'");
  expect(renamed("id: '2000-01-01-00 samples: notes'")).toBe(
    "id: '2026-12-01-50 loop-ledger: notes'",
  );
});

test.each(['Ideas', 'loop_ledger', '-ideas', 'ideas-', '', '1st', '../ideas'])(
  '"%s" is no name of a feature',
  (name) => {
    expect(namingOf(name)).toBeNull();
  },
);
