// A query as it is matched: parsed, and with topic:"Name" replaced by what that topic listens for.

import { parseQuery } from '#matching/query/parse.ts';
import type { QueryDiagnostic } from '#matching/query/parse.ts';
import { findReferences, resolveReferences } from '#matching/query/references.ts';
import type { QueryTree } from '#matching/query/tree.ts';

/** Queries of topics by name, as `nameKey` writes it. */
export type NamedQueries = ReadonlyMap<string, string>;

export type ReadQuery =
  | {
      ok: true;
      tree: QueryTree;
      /** As written, references and all. */
      written: QueryTree;
      warnings: readonly QueryDiagnostic[];
      /** `nameKey` of the topics it names. */
      refersTo: readonly string[];
    }
  | { ok: false; diagnostics: readonly QueryDiagnostic[] };

export function nameKey(name: string): string {
  return name.trim().toLowerCase();
}

/** @param ownName of the topic it belongs to: naming itself is an error */
export function readQuery(source: string, named: NamedQueries, ownName?: string): ReadQuery {
  const parsed = parseQuery(source);
  if (!parsed.ok) return { ok: false, diagnostics: [...parsed.errors, ...parsed.warnings] };
  const { tree: written, warnings } = parsed;
  const { topics, lists } = findReferences(written.root);
  if (topics.length + lists.length === 0) {
    return { ok: true, tree: written, written, warnings, refersTo: [] };
  }
  const lookup = { topic: (name: string) => named.get(nameKey(name)), list: () => undefined };
  const resolved = resolveReferences(written, lookup, ownName);
  if (!resolved.ok) return { ok: false, diagnostics: [...resolved.errors, ...warnings] };
  return { ok: true, tree: resolved.tree, written, warnings, refersTo: topics.map(nameKey) };
}
