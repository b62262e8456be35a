// `npm run soak`: half an hour of six sources at once, each behind a proxy in which something else goes wrong every 20
// seconds. In the end every post that was said is stored once, by id, and memory has not grown.
// npm run soak -- --minutes 2 --seed 7

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { createLog } from '#platform/log.ts';
import { seededRandom } from '#app/demo/random.ts';
import { FAULTS } from '#test/support/fault-proxy.ts';
import { memoryWatch } from './memory.ts';
import { openParley } from './parley.ts';
import { openPlaces } from './places.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '30' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
});
const minutes = Number(values.minutes);
const random = seededRandom(Number(values.seed));
const faultEverySeconds = 20;
const faultSeconds = 8;
const hurryEverySeconds = 5;
const settleSecondsMax = 300;

let startedAt = performance.now();
const seconds = () => (performance.now() - startedAt) / 1000;
const say = (line: string) => console.log(`${seconds().toFixed(0).padStart(5)} s  ${line}`);

const folder = await mkdtemp(join(tmpdir(), 'parley-soak-'));
const log = createLog({ level: 'silent', name: 'soak' });
const places = await openPlaces();
const parley = await openParley(
  places.map(({ connector }) => connector),
  { folder, log },
);
const heard = await Promise.all(
  places.map(async (place) => ({
    ...place,
    sourceId: await parley.addSource(place),
    said: new Set<string>(),
  })),
);
say(`${heard.map(({ name }) => name).join(', ')}: ${minutes} minutes, seed ${values.seed}`);

while (!(await parley.hasBegun())) await pause(100);
startedAt = performance.now();
const memory = memoryWatch();
let count = 0;
for (let second = 1; second <= minutes * 60; second += 1) {
  await pause(Math.max(0, second * 1000 - seconds() * 1000));
  for (const { stage, said } of heard) {
    count += 1;
    const [nativeId = ''] = await stage.post([`The ferry number ${count} is late`]);
    said.add(nativeId);
  }
  for (const [at, place] of heard.entries()) {
    // One after the other, so that each fault meets each protocol, now and then two at once.
    const phase = (second + at * 3) % faultEverySeconds;
    const fault = FAULTS[random.below(FAULTS.length)] ?? 'cut';
    if (phase === 0) place.set(fault);
    if (phase === faultSeconds) place.set(null);
  }
  if (second % hurryEverySeconds === 0) await parley.hurry();
  if (second % 60 === 0) say(`${count} said, ${memory.sample()}`);
}
for (const place of heard) place.set(null);

async function missing(): Promise<string[]> {
  const lines: string[] = [];
  for (const { name, sourceId, said } of heard) {
    const stored = await parley.nativeIdsOf(sourceId);
    const known = new Set(stored);
    const lost = [...said].filter((id) => !known.has(id));
    const unasked = stored.filter((id) => !said.has(id));
    if (lost.length > 0) lines.push(`${name} lacks ${lost.length}, as ${lost[0]}`);
    if (unasked.length > 0) lines.push(`${name} has ${unasked.length} never said: ${unasked[0]}`);
    if (known.size !== stored.length) lines.push(`${name} has some twice`);
  }
  return lines;
}

const settledBy = seconds() + settleSecondsMax;
let left = await missing();
while (left.length > 0 && seconds() < settledBy) {
  await parley.hurry();
  await pause(2000);
  left = await missing();
}
for (const { name, said } of heard) say(`${name}: ${said.size} said`);
say(left.length === 0 ? `all ${count} posts stored, each once` : left.join('; '));
const growth = memory.verdict();
say(growth.words);
await parley.close();
for (const place of heard) await place.close();
await rm(folder, { recursive: true, force: true });
if (left.length > 0 || !growth.isFlat) process.exitCode = 1;
