// `parley query diff`: what changes when one version of a query takes the place of another.

import { diffQueries } from '#matching/advice/diff.ts';
import type { MatchablePost } from '#matching/post.ts';
import type { Command } from '#platform/cli/command.ts';
import { writeOut } from '#platform/cli/command.ts';
import { readPostLines } from './judged-posts.ts';
import { QUERY_POSTS, treeOf } from './query-explain.ts';

const EXCERPT_LENGTH = 90;

export const queryDiff: Command = {
  name: 'query diff',
  summary: 'tells what a new version of a query gains and loses',
  positionals: [
    { name: 'OLD', help: 'the query as it is', required: true },
    { name: 'NEW', help: 'the query as it would be', required: true },
    QUERY_POSTS,
  ],
  options: { json: { type: 'boolean', help: 'one JSON object with the counts and examples' } },
  examples: [
    { line: `parley query diff 'apple' 'apple NOT NEAR/2 pie' posts.jsonl`, says: 'gained, lost' },
  ],
  async run(input, io) {
    const [before = '', after = '', place = '-'] = input.positionals;
    const lines = await readPostLines(place, io);
    const difference = diffQueries(
      treeOf(before),
      treeOf(after),
      lines.map(({ post }) => post),
    );
    if (input.flag('json')) return writeOut(io.stdout, `${JSON.stringify(difference)}\n`);
    const { postsSeen, kept, gained, lost } = difference;
    const shown = [
      `${postsSeen} posts: ${kept} kept, ${gained} gained, ${lost} lost`,
      ...difference.gainedExamples.map(({ post }) => `+ ${excerpt(post)}`),
      ...difference.lostExamples.flatMap(({ post, failed }) => [
        `- ${excerpt(post)}`,
        `    ${failed.clause}: ${failed.why}`,
      ]),
    ];
    return writeOut(io.stdout, `${shown.join('\n')}\n`);
  },
};

function excerpt({ id, title, text }: MatchablePost): string {
  const line = `${title === undefined ? '' : `${title}: `}${text}`.replace(/\s+/gu, ' ');
  return `${id}\t${line.length > EXCERPT_LENGTH ? `${line.slice(0, EXCERPT_LENGTH)}…` : line}`;
}
