// The options that many commands share, and how they override the settings of the environment.

import type { CommandInput, OptionSpec } from '#platform/cli/command.ts';
import type { Config } from '../config.ts';
import { readConfig } from '../config.ts';

export const DATA_OPTIONS = {
  data: { type: 'string', value: 'DIR', help: 'the data folder (setting PARLEY_DATA)' },
  port: { type: 'string', value: 'N', help: 'the port of the server (setting PARLEY_PORT)' },
} as const satisfies Record<string, OptionSpec>;

const OVERRIDES = {
  data: 'PARLEY_DATA',
  port: 'PARLEY_PORT',
  host: 'PARLEY_HOST',
  roles: 'PARLEY_ROLES',
} as const;

/** Settings with what the command line says laid over them. */
export function configFrom(input: CommandInput): Config {
  const environment: Record<string, string | undefined> = { ...process.env };
  for (const [option, env] of Object.entries(OVERRIDES)) {
    const given = input.text(option);
    if (given !== undefined) environment[env] = given;
  }
  return readConfig(environment);
}
