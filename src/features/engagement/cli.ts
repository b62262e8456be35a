// `parley import answers`: fills knowledge with what was answered before Parley.

import type { Command, CommandInput, OptionSpec } from '#platform/cli/command.ts';
import { UsageError, writeOut } from '#platform/cli/command.ts';
import { progressBar } from '#platform/cli/progress.ts';
import type { AnswerFormat } from './commands/import-answers.ts';
import type { EngagementFacade } from './facade.ts';

export type OpenEngagement = (
  input: CommandInput,
) => Promise<{ engagement: EngagementFacade; close(): Promise<void> }>;

const FORMATS = ['jsonl', 'mbox', 'discourse', 'stackexchange', 'chatwoot', 'zammad'] as const;

export function importAnswersCommand(
  open: OpenEngagement,
  productOptions: Readonly<Record<string, OptionSpec>>,
): Command {
  return {
    name: 'import answers',
    summary: 'reads past answers from a file, so that they are found when the question comes again',
    description:
      'Reads JSON Lines (questions with answers, or single answers, or documents), mailboxes, topics of Discourse (/t/ID.json), Posts.xml of Stack Exchange, and conversations of Chatwoot and Zammad as JSON. Each batch is stored for good; the same file again adds only what is new. Works beside a running Parley.',
    positionals: [{ name: 'FILE', help: 'the file to read', required: true }],
    options: {
      format: {
        type: 'string',
        value: 'FORMAT',
        help: `one of ${FORMATS.join(', ')}; default told by the name: .jsonl, .mbox, .xml`,
      },
      origin: {
        type: 'string',
        value: 'NAME',
        help: 'what these answers are known under; default the name of the file',
      },
      json: { type: 'boolean', help: 'one JSON object after each batch, and one at the end' },
      ...productOptions,
    },
    examples: [
      { line: 'parley import answers answers.jsonl', says: 'reads questions with their answers' },
      {
        line: 'parley import answers tickets.json --format zammad --origin "Old help desk"',
        says: 'reads tickets with their articles',
      },
    ],
    async run(input, io) {
      const format = readFormat(input.text('format'));
      const isJson = input.flag('json');
      const { engagement, close } = await open(input);
      const bar = progressBar(io);
      try {
        const done = await engagement.importAnswers({
          file: input.positionals[0] ?? '',
          ...(format === undefined ? {} : { format }),
          origin: input.text('origin'),
          signal: io.signal,
          onProgress(progress) {
            bar.show(progress.bytes, progress.bytesTotal, `${progress.answers} answers`);
            if (isJson) io.stdout.write(`${JSON.stringify({ ...progress, done: false })}\n`);
          },
        });
        bar.end();
        const words = done.isWhole ? '' : ' Interrupted: the same command again goes on.';
        await writeOut(
          io.stdout,
          isJson
            ? `${JSON.stringify({ ...done, done: true })}\n`
            : `${done.answers} answers read, ${done.fresh} of them new, ${done.byPeople} by people of yours.${words}\n`,
        );
      } finally {
        bar.end();
        await close();
      }
    },
  };
}

function readFormat(given: string | undefined): AnswerFormat | undefined {
  const format = FORMATS.find((each) => each === given);
  if (given !== undefined && format === undefined) {
    throw new UsageError(`--format takes one of ${FORMATS.join(', ')}, not "${given}"`);
  }
  return format;
}
