// `bin/new-feature NAME`: copies the slice beside this file to src/features/NAME under its new name
// and makes it known. What is written has types and green tests from the first minute.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { listPaths } from '../tree.ts';
import { registrations } from './register.ts';
import { namingOf, rename } from './rename.ts';
import type { Naming } from './rename.ts';

const root = path.resolve(import.meta.dirname, '../..');
const slice = path.join(import.meta.dirname, 'slice');

const usage = `Writes a new feature with a table, a command, routes, permissions, an event and tests.

  bin/new-feature NAME      lower-case words joined by hyphens, as in: bin/new-feature ideas
`;

function main([name = '']: readonly string[]): number {
  if (name === '--help' || name === '-h') {
    console.log(usage);
    return 0;
  }
  const naming = namingOf(name);
  if (naming === null) {
    console.error(usage);
    return 2;
  }
  const folder = `src/features/${naming.kebab}`;
  if (existsSync(path.join(root, folder))) {
    console.error(`${folder} is already there. Choose another name, or remove it first.`);
    return 1;
  }
  writeSlice(folder, naming);
  const left = registrations.filter((registration) => !register(registration, naming));
  format([folder, ...registrations.map(({ path: file }) => file)]);
  console.log(`${folder} is there. Prove it:

  node_modules/.bin/vitest run ${folder}
  bin/check types lint format unit

Then read its README.md and make it yours.`);
  for (const { path: file, meaning } of left) console.log(`By hand, in ${file}: ${meaning}.`);
  return 0;
}

function writeSlice(folder: string, naming: Naming): void {
  const day = new Date().toISOString().slice(0, 10);
  for (const name of listPaths(slice)) {
    const target = path.join(root, folder, rename(name, naming, day));
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, rename(readFileSync(path.join(slice, name), 'utf8'), naming, day));
  }
}

function register({ path: file, edit }: (typeof registrations)[number], naming: Naming): boolean {
  const target = path.join(root, file);
  const edited = existsSync(target) ? edit(readFileSync(target, 'utf8'), naming) : null;
  if (edited === null) return false;
  writeFileSync(target, edited);
  return true;
}

/** A longer name breaks lines elsewhere. */
function format(paths: readonly string[]): void {
  const formatter = path.join(root, 'node_modules/oxfmt/bin/oxfmt');
  spawnSync(process.execPath, [formatter, ...paths], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

process.exitCode = main(process.argv.slice(2));
