// How many tests passed, failed and were left out: read from the reports of vitest and Playwright,
// and put into the last line that people and scripts read.

import { z } from 'zod';

export type Counts = { passed: number; failed: number; skipped: number };

const vitestReport = z.object({
  success: z.boolean(),
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
});

const playwrightReport = z.object({
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
  errors: z.array(z.unknown()),
});

/** A test that passed only at the second try has failed: it says nothing for sure. */
export function countPlaywright(report: unknown): Counts {
  const { stats, errors } = playwrightReport.parse(report);
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  };
}

/** A file that could not even be loaded has no failed test, yet the run has failed. */
export function countVitest(report: unknown): Counts {
  const { success, ...counted } = vitestReport.parse(report);
  const failed = counted.numFailedTests;
  return {
    passed: counted.numPassedTests,
    failed: success ? failed : Math.max(1, failed),
    skipped: counted.numPendingTests + counted.numTodoTests,
  };
}

export function sum(all: readonly Counts[]): Counts {
  return all.reduce(
    (total, each) => ({
      passed: total.passed + each.passed,
      failed: total.failed + each.failed,
      skipped: total.skipped + each.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/** `12 passed, 0 failed`, and `, 3 skipped` if any were. */
export function lastLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
