// A query is read before it is saved; what is wrong with it points at its characters.

import { parseQuery } from '#matching/query/parse.ts';
import { printQuery } from '#matching/query/print.ts';
import { AppError } from '#platform/errors.ts';
import { ERRORS } from '../contract.ts';

/** @returns the query as Parley reads it. Throws AppError `invalid` with `details.diagnostics` */
export function checkQuery(query: string): string {
  const parsed = parseQuery(query);
  if (parsed.ok) return printQuery(parsed.tree);
  const diagnostics = [...parsed.errors, ...parsed.warnings];
  const first = parsed.errors[0]?.message ?? 'It cannot be read';
  throw new AppError('invalid', ERRORS.queryInvalid, `The query is not right: ${first}`, {
    details: { diagnostics, fields: [{ field: 'body.query', problem: first }] },
  });
}
