// `parley ideas`: ideas in the order of a ranking as lines, for pipes and for who works on the machine itself.

import type { Command, CommandInput, OptionSpec } from '#platform/cli/command.ts';
import { UsageError, writeOut } from '#platform/cli/command.ts';
import { ideaQuery } from './contract/ideas.ts';
import type { IdeaCard } from './contract/ideas.ts';
import type { IdeasFacade } from './facade.ts';

export type OpenIdeas = (
  input: CommandInput,
) => Promise<{ ideas: IdeasFacade; close(): Promise<void> }>;

export function ideasCommand(
  open: OpenIdeas,
  productOptions: Readonly<Record<string, OptionSpec>>,
): Command {
  return {
    name: 'ideas',
    summary: 'lists ideas: how many wish them, how they stand, and who still has to hear',
    description: 'One line for each, in the order of --rank; with --json one JSON object a line.',
    options: {
      rank: {
        type: 'string',
        value: 'NAME',
        help: 'trending, top, new, answered or owed; default trending',
      },
      status: {
        type: 'string',
        value: 'KIND',
        help: 'new, considering, planned, making, done or declined',
      },
      limit: { type: 'string', value: 'N', help: 'how many; default 50, at most 200' },
      json: { type: 'boolean', help: 'one JSON object a line' },
      ...productOptions,
    },
    examples: [
      { line: 'parley ideas --rank owed', says: 'where most people wait to be told' },
      { line: 'parley ideas --status done --json', says: 'what is done, for a pipe' },
    ],
    async run(input, io) {
      const query = ideaQuery.safeParse({
        rank: input.text('rank'),
        statusKind: input.text('status'),
        limit: input.text('limit'),
      });
      if (!query.success) {
        const [issue] = query.error.issues;
        const option = issue?.path[0] === 'statusKind' ? 'status' : String(issue?.path[0]);
        throw new UsageError(`--${option}: ${issue?.message ?? 'is wrong'}`);
      }
      const { ideas, close } = await open(input);
      try {
        for (const card of await ideas.list(query.data)) {
          const line = input.flag('json') ? JSON.stringify(card) : lineOf(card);
          await writeOut(io.stdout, `${line}\n`);
        }
      } finally {
        await close();
      }
    },
  };
}

function lineOf({ number, status, votesCount, owedCount, title }: IdeaCard): string {
  const counts = `${votesCount} votes, ${owedCount} to tell`;
  return [`#${number}`, status.kind.padEnd(11), counts.padEnd(24), title].join('  ');
}
