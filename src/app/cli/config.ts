// `parley config`: every setting with its type, unit, default, present value and meaning.

import type { Command } from '#platform/cli/command.ts';
import { writeOut } from '#platform/cli/command.ts';
import { SETTINGS } from '../config.ts';

type Row = {
  env: string;
  type: string;
  unit: string;
  default: string;
  value: string;
  meaning: string;
};

export const configCommand: Command = {
  name: 'config',
  summary: 'prints every setting with its type, default, unit and meaning',
  description:
    'Settings are environment variables. What is set now is shown too; secret values are hidden.',
  options: { json: { type: 'boolean', help: 'one JSON object a line' } },
  examples: [
    { line: 'parley config', says: 'all settings, two lines each' },
    {
      line: 'PARLEY_PORT=8080 parley config --json',
      says: 'the same for scripts, with the port that is set',
    },
  ],
  async run(input, io) {
    const rows = Object.values(SETTINGS).map((spec): Row => {
      const value = process.env[spec.env] ?? '';
      return {
        env: spec.env,
        type: spec.type,
        unit: spec.unit ?? '',
        default: spec.default ?? '',
        value: value !== '' && spec.isSecret ? '[hidden]' : value,
        meaning: spec.meaning,
      };
    });
    if (input.flag('json')) {
      for (const row of rows) await writeOut(io.stdout, `${JSON.stringify(row)}\n`);
      return;
    }
    for (const row of rows) await writeOut(io.stdout, describe(row));
  },
};

function describe(row: Row): string {
  const type = row.unit === '' ? row.type : `${row.type} (${row.unit})`;
  const preset = row.default === '' ? 'not set by default' : `default ${row.default}`;
  const present = row.value === '' ? '' : `; set to ${row.value}`;
  return `${row.env}: ${type}, ${preset}${present}\n    ${row.meaning}\n`;
}
