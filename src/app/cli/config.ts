// `parley config`: every setting with its type, unit, default, present value and meaning.

import Table from 'cli-table3';
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
    { line: 'parley config', says: 'a table of all settings' },
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
    const table = new Table({
      head: ['setting', 'type', 'default', 'set to', 'meaning'],
      colWidths: [28, 20, 16, 14, 48],
      wordWrap: true,
      wrapOnWordBoundary: false,
      style: { head: [], border: [] },
    });
    for (const row of rows) {
      const type = row.unit === '' ? row.type : `${row.type}, ${row.unit}`;
      table.push([row.env, type, row.default, row.value, row.meaning]);
    }
    await writeOut(io.stdout, `${table.toString()}\n`);
  },
};
