// What `bin/check` does, as a list: the name of each step, its command and what it waits for. The
// order is the order in which steps are begun.

export type Step = {
  name: string;
  meaning: string;
  /** First word: a program in node_modules/.bin, or `node`. `{report}` is the file to count from. */
  command: readonly string[];
  /** How its tests are counted; a step that only holds or fails counts as one. */
  report?: 'vitest' | 'playwright';
  after?: readonly string[];
  /** Runs while nothing else does, because its tests measure time. */
  alone?: boolean;
  needsChromium?: boolean;
};

const vitest = (project: string): readonly string[] => [
  'vitest',
  'run',
  `--project=${project}`,
  '--silent=passed-only',
  '--reporter=dot',
  '--reporter=json',
  '--outputFile.json={report}',
];

export const steps: readonly Step[] = [
  {
    name: 'unit',
    meaning: 'pure code, import rules and tidiness',
    command: vitest('unit'),
    report: 'vitest',
  },
  {
    name: 'types',
    meaning: 'types of the server, the tests and the tools',
    command: ['tsc', '--noEmit', '-p', 'tsconfig.json'],
  },
  {
    name: 'types-web',
    meaning: 'types of the web application',
    command: ['tsc', '--noEmit', '-p', 'tsconfig.web.json'],
  },
  { name: 'lint', meaning: 'oxlint', command: ['oxlint', '--quiet'] },
  { name: 'format', meaning: 'oxfmt', command: ['oxfmt', '--check'] },
  {
    name: 'lock',
    meaning: 'exact versions, and a lock that npm ci accepts on every platform',
    command: ['node', 'tools/lockcheck.ts'],
  },
  {
    name: 'unused',
    meaning: 'files, exports and packages that nothing uses',
    command: ['knip', '--no-progress'],
  },
  {
    name: 'words',
    meaning: 'every sentence of the screens is gathered, and there in English and Swedish',
    command: ['node', 'tools/words.ts'],
  },
  {
    name: 'web',
    meaning: 'build of the web application',
    command: ['node', 'tools/build-web.ts'],
  },
  {
    name: 'api',
    meaning: 'the product over HTTP and the command line, on a real PostgreSQL',
    command: vitest('api'),
    report: 'vitest',
    alone: true,
  },
  {
    name: 'servers',
    meaning: 'feeds and mail against real servers, where nginx, dovecot and postfix are installed',
    command: vitest('quick-servers'),
    report: 'vitest',
    alone: true,
  },
  {
    name: 'browser',
    meaning: 'whole journeys in Chromium, with axe on every screen',
    command: ['playwright', 'test', '--reporter=json,dot'],
    report: 'playwright',
    after: ['web'],
    alone: true,
    needsChromium: true,
  },
];
