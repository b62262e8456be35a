// Makes a new feature known: in the composition, in the list of migrations and in the drawn tree.
// Each edit answers null where the file no longer looks as it expects; then a person does it.

import { afterLast, inTurn, replaced } from '../scaffold.ts';
import type { Registration } from '../scaffold.ts';
import type { Naming } from './rename.ts';

export const registrations: readonly Registration<Naming>[] = [
  {
    path: 'src/app/features.ts',
    meaning: 'create the feature after those whose facades it uses, and add its permissions',
    edit: (text, { kebab, camel, pascal }) =>
      inTurn(text, [
        afterLast(/^import .* from '#features\/.*;$/gm, [
          `import { create${pascal} } from '#features/${kebab}/feature.ts';`,
          `import { ${camel}Permissions } from '#features/${kebab}/permissions.ts';`,
        ]),
        afterLast(/^ {2}\.\.\.\w+Permissions,$/gm, [`  ...${camel}Permissions,`]),
        afterLast(/^ {2}\w+: ReturnType<typeof create\w+>;$/gm, [
          `  ${camel}: ReturnType<typeof create${pascal}>;`,
        ]),
        replaced(
          /^ {2}const features = \{$/m,
          `  const ${camel} = create${pascal}(platform);\n  const features = {`,
        ),
        afterLast(/^ {4}\w+,$/gm, [`    ${camel},`]),
      ]),
  },
  {
    path: 'src/app/migrations.ts',
    meaning: 'add its migrations to the list',
    edit: (text, { kebab, camel }) =>
      inTurn(text, [
        afterLast(/^import .* from '#features\/.*;$/gm, [
          `import { ${camel}Migrations } from '#features/${kebab}/migrations.ts';`,
        ]),
        replaced(/^\];$/m, `  ...${camel}Migrations,\n];`),
      ]),
  },
  {
    path: 'ARCHITECTURE.md',
    meaning: 'draw its folder in the tree and say what it is for',
    edit: (text, { kebab }) =>
      replaced(/^( {2}connectors\/)/m, `    ${`${kebab}/`.padEnd(13)} what it is for\n$1`)(text),
  },
];
