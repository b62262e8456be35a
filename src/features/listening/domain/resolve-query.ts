// Reads a query and puts what it refers to (topic:"Name", list:name) in place, so that matching needs no look-up; and
// finds which topics use a topic or a list, over however many steps.

import { parseQuery } from '#matching/query/parse.ts';
import type { QueryDiagnostic } from '#matching/query/parse.ts';
import { printQuery } from '#matching/query/print.ts';
import { findReferences, resolveReferences } from '#matching/query/references.ts';
import type { QueryTree } from '#matching/query/tree.ts';

export type NamedQuery = { topicId: string; name: string; query: string };
export type NamedQueries = {
  topics: readonly NamedQuery[];
  lists: readonly { name: string; entries: readonly string[] }[];
};

export type QueryRead =
  | {
      ok: true;
      /** Without references; its places point into the query as typed. */
      tree: QueryTree;
      /** As typed, references and all. */
      written: QueryTree;
      /** The query without references, as text. */
      resolved: string;
      /** As Parley reads it; references stay. */
      normalForm: string;
      warnings: readonly QueryDiagnostic[];
    }
  | { ok: false; diagnostics: readonly QueryDiagnostic[] };

/** Quick, and now and then wrong: whether a query may refer to something. */
export function mayRefer(query: string): boolean {
  return /\b(?:topic|list):/iu.test(query);
}

/** @param ownName the topic the query belongs to: referring to it is a cycle */
export function resolveQuery(source: string, named: NamedQueries, ownName?: string): QueryRead {
  const parsed = parseQuery(source);
  if (!parsed.ok) return { ok: false, diagnostics: [...parsed.errors, ...parsed.warnings] };
  const { tree, warnings } = parsed;
  const normalForm = printQuery(tree);
  const { topics, lists } = findReferences(tree.root);
  if (topics.length + lists.length === 0) {
    return { ok: true, tree, written: tree, resolved: source, normalForm, warnings };
  }
  const resolved = resolveReferences(tree, lookupIn(named), ownName);
  if (!resolved.ok) return { ok: false, diagnostics: [...resolved.errors, ...warnings] };
  const text = printQuery(resolved.tree);
  // What is fine alone may be too long or only negative together.
  const again = parseQuery(text);
  if (!again.ok) {
    const whole = { from: 0, to: source.length };
    return { ok: false, diagnostics: again.errors.map((error) => ({ ...error, ...whole })) };
  }
  return {
    ok: true,
    tree: resolved.tree,
    written: tree,
    resolved: text,
    normalForm,
    warnings,
  };
}

function lookupIn(named: NamedQueries) {
  const topics = new Map(named.topics.map(({ name, query }) => [name.toLowerCase(), query]));
  const lists = new Map(named.lists.map(({ name, entries }) => [name.toLowerCase(), entries]));
  return {
    topic: (name: string) => topics.get(name.toLowerCase()),
    list: (name: string) => lists.get(name.toLowerCase()),
  };
}

/** The topics whose meaning depends on what is named, those that refer to it directly first. */
export function findUsers(
  topics: readonly NamedQuery[],
  of: { topic: string } | { list: string },
): NamedQuery[] {
  const references = topics.flatMap((topic) => {
    const parsed = mayRefer(topic.query) ? parseQuery(topic.query) : null;
    return parsed?.ok ? [{ topic, ...findReferences(parsed.tree.root) }] : [];
  });
  const users = new Map<string, NamedQuery>();
  let found = references.filter((one) =>
    'list' in of ? holds(one.lists, of.list) : holds(one.topics, of.topic),
  );
  while (found.length > 0) {
    for (const { topic } of found) users.set(topic.topicId, topic);
    const names = found.map(({ topic }) => topic.name);
    found = references.filter(
      (one) => !users.has(one.topic.topicId) && names.some((name) => holds(one.topics, name)),
    );
  }
  return [...users.values()];
}

function holds(names: readonly string[], name: string): boolean {
  return names.some((each) => each.toLowerCase() === name.toLowerCase());
}
