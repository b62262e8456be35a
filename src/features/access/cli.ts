// `parley token create`: an API token for a script, made on the machine itself.

import { systemActor } from '#platform/actor.ts';
import type { Role } from '#platform/actor.ts';
import { ROLES } from '#platform/actor.ts';
import type { Command, CommandInput, OptionSpec } from '#platform/cli/command.ts';
import { UsageError, writeOut } from '#platform/cli/command.ts';
import type { AccessFacade } from './facade.ts';

export type OpenAccess = (
  input: CommandInput,
) => Promise<{ access: AccessFacade; close(): Promise<void> }>;

export function tokenCreateCommand(
  open: OpenAccess,
  productOptions: Readonly<Record<string, OptionSpec>>,
): Command {
  return {
    name: 'token create',
    summary: 'makes an API token and prints it once',
    description:
      'Prints the token alone on standard output, so that a script can take it. It is stored only as a hash and cannot be shown again. Works beside a running Parley.',
    options: {
      name: {
        type: 'string',
        value: 'NAME',
        help: 'what the token is for; default "command line"',
      },
      role: {
        type: 'string',
        value: 'ROLE',
        help: `one of ${ROLES.join(', ')}; default administrator`,
      },
      days: { type: 'string', value: 'N', help: 'valid for so many days; default without end' },
      json: { type: 'boolean', help: 'one JSON object with the token and its id' },
      ...productOptions,
    },
    examples: [
      {
        line: 'TOKEN=$(parley token create --name import --role hub)',
        says: 'a token for a script',
      },
      {
        line: 'curl -H "Authorization: Bearer $TOKEN" http://localhost:4400/api/v1/topics',
        says: 'how it is used',
      },
    ],
    async run(input, io) {
      const role = readRole(input.text('role') ?? 'administrator');
      const name = input.text('name') ?? 'command line';
      const expiresInDays = input.integer('days') ?? null;
      const { access, close } = await open(input);
      try {
        const actor = systemActor('command line');
        const { token, secret } = await access.createToken(actor, {
          name,
          role,
          unitId: null,
          expiresInDays,
        });
        const answer = input.flag('json')
          ? JSON.stringify({ id: token.id, name, role, token: secret })
          : secret;
        await writeOut(io.stdout, `${answer}\n`);
      } finally {
        await close();
      }
    },
  };
}

function readRole(given: string): Role {
  const role = ROLES.find((each) => each === given);
  if (!role) throw new UsageError(`--role takes one of ${ROLES.join(', ')}, not "${given}"`);
  return role;
}
