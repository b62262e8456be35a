// `parley contacts export ID` and `parley contacts erase ID`: the rights of people outside, served from the machine itself.

import { z } from 'zod';
import { systemActor } from '#platform/actor.ts';
import type { Command, CommandInput, OptionSpec } from '#platform/cli/command.ts';
import { UsageError, writeOut } from '#platform/cli/command.ts';
import type { ContactsFacade } from './facade.ts';

export type OpenContacts = (
  input: CommandInput,
) => Promise<{ contacts: ContactsFacade; close(): Promise<void> }>;

type Options = Readonly<Record<string, OptionSpec>>;
const actor = systemActor('command line');
const positionals = [{ name: 'ID', help: 'the id of the contact', required: true }];

export function exportContactCommand(open: OpenContacts, productOptions: Options): Command {
  return {
    name: 'contacts export',
    summary: 'writes all that is kept of a contact as JSON',
    description: 'One JSON object on standard output: the contact, and everything they said.',
    positionals,
    options: productOptions,
    examples: [
      {
        line: 'parley contacts export 0199a0c2-7d11-7000-8000-2f3f0e6f8a10 > copy.json',
        says: 'a copy for who asks what is kept of them',
      },
    ],
    async run(input, io) {
      const contactId = idIn(input);
      const { contacts, close } = await open(input);
      try {
        const copy = await contacts.exportContact(actor, contactId);
        await writeOut(io.stdout, `${JSON.stringify(copy, null, 2)}\n`);
      } finally {
        await close();
      }
    },
  };
}

export function eraseContactCommand(open: OpenContacts, productOptions: Options): Command {
  return {
    name: 'contacts erase',
    summary: 'erases a contact with all it said and all that is known of it',
    description: 'Cannot be undone. Writes the proof that remains as one JSON object.',
    positionals,
    options: {
      reason: { type: 'string', value: 'WORDS', help: 'why; kept with the proof' },
      ...productOptions,
    },
    examples: [
      {
        line: 'parley contacts erase 0199a0c2-7d11-7000-8000-2f3f0e6f8a10 --reason "asked by letter"',
        says: 'erase, and keep the proof',
      },
    ],
    async run(input, io) {
      const reason = input.text('reason');
      if (reason === undefined) throw new UsageError('Give --reason: the proof keeps it.');
      const contactId = idIn(input);
      const { contacts, close } = await open(input);
      try {
        const proof = await contacts.eraseContact(actor, { contactId, reason });
        await writeOut(io.stdout, `${JSON.stringify(proof)}\n`);
      } finally {
        await close();
      }
    },
  };
}

function idIn(input: CommandInput): string {
  const id = z.uuid().safeParse(input.positionals[0]);
  if (id.success) return id.data;
  throw new UsageError(`${input.positionals[0]} is not the id of a contact.`);
}
