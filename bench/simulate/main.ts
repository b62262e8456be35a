// A simulated month: 200 people with real calendars, absences and habits, 20,000 conversations, through the code that
// the product routes by, beside three ways that others have. Prints one table. The same seed gives the same month.
//   npm run simulate -- [--conversations 20000] [--seed 1]

import { parseArgs } from 'node:util';
import { machineFacts } from '../machine-facts.ts';
import { chanceFrom } from './chance.ts';
import { makeConversations, makeHistory } from './conversations.ts';
import { keywordRules, roundRobin, switchboard } from './other-policies.ts';
import { parleyPolicy } from './parley-policy.ts';
import type { Policy } from './policy.ts';
import { runMonth } from './run-month.ts';
import type { Month } from './run-month.ts';
import { openSwitchboard } from './switchboard.ts';
import type { SwitchboardTeam } from './switchboard.ts';
import { makeWorld } from './world.ts';

const historyCount = 3000;
const hourMs = 3_600_000;

const { values } = parseArgs({
  options: {
    conversations: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
  },
});
const count = Number(values.conversations);
const seed = Number(values.seed);

const world = makeWorld(chanceFrom(seed));
const history = makeHistory(chanceFrom(seed + 1), world, historyCount);
const asked = makeConversations(chanceFrom(seed + 2), world, count);

/** Each way gets a hub of its own, so that none waits behind another's. */
const ways: ((hub: SwitchboardTeam) => Policy)[] = [
  () => parleyPolicy(world, history, count),
  () => keywordRules(world, chanceFrom(seed + 3)),
  () => roundRobin(world),
  (hub) => switchboard(hub),
];

console.log(machineFacts({ seed: String(seed), conversations: String(count), people: '200' }));
console.log('');
const heads = ['first asked takes it', 'offers before', 'asked 3+', 'by the hub'];
const more = ['owned: median', '90 %', 'Gini', 'lost', 'two at once', 'seconds'];
console.log(
  ['way'.padEnd(26), ...[...heads, ...more].map((head) => head.padStart(head.length + 2))].join(''),
);
for (const way of ways) {
  const hub = openSwitchboard(world, chanceFrom(seed + 4));
  const policy = way(hub);
  const startedAt = performance.now();
  const month = runMonth({ world, asked, policy, hub, chance: chanceFrom(seed + 5) });
  const seconds = (performance.now() - startedAt) / 1000;
  const figures = [...figuresOf(month), seconds.toFixed(0)];
  const cells = figures.map((figure, n) =>
    figure.padStart(([...heads, ...more][n]?.length ?? 0) + 2),
  );
  console.log([policy.name.padEnd(26), ...cells].join(''));
}

function figuresOf({ outcomes, taken, twoOpen }: Month): string[] {
  const all = outcomes.length;
  const share = (found: number) => `${((100 * found) / all).toFixed(1)} %`;
  const first = outcomes.filter(({ dial }) => dial.offers[0]?.end?.kind === 'accepted');
  const hops = outcomes.reduce((sum, { dial }) => sum + dial.offers.length - 1, 0) / all;
  const many = outcomes.filter(({ dial }) => dial.offers.length >= 3);
  const hub = outcomes.filter(({ byHub }) => byHub);
  const waits = outcomes
    .flatMap(({ asked: { at }, ownedAt }) => (ownedAt === null ? [] : [(ownedAt - at) / hourMs]))
    .toSorted((a, b) => a - b);
  const hours = (place: number) =>
    `${(waits[Math.floor(place * waits.length)] ?? NaN).toFixed(1)} h`;
  const lost = outcomes.filter(({ ownedAt }) => ownedAt === null).length;
  return [
    share(first.length),
    hops.toFixed(2),
    share(many.length),
    share(hub.length),
    hours(0.5),
    hours(0.9),
    giniOf(world.workers.map(({ id }) => taken.get(id) ?? 0)).toFixed(2),
    String(lost),
    String(twoOpen),
  ];
}

/** 0: everybody took as many; 1: one took all. */
function giniOf(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const total = sorted.reduce((sum, number) => sum + number, 0);
  const weighted = sorted.reduce((sum, number, n) => sum + (n + 1) * number, 0);
  return (2 * weighted) / (sorted.length * total) - (sorted.length + 1) / sorted.length;
}
