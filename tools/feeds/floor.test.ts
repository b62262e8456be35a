// Feeds are read as well as they ever were: the shares of floor.json, which `npm run evaluate:feeds -- --floor` writes.

import { expect, test } from 'vitest';
import { corporaAreHere, evaluateFeeds } from './evaluation.ts';
import floor from './floor.json' with { type: 'json' };

const title = corporaAreHere()
  ? 'no feed of the corpora is read worse than before'
  : 'no feed of the corpora is read worse than before (skipped: ../shared/data/feeds is not there)';

test.skipIf(!corporaAreHere())(title, { timeout: 120_000 }, async () => {
  const { refused, fields } = await evaluateFeeds();
  expect(refused.slice(floor.refusedMax)).toEqual([]);
  const percents = Object.fromEntries(
    [...fields].map(([field, { claims, hold }]) => [field, (100 * hold) / claims]),
  );
  for (const [field, percent] of Object.entries(floor.percentMin)) {
    expect(percents[field], field).toBeGreaterThanOrEqual(percent);
  }
});
