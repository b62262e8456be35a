// `parley query import`: a query of another product in our spelling.

import { DIALECTS, type DialectName } from '#matching/query/import/dialects.ts';
import { importQuery } from '#matching/query/import/import-query.ts';
import { querySource } from '#features/listening/cli/query-check.ts';
import { showDiagnostic } from '#features/listening/cli/show-diagnostics.ts';
import type { Command } from '#platform/cli/command.ts';
import { UsageError, writeOut } from '#platform/cli/command.ts';

const NAMES = Object.keys(DIALECTS);

export const queryImport: Command = {
  name: 'query import',
  summary: 'brings a query over from another product',
  description:
    'Prints the query in our spelling; on standard error what was converted and what has no counterpart.',
  positionals: [{ name: 'QUERY', help: 'the query, or - to read it', required: true }],
  options: {
    from: { type: 'string', value: 'PRODUCT', help: `one of ${NAMES.join(', ')}` },
    json: { type: 'boolean', help: 'one JSON object: ok, query, notes, errors' },
  },
  examples: [
    {
      line: `parley query import --from talkwalker 'acme NEAR/5 refund'`,
      says: 'acme NEAR/4 refund',
    },
  ],
  async run(input, io) {
    const dialect = input.text('from') ?? '';
    if (!isDialect(dialect)) throw new UsageError(`--from is one of ${NAMES.join(', ')}`);
    const source = await querySource(input.positionals[0] ?? '', io);
    const imported = importQuery(source, dialect);
    if (input.flag('json')) {
      await writeOut(io.stdout, `${JSON.stringify(imported)}\n`);
      return imported.ok ? 0 : 1;
    }
    for (const { kind, message } of imported.notes) io.stderr.write(`${kind}: ${message}\n`);
    if (imported.ok) await writeOut(io.stdout, `${imported.query}\n`);
    else for (const error of imported.errors) io.stderr.write(`${showDiagnostic(source, error)}\n`);
    return imported.ok ? 0 : 1;
  },
};

function isDialect(name: string): name is DialectName {
  return Object.hasOwn(DIALECTS, name);
}
