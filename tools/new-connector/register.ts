// Makes a new connector known: one line in the list of connectors, one in the drawn tree.

import { afterLast, inTurn, replaced } from '../scaffold.ts';
import type { Registration } from '../scaffold.ts';
import type { Naming } from './rename.ts';

export const registrations: readonly Registration<Naming>[] = [
  {
    path: 'src/app/connectors.ts',
    meaning: 'import the connector and put it into the list',
    edit: (text, { name }) =>
      inTurn(text, [
        afterLast(/^import .* from '#connectors\/.*;$/gm, [
          `import { ${name} } from '#connectors/${name}/${name}.ts';`,
        ]),
        afterLast(/^ {4}anyConnector\(.*\),$/gm, [`    anyConnector(${name}),`]),
      ]),
  },
  {
    path: 'ARCHITECTURE.md',
    meaning: 'draw its folder in the tree and say what it hears',
    edit: (text, { name }) =>
      replaced(/^( {2}web\/)/m, `    ${`${name}/`.padEnd(13)} what it hears\n$1`)(text),
  },
];
