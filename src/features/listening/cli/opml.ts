// `parley import feeds` and `parley export feeds`: lists of feeds from and for other readers.

import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { systemActor } from '#platform/actor.ts';
import type { Command, OptionSpec } from '#platform/cli/command.ts';
import { writeOut } from '#platform/cli/command.ts';
import type { OpenListening } from './import-posts.ts';

type Options = Readonly<Record<string, OptionSpec>>;

export function importFeedsCommand(open: OpenListening, productOptions: Options): Command {
  return {
    name: 'import feeds',
    summary: 'adds a source for each feed of an OPML list',
    description:
      'Reads the list of subscriptions that another feed reader exported (OPML), also beside a running Parley. Feeds that are sources already change nothing.',
    positionals: [{ name: 'FILE', help: 'the OPML file, - for standard input', required: true }],
    options: {
      json: { type: 'boolean', help: 'one JSON object: added, known, refused' },
      ...productOptions,
    },
    examples: [
      { line: 'parley import feeds subscriptions.opml', says: 'adds what is in the list' },
    ],
    async run(input, io) {
      const file = input.positionals[0] ?? '-';
      const opml = file === '-' ? await text(io.stdin) : await readFile(file, 'utf8');
      const { listening, close } = await open(input);
      try {
        const done = await listening.importOpml(systemActor('import'), opml);
        const refused = done.refused.map(
          ({ name, url, problem }) => `${name} (${url}): ${problem}\n`,
        );
        if (!input.flag('json')) io.stderr.write(refused.join(''));
        await writeOut(
          io.stdout,
          input.flag('json')
            ? `${JSON.stringify(done)}\n`
            : `${done.added} feeds added, ${done.known} were there already, ${done.refused.length} refused.\n`,
        );
      } finally {
        await close();
      }
    },
  };
}

export function exportFeedsCommand(open: OpenListening, productOptions: Options): Command {
  return {
    name: 'export feeds',
    summary: 'writes all feeds as an OPML list',
    description:
      'Writes the feeds Parley listens to as OPML, which other feed readers import, to standard output. Passwords are left out.',
    positionals: [],
    options: productOptions,
    examples: [{ line: 'parley export feeds > feeds.opml', says: 'writes the list to a file' }],
    async run(input, io) {
      const { listening, close } = await open(input);
      try {
        await writeOut(io.stdout, (await listening.exportOpml()).opml);
      } finally {
        await close();
      }
    },
  };
}
