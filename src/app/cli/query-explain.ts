// `parley query explain`: why each post matches a query, or which clause was the first to fail.

import type { QueryTree } from '#matching/query/tree.ts';
import { explainMatch, type Explanation } from '#matching/match/explain.ts';
import { parseQuery } from '#matching/query/parse.ts';
import { showDiagnostic } from '#features/listening/cli/show-diagnostics.ts';
import type { Command } from '#platform/cli/command.ts';
import { UsageError, writeOut } from '#platform/cli/command.ts';
import { readPostLines } from './judged-posts.ts';

export const QUERY_POSTS = { name: 'FILE', help: 'a file of post lines, or -; default -' } as const;

export const queryExplain: Command = {
  name: 'query explain',
  summary: 'tells why posts match a query, or which clause failed',
  positionals: [{ name: 'QUERY', help: 'the query', required: true }, QUERY_POSTS],
  options: { json: { type: 'boolean', help: 'one JSON object a post: id, outcome, and why' } },
  examples: [
    { line: `parley query explain 'apple NOT NEAR/2 pie' posts.jsonl`, says: 'why, post by post' },
  ],
  async run(input, io) {
    const tree = treeOf(input.positionals[0] ?? '');
    for (const { post } of await readPostLines(input.positionals[1] ?? '-', io)) {
      const told = explainMatch(tree, post);
      const line = input.flag('json')
        ? JSON.stringify({ id: post.id, ...told })
        : `${post.id}\t${describe(told)}`;
      await writeOut(io.stdout, `${line}\n`);
    }
  },
};

/** The tree of a query given on the command line; with its errors as a usage error. */
export function treeOf(source: string): QueryTree {
  const parsed = parseQuery(source);
  if (parsed.ok) return parsed.tree;
  const words = parsed.errors.map((error) => showDiagnostic(source, error)).join('\n');
  throw new UsageError(`the query cannot be read\n${words}`);
}

function describe(told: Explanation): string {
  if (told.outcome === 'no-match') return `no match\t${told.failed.clause}: ${told.failed.why}`;
  const reasons = told.reasons.map(({ clause, field, text }) => `${clause}: “${text}” in ${field}`);
  const waits = told.pending.length > 0 ? [`waits for ${told.pending.join(', ')}`] : [];
  return [told.outcome === 'match' ? 'match' : 'undecided', [...reasons, ...waits].join('; ')].join(
    '\t',
  );
}
