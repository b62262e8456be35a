// A made-up tree in which every rule of imports and tidiness holds, small enough to read. The tests break one thing in it at
// a time and look whether the rule about that thing, and the right one, notices.

import type { TreeFile } from './tree.ts';

const aliases = [
  'platform',
  'text',
  'matching',
  'language',
  'features',
  'connectors',
  'app',
  'web',
];

const words = `source connector post identity contact person unit topic mention conversation expertise
offer acknowledgement commitment draft check approval publication idea programme space status question
answer document signal incident goal metric review policy course certificate`;

const readme = '# What it is\n\nSomething small.\n';

const documents: Record<string, string> = {
  'README.md': 'Start with `npm start`; read [the words](GLOSSARY.md).',
  'CONTRIBUTING.md': 'Prove it with `npm test`.',
  'ARCHITECTURE.md': `# The house\n\n\`\`\`
src/
  app/             composition
  platform/
  text/
  matching/
  language/
  features/
    people/        who is who
    listening/
  connectors/
    feeds/
    files/
  web/
    kit/
\`\`\`\n`,
  'GLOSSARY.md': words
    .split(/\s/)
    .map((word) => `| **${word}** | meaning |`)
    .join('\n'),
  'docs/settings.md': '| setting | meaning |\n| `PARLEY_PORT` | The port to listen on. | 4400 |',
  'docs/decisions/0001-one-package.md':
    '## Context\n## Choice\n## Price\n## What would change our mind',
  'src/app/config.ts': `// Settings.\nexport const port = {\n  env: 'PARLEY_PORT',\n  meaning: 'The port to listen on.',\n};`,
  'src/features/people/README.md': readme,
  'src/features/listening/README.md': readme,
  'src/connectors/feeds/README.md': readme,
  'src/connectors/files/README.md': readme,
};

const files: Record<string, string> = {
  'package.json': JSON.stringify({
    scripts: { start: 'node bin/parley start', test: 'node bin/check' },
    imports: Object.fromEntries(aliases.map((name) => [`#${name}/*`, `./src/${name}/*`])),
  }),
  'src/app/features.ts': `// Puts the features together.
import { createListening } from '#features/listening/feature.ts';
import { createPeople } from '#features/people/feature.ts';
export function createFeatures() {
  const people = createPeople();
  const listening = createListening({ people: people.facade });
  return [people, listening];
}`,
  'src/platform/errors.ts': `// The kinds of failure.\nexport class AppError extends Error {}`,
  'src/platform/clock.ts': `// Time, handed in.\nexport const clock = { now: () => new Date() };`,
  'src/text/fold.ts': `// Folds case.\nexport const fold = (text: string) => text.toLowerCase();`,
  'src/matching/match.ts': `// Matches.\nimport { fold } from '#text/fold.ts';\nexport const match = fold;`,
  'src/language/tone.ts': `// Tone.\nimport { fold } from '#text/fold.ts';\nexport const tone = fold;`,
  'src/features/people/feature.ts': `// People.
import { rename } from './commands/rename.ts';
export const createPeople = () => ({ facade: {}, rename });`,
  'src/features/people/contract.ts': `// Shapes.\nimport { z } from 'zod';\nexport const person = z.object({});`,
  'src/features/people/facade.ts': `// Calls for others.\nexport type PeopleFacade = { name(): string };`,
  'src/features/people/domain/hours.ts': `// Hours.\nimport { person } from '../contract.ts';\nexport const hours = person;`,
  'src/features/people/commands/rename.ts': `// Renames.
import { hours } from '../domain/hours.ts';
import { writeName } from '../store/people.ts';
export const rename = () => writeName(hours);`,
  'src/features/people/store/people.ts': `// Rows.\nimport { sql } from 'kysely';\nexport const writeName = (x: unknown) => sql\`select \${x}\`;`,
  'src/features/people/ui/people-screen.tsx': `// The list.
import { person } from '../contract.ts';
import { Button } from '#web/kit/button.tsx';
export const PeopleScreen = () => <Button of={person} />;`,
  'src/features/listening/feature.ts': `// Listening.
import type { PeopleFacade } from '#features/people/facade.ts';
export const createListening = (needs: { people: PeopleFacade }) => ({ facade: {}, needs });`,
  'src/features/listening/contract.ts': `// Shapes.\nexport type Post = { id: string };`,
  'src/features/listening/facade.ts': `// Calls for others.\nexport type ListeningFacade = { count(): number };`,
  'src/connectors/feeds/feeds.ts': `// Feeds.\nimport type { Post } from '#features/listening/contract.ts';\nexport const read = (): Post[] => [];`,
  'src/connectors/files/files.ts': `// Files.\nimport { AppError } from '#platform/errors.ts';\nexport const open = () => new AppError();`,
  'src/web/kit/button.tsx': `// A button.\nexport const Button = (of: object) => <button {...of} />;`,
  'tools/graph.ts': `// The graph.\nexport const graph = 1;`,
};

/** The sound tree with some files put in, or put in the place of others; `null` takes one out. */
export function treeWith(changes: Record<string, string | null> = {}): TreeFile[] {
  return Object.entries({ ...files, ...documents, ...changes }).flatMap(([path, text]) =>
    text === null ? [] : [{ path, text }],
  );
}
