// The checks on labelled drafts: what blocks is right nine times of ten at least, also on drafts no rule was written for.

import { expect, test, vi } from 'vitest';
import { readLabelledDrafts } from './labelled-drafts.ts';
import { measureChecks, RULE_NAMES } from './measure.ts';

// Loading the labels of threads takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

test('there are hundreds of labelled drafts, and enough of them were not looked at while the rules were written', () => {
  expect(readLabelledDrafts('tuning').length).toBeGreaterThan(400);
  expect(readLabelledDrafts('held-out').length).toBeGreaterThan(100);
});

test.each(['tuning', 'held-out'] as const)(
  'on the %s drafts every rule that blocks is right in nine of ten blocks',
  (part) => {
    for (const { rule, blockPrecision } of measureChecks(readLabelledDrafts(part), RULE_NAMES)) {
      expect(blockPrecision ?? 1, rule).toBeGreaterThanOrEqual(0.9);
    }
  },
);

test('what must not leave is found where it stands in the policy', () => {
  const held = measureChecks(readLabelledDrafts('held-out'), [
    'confidential',
    'clients',
    'disclosure',
  ]);
  for (const { rule, recall } of held) expect(recall ?? 0, rule).toBeGreaterThanOrEqual(0.9);
});
