// The database's token index and our own reading of a token need give the same candidates, and no match is missing.
import * as fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { emptyDatabase, type TestDatabase } from '#test/support/database.ts';
import { posts, queryNodes } from '#test/support/random-queries.ts';
import { Evaluation } from '../match/evaluate.ts';
import type { MatchablePost } from '../post.ts';
import type { QueryNode } from '../query/tree.ts';
import { historyTokens, narrowQuery } from './narrowing.ts';
import { storedTest } from './token-pattern.ts';
import { printTsQuery, printTsVector } from './ts-query.ts';

let database: TestDatabase;
const stored: MatchablePost[] = fc
  .sample(posts, { numRuns: 200, seed: 7 })
  .map((post, index) => ({ ...post, id: String(index) }));

beforeAll(async () => {
  database = await emptyDatabase();
  await sql`create table stored_posts (id integer primary key, tokens tsvector not null)`.execute(
    database.db,
  );
  for (const post of stored) {
    await sql`insert into stored_posts values (${Number(post.id)}, ${printTsVector(historyTokens(post))}::tsvector)`.execute(
      database.db,
    );
  }
  await sql`create index on stored_posts using gin (tokens)`.execute(database.db);
});
afterAll(() => database.close());

test('tokens with quotes, backslashes and half characters at their cut can be stored', async () => {
  const text = `it's 'quoted' back\\slash #tag's a${'𐐀'.repeat(200)} 😡`;
  const tokens = printTsVector(historyTokens({ id: 'odd', text }));
  const { rows } = await sql<{ held: boolean }>`
    select ${JSON.stringify({ tokens })}::json->>'tokens' = ${tokens} and length(${tokens}::tsvector) > 4 as held
  `.execute(database.db);
  expect(rows).toEqual([{ held: true }]);
});

test('the index finds every stored post that matches', async () => {
  let narrowed = 0;
  for (const root of fc.sample(queryNodes, { numRuns: 200, seed: 11 })) {
    const query = printTsQuery(narrowQuery({ root, source: '' }));
    if (query === undefined) continue;
    narrowed++;
    const { rows } = await sql<{
      id: number;
    }>`select id from stored_posts where tokens @@ ${query}::tsquery`.execute(database.db);
    const candidates = new Set(rows.map((row) => String(row.id)));
    const matches = stored.filter((post) => new Evaluation(post).decide(root) !== 'no');
    expect(matches.filter((post) => !candidates.has(post.id))).toEqual([]);
  }
  expect(narrowed).toBeGreaterThan(50);
});

test('a pattern on the tokens finds every stored post that matches, misspelt or with a wildcard too', async () => {
  const spelled = stored.flatMap(({ text }) => misspellings(text)).slice(0, 300);
  const roots = [...fc.sample(queryNodes, { numRuns: 200, seed: 12 }), ...spelled];
  let narrowed = 0;
  for (const root of roots) {
    const read = storedTest(narrowQuery({ root, source: '' }));
    if (read?.kind !== 'tokens') continue;
    const { rows } = await sql<{
      id: number;
    }>`select id from stored_posts where tokens::text ~ ${read.pattern}`.execute(database.db);
    const candidates = new Set(rows.map((row) => String(row.id)));
    const matches = stored.filter((post) => new Evaluation(post).decide(root) !== 'no');
    expect(matches.filter((post) => !candidates.has(post.id))).toEqual([]);
    if (candidates.size < stored.length) narrowed++;
  }
  expect(narrowed).toBeGreaterThan(100);
});

/** Words of the text with an edit or two, and as wildcards. */
function misspellings(text: string): QueryNode[] {
  const words = text.split(/[^\p{L}\p{N}'’]+/u).filter((word) => word.length > 3);
  return words.slice(0, 2).flatMap((word): QueryNode[] => {
    const [first = '', second = '', ...rest] = Array.from(word);
    const swapped = [second, first, ...rest].join('');
    const span = { from: 0, to: word.length };
    return [
      { kind: 'fuzzy', text: swapped, edits: 1, ...span },
      { kind: 'fuzzy', text: `x${swapped}`, edits: 2, ...span },
      { kind: 'fuzzy', text: `${word.slice(0, -1)}y`, edits: 1, ...span },
      { kind: 'wildcard', pattern: `*${word.slice(2)}`, ...span },
      { kind: 'wildcard', pattern: `?${word.slice(1, -1)}*`, ...span },
    ];
  });
}
