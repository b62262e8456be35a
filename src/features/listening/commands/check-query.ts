// A query is read, with what it refers to, before it is saved; what is wrong with it points at its characters.

import type { Queryable } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import { ERRORS } from '../contract.ts';
import { mayRefer, resolveQuery } from '../domain/resolve-query.ts';
import type { QueryRead } from '../domain/resolve-query.ts';
import { listNamedQueries } from '../store/named-queries.ts';

type ReadableQuery = Extract<QueryRead, { ok: true }>;

/** @param ownName the topic it belongs to, if it has a name already */
export async function readQuery(
  db: Queryable,
  query: string,
  ownName?: string,
): Promise<QueryRead> {
  const named = mayRefer(query) ? await listNamedQueries(db) : { topics: [], lists: [] };
  return resolveQuery(query, named, ownName);
}

/** Throws AppError `invalid` with `details.diagnostics` if the query is not right. */
export async function checkQuery(
  db: Queryable,
  query: string,
  ownName?: string,
): Promise<ReadableQuery> {
  const read = await readQuery(db, query, ownName);
  if (read.ok) return read;
  const first = read.diagnostics[0]?.message ?? 'It cannot be read';
  throw new AppError('invalid', ERRORS.queryInvalid, `The query is not right: ${first}`, {
    details: {
      diagnostics: read.diagnostics,
      fields: [{ field: 'body.query', problem: first }],
    },
  });
}
