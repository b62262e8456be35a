// `parley import posts`: reads a file of posts into a source. What it has counted is stored for good;
// the same command again goes on where the last one stopped.

import { systemActor } from '#platform/actor.ts';
import type { Command, CommandInput, OptionSpec } from '#platform/cli/command.ts';
import { UsageError, writeOut } from '#platform/cli/command.ts';
import { progressBar } from '#platform/cli/progress.ts';
import type { ListeningFacade } from '../facade.ts';

export type OpenListening = (
  input: CommandInput,
) => Promise<{ listening: ListeningFacade; close(): Promise<void> }>;

const FORMATS = ['jsonl', 'csv', 'feed', 'mbox'];

export function importPostsCommand(
  open: OpenListening,
  productOptions: Readonly<Record<string, OptionSpec>>,
): Command {
  return {
    name: 'import posts',
    summary: 'reads posts from a file into a source',
    description:
      'Reads JSON Lines, CSV, RSS or Atom files and mbox mailboxes, also beside a running Parley. Each line on standard output (with --json) says how many posts are stored for good. An interrupted import goes on where it stopped when it is started again; posts that are there already change nothing.',
    positionals: [{ name: 'FILE', help: 'the file to read', required: true }],
    options: {
      source: {
        type: 'string',
        value: 'NAME',
        help: 'the source to read into, made when it is new; default the name of the file',
      },
      format: {
        type: 'string',
        value: 'FORMAT',
        help: `one of ${FORMATS.join(', ')}; default told by name and content`,
      },
      column: {
        type: 'string',
        value: 'FIELD=COLUMN',
        multiple: true,
        help: 'for CSV: which column holds which field of a post',
      },
      json: {
        type: 'boolean',
        help: 'one JSON object after each stored batch, and one at the end',
      },
      ...productOptions,
    },
    examples: [
      { line: 'parley import posts posts.jsonl --source "Archive 2025"', says: 'reads JSON Lines' },
      {
        line: 'parley import posts reviews.csv --column id=Nr --column text=Comment --column createdAt=Date',
        says: 'reads a table with columns of its own names',
      },
    ],
    async run(input, io) {
      const file = input.positionals[0] ?? '';
      const mapping = readMapping(input.list('column'));
      const format = readFormat(input.text('format'));
      const { listening, close } = await open(input);
      const bar = progressBar(io);
      try {
        const done = await listening.importPosts(systemActor('import'), {
          file,
          ...(format === undefined ? {} : { format }),
          ...(mapping === null ? {} : { mapping }),
          sourceName: input.text('source'),
          signal: io.signal,
          onProgress(progress) {
            bar.show(
              progress.bytes,
              progress.bytesTotal ?? progress.bytes,
              `${progress.posts} posts`,
            );
            if (input.flag('json'))
              io.stdout.write(`${JSON.stringify({ ...progress, done: false })}\n`);
          },
        });
        bar.end();
        await writeOut(
          io.stdout,
          input.flag('json')
            ? `${JSON.stringify({ ...done, done: true })}\n`
            : `${done.posts} posts read, ${done.fresh} of them new, ${done.mentions} mentions. ${done.message}\n`,
        );
      } finally {
        bar.end();
        await close();
      }
    },
  };
}

function readMapping(columns: readonly string[]): Record<string, string> | null {
  if (columns.length === 0) return null;
  const mapping: Record<string, string> = {};
  for (const each of columns) {
    const at = each.indexOf('=');
    if (at < 1) throw new UsageError(`--column takes FIELD=COLUMN, not "${each}"`);
    mapping[each.slice(0, at)] = each.slice(at + 1);
  }
  return mapping;
}

function readFormat(given: string | undefined): string | undefined {
  if (given !== undefined && !FORMATS.includes(given)) {
    throw new UsageError(`--format takes one of ${FORMATS.join(', ')}, not "${given}"`);
  }
  return given;
}
