// Reads every file of the feed corpora and judges every claim: the figures of `npm run evaluate:feeds` and of the test
// that keeps them from falling.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readFeed } from '#connectors/feeds/read-feed.ts';
import { messageOf } from '#platform/errors.ts';
import type { Case, Field } from './claim.ts';
import { feedparserCases } from './feedparser-cases.ts';
import { gofeedCases } from './gofeed-cases.ts';
import { judge } from './judge.ts';
import type { Judgement } from './judge.ts';

export const corpora = join(import.meta.dirname, '../../../shared/data/feeds');

export type Tally = { claims: number; hold: number };
export type Evaluation = {
  files: number;
  refused: readonly { file: string; message: string }[];
  slowestMs: number;
  fields: ReadonlyMap<Field, Tally>;
  /** Claims about what a post has no place for. */
  outside: number;
  failures: readonly (Judgement & { file: string })[];
};

export function corporaAreHere(): boolean {
  return existsSync(corpora);
}

export async function evaluateFeeds(): Promise<Evaluation> {
  const cases = [
    ...feedparserCases(join(corpora, 'feedparser')),
    ...gofeedCases(join(corpora, 'gofeed')),
  ];
  const refused: { file: string; message: string }[] = [];
  const fields = new Map<Field, Tally>();
  const failures: (Judgement & { file: string })[] = [];
  let slowestMs = 0;
  for (const one of cases) {
    const { feed, ms } = await read(one, refused);
    slowestMs = Math.max(slowestMs, ms);
    const context = { source: Buffer.from(one.bytes).toString('utf8'), address };
    for (const claim of one.claims) {
      const judgement = judge(claim, feed, context);
      const tally = fields.get(claim.field) ?? { claims: 0, hold: 0 };
      tally.claims += 1;
      if (judgement.holds) tally.hold += 1;
      else failures.push({ ...judgement, file: `${one.set}/${one.file}` });
      fields.set(claim.field, tally);
    }
  }
  const outside = cases.reduce((sum, one) => sum + one.outside, 0);
  return { files: cases.length, refused, slowestMs, fields, outside, failures };
}

/** Where the tests of feedparser serve their files; relative links in them are expected to lead there. */
const address = 'http://127.0.0.1:8097/';

async function read(one: Case, refused: { file: string; message: string }[]) {
  const startedAt = performance.now();
  try {
    const feed = await readFeed(one.bytes, one.headers, address);
    return { feed, ms: performance.now() - startedAt };
  } catch (error) {
    refused.push({ file: `${one.set}/${one.file}`, message: messageOf(error) });
    return { feed: null, ms: performance.now() - startedAt };
  }
}
