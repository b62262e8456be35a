// Two projects: pure unit tests, and tests that talk to a real PostgreSQL through HTTP or the CLI.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'tools/**/*.test.ts'],
          exclude: ['**/*.api.test.ts', 'node_modules/**'],
          isolate: false,
          pool: 'threads',
        },
      },
      {
        test: {
          name: 'api',
          include: ['{src,test,tools}/**/*.api.test.ts'],
          exclude: ['node_modules/**'],
          globalSetup: ['test/support/postgres-global.ts'],
          isolate: false,
          pool: 'threads',
          // A busy machine may take longer than the second that vitest waits.
          expect: { poll: { timeout: 10_000 } },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
