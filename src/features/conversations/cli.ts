// `parley conversations`: a board of conversations as lines, for pipes and for who works on the machine itself.

import { z } from 'zod';
import { systemActor } from '#platform/actor.ts';
import type { Command, CommandInput, OptionSpec } from '#platform/cli/command.ts';
import { UsageError, writeOut } from '#platform/cli/command.ts';
import { boardQuery } from './contract.ts';
import type { Card } from './contract.ts';
import type { ConversationsFacade } from './facade.ts';

export type OpenConversations = (
  input: CommandInput,
) => Promise<{ conversations: ConversationsFacade; close(): Promise<void> }>;

const actor = systemActor('command line');

export function conversationsCommand(
  open: OpenConversations,
  productOptions: Readonly<Record<string, OptionSpec>>,
): Command {
  return {
    name: 'conversations',
    summary: 'lists conversations: who waits, since when, and who has them',
    description:
      'One line for each, newest word first; with --json one JSON object a line. --close marks one as done.',
    options: {
      board: { type: 'string', value: 'NAME', help: 'all, unheld or late; default all' },
      kind: {
        type: 'string',
        value: 'KIND',
        help: 'new, with-somebody, waiting-for-them, waiting-for-us or done',
      },
      limit: { type: 'string', value: 'N', help: 'how many; default 50, at most 200' },
      close: {
        type: 'string',
        value: 'ID',
        help: 'closes this one as answered, and lists nothing',
      },
      json: { type: 'boolean', help: 'one JSON object a line' },
      ...productOptions,
    },
    examples: [
      { line: 'parley conversations --board unheld', says: 'what nobody has, the oldest first' },
      { line: 'parley conversations --kind done --json', says: 'what is done, for a pipe' },
    ],
    async run(input, io) {
      const query = boardQuery.safeParse({
        board: input.text('board'),
        kind: input.text('kind'),
        limit: input.text('limit'),
      });
      if (!query.success) {
        const [issue] = query.error.issues;
        throw new UsageError(`--${String(issue?.path[0])}: ${issue?.message ?? 'is wrong'}`);
      }
      const conversationId = input.text('close');
      if (conversationId !== undefined && !z.uuid().safeParse(conversationId).success) {
        throw new UsageError(`--close: ${conversationId} is not the id of a conversation.`);
      }
      const { conversations, close } = await open(input);
      try {
        if (conversationId !== undefined) {
          await conversations.closeAlone(actor, { conversationId, because: 'answered' });
          return;
        }
        for (const card of await conversations.board(query.data)) {
          const line = input.flag('json') ? JSON.stringify(card) : lineOf(card);
          await writeOut(io.stdout, `${line}\n`);
        }
      } finally {
        await close();
      }
    },
  };
}

function lineOf(card: Card): string {
  const since = card.waitingSince ?? card.lastPostAt;
  const who = card.asker.name ?? card.asker.handle ?? 'nobody known';
  return [card.id, card.kind.padEnd(16), since, card.source.name, who, card.excerpt].join('  ');
}
