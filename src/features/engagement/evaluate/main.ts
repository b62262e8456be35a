// `npm run evaluate:checks`: precision and recall of each check, on the drafts it was tuned on and on those it was not.
// With --errors the drafts of the tuning part that went wrong; those of the other part stay unseen.

import { readLabelledDrafts } from './labelled-drafts.ts';
import { measureChecks, RULE_NAMES } from './measure.ts';
import type { RuleFigures } from './measure.ts';

const showErrors = process.argv.includes('--errors');

function percent(value: number | null): string {
  return (value === null ? '-' : value.toFixed(2)).padStart(6);
}

function line({ rule, expected, told, right, ...shares }: RuleFigures): string {
  const counts = [expected, told, right, shares.blocks].map((count) => String(count).padStart(6));
  const [wanted, said, correct, blocks] = counts;
  return `${rule.padEnd(14)}${wanted}${said}${correct}  ${percent(shares.precision)}  ${percent(shares.recall)}  ${blocks}  ${percent(shares.blockPrecision)}`;
}

for (const part of ['tuning', 'held-out'] as const) {
  const drafts = readLabelledDrafts(part);
  const texts = new Map(drafts.map(({ id, subject }) => [id, subject.text]));
  console.log(`\n${part}: ${drafts.length} drafts`);
  console.log('rule          wanted  told right  precis  recall  blocks  precision of blocks');
  for (const figures of measureChecks(drafts, RULE_NAMES)) {
    console.log(line(figures));
    if (!showErrors || part !== 'tuning') continue;
    for (const id of figures.missed) console.log(`    missed ${id}: ${texts.get(id)}`);
    for (const id of figures.wrong) console.log(`    wrong  ${id}: ${texts.get(id)}`);
  }
}
