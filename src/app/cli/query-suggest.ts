// `parley query suggest`: clauses proposed from verdicts, each with its measured precision and recall.

import type { Measure } from '#matching/advice/judged-post.ts';
import { suggestClauses } from '#matching/advice/suggest.ts';
import type { Command } from '#platform/cli/command.ts';
import { writeOut } from '#platform/cli/command.ts';
import { readPostLines } from './judged-posts.ts';
import { QUERY_POSTS, treeOf } from './query-explain.ts';

export const querySuggest: Command = {
  name: 'query suggest',
  summary: 'proposes clauses from posts judged relevant or not',
  description:
    'Reads post lines; those with "relevant": true or false are verdicts, the others tell what is common anyway. Prints clauses to rule out, with precision and recall on the verdicts, and words to add.',
  positionals: [{ name: 'QUERY', help: 'the query', required: true }, QUERY_POSTS],
  options: { json: { type: 'boolean', help: 'one JSON object: exclusions, related' } },
  examples: [{ line: `parley query suggest apple judged.jsonl`, says: 'what to rule out' }],
  async run(input, io) {
    const tree = treeOf(input.positionals[0] ?? '');
    const lines = await readPostLines(input.positionals[1] ?? '-', io);
    const judged = lines.flatMap(({ post, relevant }) =>
      relevant === undefined ? [] : [{ post, relevant }],
    );
    const background = lines.flatMap(({ post, relevant }) =>
      relevant === undefined ? [post] : [],
    );
    const { exclusions, related } = suggestClauses(tree, judged, { background });
    if (input.flag('json')) {
      return writeOut(io.stdout, `${JSON.stringify({ exclusions, related })}\n`);
    }
    const shown = [
      ...exclusions.map(
        ({ clause, before, after }) => `${clause}\t${shares(before)} -> ${shares(after)}`,
      ),
      ...related.map(
        ({ clause, inWanted, wantedAll, inOthers, othersAll }) =>
          `OR ${clause}\tin ${inWanted} of ${wantedAll} relevant posts, in ${inOthers} of ${othersAll} others`,
      ),
    ];
    return writeOut(
      io.stdout,
      shown.length === 0 ? 'Nothing to propose yet.\n' : `${shown.join('\n')}\n`,
    );
  },
};

function shares({ relevantFound, noiseFound, relevantAll, precision, recall }: Measure): string {
  const found = relevantFound + noiseFound;
  return `precision ${precision.toFixed(2)} (${relevantFound}/${found}), recall ${recall.toFixed(2)} (${relevantFound}/${relevantAll})`;
}
