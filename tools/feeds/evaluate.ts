// `npm run evaluate:feeds`: how well the feeds connector reads the corpora of two well-known parsers, field by field.
// `-- --failures` lists each claim that does not hold; `-- --floor` makes
// these figures the ones that the test of the floor asks for.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { corporaAreHere, evaluateFeeds } from './evaluation.ts';

if (!corporaAreHere()) {
  console.log('Skipped: the feed corpora are not at ../shared/data/feeds beside this repository.');
} else {
  const { files, refused, slowestMs, fields, outside, failures } = await evaluateFeeds();
  console.log(
    `${files - refused.length} of ${files} files read, the slowest in ${Math.round(slowestMs)} ms`,
  );
  for (const { file, message } of refused) console.log(`  refused: ${file}: ${message}`);
  console.log('\nfield              claims   hold   share');
  for (const [field, { claims, hold }] of [...fields].sort(([a], [b]) => a.localeCompare(b))) {
    const share = ((100 * hold) / claims).toFixed(1);
    console.log(
      `${field.padEnd(18)} ${String(claims).padStart(6)} ${String(hold).padStart(6)} ${share.padStart(6)} %`,
    );
  }
  console.log(
    `\n${outside} further expectations are about things a post has no place for (well-formedness, copyright, maps ...).`,
  );
  if (process.argv.includes('--failures')) {
    for (const { file, claim, found } of failures) {
      console.log(
        `${file} ${claim.field} ${claim.entry ?? ''}\n  expected ${JSON.stringify(claim.expected)}\n  found    ${JSON.stringify(found)}`,
      );
    }
  }
  if (process.argv.includes('--floor')) {
    const shares = [...fields].map(([field, { claims, hold }]) => [
      field,
      Math.floor((1000 * hold) / claims) / 10,
    ]);
    const floor = { refusedMax: refused.length, percentMin: Object.fromEntries(shares.sort()) };
    writeFileSync(join(import.meta.dirname, 'floor.json'), `${JSON.stringify(floor, null, 2)}\n`);
  }
}
process.exit();
