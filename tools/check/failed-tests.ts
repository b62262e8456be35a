// Which tests failed and what each said first, read from the reports of vitest and Playwright: the
// whole output of a step is long, and where only its beginning is kept this is what must be in it.

import path from 'node:path';
import { z } from 'zod';
import { repositoryRoot } from '../tree.ts';

const vitestFailures = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().default(''),
      assertionResults: z.array(
        z.object({
          status: z.string(),
          fullName: z.string(),
          failureMessages: z.array(z.string()).nullable().default([]),
        }),
      ),
    }),
  ),
});

const failure = z.object({ message: z.string().default('') });

const playwrightSpec = z.object({
  title: z.string(),
  file: z.string(),
  line: z.number(),
  ok: z.boolean(),
  tests: z.array(z.object({ results: z.array(z.object({ errors: z.array(failure) })) })),
});

type Suite = { specs?: z.infer<typeof playwrightSpec>[]; suites?: Suite[] };

const playwrightSuite: z.ZodType<Suite> = z.lazy(() =>
  z.object({
    specs: z.array(playwrightSpec).optional(),
    suites: z.array(playwrightSuite).optional(),
  }),
);

const playwrightFailures = z.object({
  suites: z.array(playwrightSuite),
  errors: z.array(failure),
});

/** One text for each failed test: where it stands, and below it what it said. */
export function failedInVitest(report: unknown): string[] {
  return vitestFailures.parse(report).testResults.flatMap((file) => {
    const name = path.relative(repositoryRoot, file.name);
    const failed = file.assertionResults.filter(({ status }) => status === 'failed');
    if (failed.length === 0 && file.status === 'failed') return [told(name, [file.message])];
    return failed.map((test) => told(`${name} › ${test.fullName}`, test.failureMessages ?? []));
  });
}

/** One text for each failed test, and for each error outside of them. */
export function failedInPlaywright(report: unknown): string[] {
  const { suites, errors } = playwrightFailures.parse(report);
  return [
    ...suites.flatMap(specsOf).flatMap((spec) => {
      if (spec.ok) return [];
      const messages = spec.tests.flatMap(({ results }) => results.flatMap((run) => run.errors));
      return [
        told(
          `${spec.file}:${spec.line} › ${spec.title}`,
          messages.map(({ message }) => message),
        ),
      ];
    }),
    ...errors.map(({ message }) => told('outside of the tests', [message])),
  ];
}

function specsOf(suite: Suite): z.infer<typeof playwrightSpec>[] {
  return [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)];
}

const LINES_MAX = 12;
const LINE_LENGTH_MAX = 240;
// What a program colours its words with: ESC, `[`, numbers, `m`.
const COLOUR = new RegExp(`${String.fromCodePoint(27)}\\[[0-9;]*m`, 'g');

function told(where: string, messages: readonly string[]): string {
  const lines = messages
    .join('\n')
    .replaceAll(COLOUR, '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, LINES_MAX)
    .map((line) => `    ${line.slice(0, LINE_LENGTH_MAX)}`);
  return [`  ${where}`, ...lines].join('\n');
}
