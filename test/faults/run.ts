// `npm run faults`: 50 kills while 20,000 posts are being imported. Numbers and the seed of the moments
// can be given: npm run faults -- --kills 10 --posts 5000 --seed 7

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { killWhileImporting } from './kill-while-importing.ts';
import { seededRandom } from '#app/demo/random.ts';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '50' },
    posts: { type: 'string', default: '20000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
});
const [kills, posts, seed] = [Number(values.kills), Number(values.posts), Number(values.seed)];
const folder = await mkdtemp(join(tmpdir(), 'parley-faults-'));
const startedAt = performance.now();
console.log(`${kills} kills while ${posts} posts are imported, seed ${seed}`);
try {
  const report = (line: string) => {
    console.log(`${((performance.now() - startedAt) / 1000).toFixed(1)} s  ${line}`);
  };
  await killWhileImporting({ folder, kills, posts, random: seededRandom(seed).next, report });
  console.log(`${kills} kills: no acknowledged post missing, none doubled`);
  await rm(folder, { recursive: true });
} catch (error) {
  console.error(`Failed with seed ${seed}; what is left is in ${folder}`);
  throw error;
}
