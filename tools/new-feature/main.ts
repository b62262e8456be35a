// `bin/new-feature NAME`: copies the slice beside this file to src/features/NAME under its new name
// and makes it known. What is written has types and green tests from the first minute.

import path from 'node:path';
import { format, isThere, register, writeSlice } from '../scaffold.ts';
import { registrations } from './register.ts';
import { namingOf, rename } from './rename.ts';

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
  if (isThere(folder)) {
    console.error(`${folder} is already there. Choose another name, or remove it first.`);
    return 1;
  }
  const day = new Date().toISOString().slice(0, 10);
  writeSlice(slice, folder, (text) => rename(text, naming, day));
  const left = register(registrations, naming);
  format([folder, ...registrations.map(({ path: file }) => file)]);
  console.log(`${folder} is there. Prove it:

  node_modules/.bin/vitest run ${folder}
  bin/check types lint format unit

Then read its README.md and make it yours.`);
  for (const { path: file, meaning } of left) console.log(`By hand, in ${file}: ${meaning}.`);
  return 0;
}

process.exitCode = main(process.argv.slice(2));
