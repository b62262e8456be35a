// `parley password-link EMAIL`: the way back for somebody who forgot their password and has no
// administrator to ask, made on the machine itself.

import { systemActor } from '#platform/actor.ts';
import type { Command, CommandInput, OptionSpec } from '#platform/cli/command.ts';
import { writeOut } from '#platform/cli/command.ts';
import type { PeopleFacade } from './facade.ts';

export type OpenPeople = (
  input: CommandInput,
) => Promise<{ people: PeopleFacade; close(): Promise<void> }>;

export function passwordLinkCommand(
  open: OpenPeople,
  productOptions: Readonly<Record<string, OptionSpec>>,
): Command {
  return {
    name: 'password-link',
    summary: 'makes a one-time link with which a person sets a new password',
    description:
      'Prints the link alone on standard output. It opens once, for a day, and takes the place of an older one. Hand it over personally: whoever has it can set the password. Works beside a running Parley; the link begins with PARLEY_PUBLIC_URL or names the port, so give what the server was started with.',
    positionals: [
      { name: 'EMAIL', help: 'the mail address of the person, who must be here', required: true },
    ],
    options: {
      'remove-second-factor': {
        type: 'boolean',
        help: 'using the link also removes the second factor, for who has lost that too',
      },
      json: { type: 'boolean', help: 'one JSON object with the link and when it runs out' },
      ...productOptions,
    },
    examples: [
      { line: 'parley password-link ada@example.org', says: 'a link for Ada, who forgot hers' },
    ],
    async run(input, io) {
      const email = input.positionals[0] ?? '';
      const removeSecondFactor = input.flag('remove-second-factor');
      const { people, close } = await open(input);
      try {
        const actor = systemActor('command line');
        const link = await people.createPasswordLink(actor, { email, removeSecondFactor });
        await writeOut(io.stdout, `${input.flag('json') ? JSON.stringify(link) : link.url}\n`);
      } finally {
        await close();
      }
    },
  };
}
