// Pure unit tests; tests that talk to a real PostgreSQL through HTTP or the CLI; and connectors against real servers
// written by others, which `npm run test:servers` runs.
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
          // The slice of new connectors is proven under a new name, by new-parts.api.test.ts.
          exclude: ['node_modules/**', 'tools/new-connector/slice/**'],
          globalSetup: ['test/support/postgres-global.ts'],
          isolate: false,
          pool: 'threads',
          // On two cores vitest would take one; much of these tests is waiting for PostgreSQL: three keep both busy.
          maxWorkers: 3,
          // A busy machine may take longer than the second that vitest waits.
          expect: { poll: { timeout: 10_000 } },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          // The conformance tests of `api` at full length: `npm run conformance`.
          name: 'conformance',
          include: ['test/conformance/*.api.test.ts'],
          globalSetup: ['test/support/postgres-global.ts'],
          env: { PARLEY_CONFORMANCE: 'full' },
          isolate: false,
          pool: 'threads',
          fileParallelism: false,
          testTimeout: 1_200_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          // Those of `servers` that start at once, in `npm test`, where their packages are installed.
          name: 'quick-servers',
          include: ['test/servers/{feeds,email}.servers.ts'],
          globalSetup: ['test/support/postgres-global.ts'],
          env: { PARLEY_SERVERS: 'as-installed' },
          isolate: false,
          pool: 'threads',
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'servers',
          include: ['test/servers/**/*.servers.ts'],
          globalSetup: ['test/support/postgres-global.ts'],
          isolate: false,
          pool: 'threads',
          // The servers of two files may want the same ports.
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
});
