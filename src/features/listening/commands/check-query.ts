// A query is read before it is saved; what is wrong with it points at its characters.

import { printQuery } from '#matching/query/print.ts';
import type { Transaction } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import { ERRORS } from '../contract.ts';
import { nameKey, readQuery } from '../pipeline/read-query.ts';
import { namedQueries } from '../queries/named-queries.ts';
import { listTopicsToMatch } from '../store/topics.ts';

/**
 * @param topic whose query it is to be
 * @returns the query as Parley reads it. Throws AppError `invalid` with `details.diagnostics`
 */
export async function checkQuery(
  tx: Transaction,
  query: string,
  topic: { name: string },
): Promise<string> {
  const read = readQuery(query, await namedQueries(tx, query), topic.name);
  if (read.ok) return printQuery(read.written);
  const { diagnostics } = read;
  const first = diagnostics[0]?.message ?? 'It cannot be read';
  throw new AppError('invalid', ERRORS.queryInvalid, `The query is not right: ${first}`, {
    details: { diagnostics, fields: [{ field: 'body.query', problem: first }] },
  });
}

/** A topic that others name may neither go nor be called otherwise: they would match nothing any more. */
export async function requireUnreferred(tx: Transaction, topic: { name: string }): Promise<void> {
  const topics = await listTopicsToMatch(tx);
  const named = new Map(topics.map(({ name, query }) => [nameKey(name), query]));
  const referring = topics.filter(({ name, query }) => {
    if (!/topic:/i.test(query)) return false;
    const read = readQuery(query, named, name);
    return read.ok && read.refersTo.includes(nameKey(topic.name));
  });
  if (referring.length === 0) return;
  const names = referring.map(({ name }) => `"${name}"`).join(', ');
  throw new AppError('conflict', ERRORS.topicReferredTo, `It is named in the query of ${names}`);
}
