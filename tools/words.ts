// Looks whether the catalogs hold every sentence of the screens, and each in every language.

import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { repositoryRoot } from './tree.ts';

const lingui = path.join(repositoryRoot, 'node_modules/.bin/lingui');

for (const what of ['sync', 'missing']) {
  const { status, stdout, stderr } = spawnSync(lingui, ['check', what], {
    cwd: repositoryRoot,
    encoding: 'utf8',
  });
  if (status === 0) continue;
  console.error(stdout + stderr);
  process.exitCode = 1;
}
