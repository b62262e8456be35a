// `parley query check`: what Parley understands a query to say, what it warns of, and where an error is.

import { text } from 'node:stream/consumers';
import { lintQuery } from '#matching/query/lint.ts';
import { parseQuery } from '#matching/query/parse.ts';
import { printQuery } from '#matching/query/print.ts';
import type { Command, CommandIo } from '#platform/cli/command.ts';
import { writeOut } from '#platform/cli/command.ts';
import { showDiagnostic } from './show-diagnostics.ts';

export const queryCheck: Command = {
  name: 'query check',
  summary: 'tells how a query is read, what it warns of, and where an error is',
  description:
    'Prints the normal form of the query, with every parenthesis, and warnings with carets under the place meant. A query that cannot be read ends with exit code 1.',
  positionals: [
    { name: 'QUERY', help: 'the query, or - to read it from standard input', required: true },
  ],
  options: { json: { type: 'boolean', help: 'one JSON object: ok, normalForm, diagnostics' } },
  examples: [
    {
      line: `parley query check '(refund OR "money back") AND acme*'`,
      says: 'shows how it is read',
    },
    { line: 'parley query check - < query.txt', says: 'checks a query of many lines' },
  ],
  async run(input, io) {
    const source = await querySource(input.positionals[0] ?? '', io);
    const parsed = parseQuery(source);
    const normalForm = parsed.ok ? printQuery(parsed.tree) : null;
    const diagnostics = parsed.ok
      ? [...parsed.warnings, ...lintQuery(parsed.tree)]
      : [...parsed.errors, ...parsed.warnings];
    if (input.flag('json')) {
      await writeOut(io.stdout, `${JSON.stringify({ ok: parsed.ok, normalForm, diagnostics })}\n`);
      return parsed.ok ? 0 : 1;
    }
    if (normalForm !== null) await writeOut(io.stdout, `${normalForm}\n`);
    for (const diagnostic of diagnostics) {
      io.stderr.write(`${showDiagnostic(source, diagnostic)}\n`);
    }
    return parsed.ok ? 0 : 1;
  },
};

/** A query given as a word, or read from standard input for `-`. */
export async function querySource(word: string, io: CommandIo): Promise<string> {
  return word === '-' ? (await text(io.stdin)).trim() : word;
}
