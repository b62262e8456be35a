// `parley query forecast`: what a query would have brought, what it costs, and what only posts can show of it.

import { TokenSample, type QueryCost } from '#matching/advice/cost.ts';
import { forecastQuery, type Forecast } from '#matching/advice/forecast.ts';
import { lintOnPosts } from '#matching/advice/lint-on-posts.ts';
import { showDiagnostic } from '#features/listening/cli/show-diagnostics.ts';
import type { Command } from '#platform/cli/command.ts';
import { writeOut } from '#platform/cli/command.ts';
import { readPostLines } from './judged-posts.ts';
import { QUERY_POSTS, treeOf } from './query-explain.ts';

const EXAMPLES_MAX = 5;
const COST_SAMPLE_POSTS_MAX = 5_000;

export const queryForecast: Command = {
  name: 'query forecast',
  summary: 'tells what a query would have brought, and what it costs',
  positionals: [{ name: 'QUERY', help: 'the query', required: true }, QUERY_POSTS],
  options: { json: { type: 'boolean', help: 'one JSON object: forecast, cost, warnings' } },
  examples: [
    { line: `parley query forecast 'acme NOT jobs' posts.jsonl`, says: 'posts a day, by source' },
  ],
  async run(input, io) {
    const source = input.positionals[0] ?? '';
    const tree = treeOf(source);
    const lines = await readPostLines(input.positionals[1] ?? '-', io);
    const posts = lines.map(({ post }) => post);
    const forecast = forecastQuery(tree, posts, { examplesMax: EXAMPLES_MAX });
    const cost = new TokenSample(posts.slice(-COST_SAMPLE_POSTS_MAX)).cost(tree);
    const warnings = lintOnPosts(tree, lines);
    if (input.flag('json')) {
      return writeOut(io.stdout, `${JSON.stringify({ forecast, cost, warnings })}\n`);
    }
    for (const warning of warnings) io.stderr.write(`${showDiagnostic(source, warning)}\n`);
    return writeOut(io.stdout, `${describe(forecast, cost).join('\n')}\n`);
  },
};

function describe(forecast: Forecast, cost: QueryCost): string[] {
  const shares = (list: Forecast['bySource']) =>
    list.map(({ name, posts }) => `${name} ${posts}`).join(', ');
  return [
    `${forecast.matches} of ${forecast.postsSeen} posts match, ${forecast.matchesPerDay.toFixed(1)} a day over ${forecast.days.toFixed(1)} days`,
    ...(forecast.unknown > 0 ? [`${forecast.unknown} more wait for labels or counts`] : []),
    `by source: ${shares(forecast.bySource)}`,
    `by language: ${shares(forecast.byLanguage)}`,
    `cost: ${cost.level}. ${cost.because}`,
    ...forecast.examples.map(
      ({ post }) => `  ${post.id}\t${post.text.replace(/\s+/gu, ' ').slice(0, 90)}`,
    ),
  ];
}
