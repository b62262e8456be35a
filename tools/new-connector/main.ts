// `bin/new-connector NAME`: writes a connector, a stand-in of its network and its conformance test from the slice beside
// this file, and makes it known. It passes both suites from the first minute, against an invented network; making it
// yours is putting the real protocol in its place.

import path from 'node:path';
import { format, isThere, register, writeSlice } from '../scaffold.ts';
import { registrations } from './register.ts';
import { namingOf, rename } from './rename.ts';

const slice = path.join(import.meta.dirname, 'slice');

const usage = `Writes a new connector with a stand-in of its network, which passes the conformance suites.

  bin/new-connector NAME      one lower-case word, as in: bin/new-connector gazette
`;

function main([given = '']: readonly string[]): number {
  if (given === '--help' || given === '-h') {
    console.log(usage);
    return 0;
  }
  const naming = namingOf(given);
  if (naming === null) {
    console.error(usage);
    return 2;
  }
  const { name } = naming;
  const folder = `src/connectors/${name}`;
  if (isThere(folder)) {
    console.error(`${folder} is already there. Choose another name, or remove it first.`);
    return 1;
  }
  writeSlice(slice, '.', (text) => rename(text, naming));
  const left = register(registrations, naming);
  format([folder, `test/support/${name}`, 'test/conformance', 'src/app/connectors.ts']);
  console.log(`${folder} is there. Prove it:

  node_modules/.bin/vitest run --project api test/conformance/${name}.api.test.ts
  bin/check types lint format unit

Then read docs/connectors.md, and put your network in the place of the invented one.`);
  for (const { path: file, meaning } of left) console.log(`By hand, in ${file}: ${meaning}.`);
  return 0;
}

process.exitCode = main(process.argv.slice(2));
