// Near-duplicate groups over the shared reddit posts with planted copies: recall of the copies and precision of the
// groups, judged by the exact Jaccard similarity of the whole texts, and the cost of a post. POSTS=10000 for a short run.
import { NearDuplicates } from '#language/near-duplicates.ts';
import { allShingles, jaccard } from '#language/shingles.ts';
import { readPosts, shorten } from './matching/sample-posts.ts';

const POSTS = Number(process.env.POSTS ?? 100_000);
/** Every tenth post is followed, some hundreds of posts later, by a copy of it. */
const COPY_EVERY = 10;
const COPY_DELAY = 500;
const ALIKE = 0.8;

type Planted = { readonly id: string; readonly text: string; readonly original?: string };

/** The ways in which copies differ from what they copy. */
const CHANGES: Readonly<Record<string, (text: string, seed: number) => string>> = {
  same: (text) => text,
  forwarded: (text, seed) => `RT @reader${seed}: ${text} https://t.co/${seed.toString(36)}`,
  shouted: (text) => `${text.toUpperCase()}!!! 🔥🔥`,
  tagged: (text) => `${text} #news`,
  sourced: (text) => `${text} (agencies)`,
  'one word in ten left out': (text) =>
    text
      .split(' ')
      .filter((_, at) => at % 10 !== 7)
      .join(' '),
  'one word in ten changed': (text) =>
    text
      .split(' ')
      .map((word, at) => (at % 10 === 5 ? 'else' : word))
      .join(' '),
};

function plantCopies(): Planted[] {
  const names = Object.keys(CHANGES);
  const whole = readPosts().slice(0, POSTS);
  const posts = [...shorten(whole.slice(0, POSTS / 2)), ...whole.slice(POSTS / 2)];
  const planted: Planted[] = [];
  for (const [index, { id, text }] of posts.entries()) {
    planted.push({ id, text });
    const source = posts[index - COPY_DELAY];
    if (!source || index % COPY_EVERY !== 0 || source.text.split(' ').length < 5) continue;
    const name = names[(index / COPY_EVERY) % names.length] ?? 'same';
    const copy = CHANGES[name]?.(source.text, index) ?? source.text;
    planted.push({ id: `${source.id}/${name}`, text: copy, original: source.id });
  }
  return planted;
}

type Tally = { found: number; all: number };

function main(): void {
  const posts = plantCopies();
  const texts = new Map(posts.map(({ id, text }) => [id, text]));
  const likeness = (a: string, b: string): number =>
    jaccard(allShingles(texts.get(a) ?? ''), allShingles(texts.get(b) ?? ''), Infinity);

  const arraysBefore = process.memoryUsage().arrayBuffers;
  const groups = new Map<string, string>();
  const index = new NearDuplicates();
  const cpuBefore = process.cpuUsage();
  for (const { id, text } of posts) groups.set(id, index.add(id, text));
  const { user, system } = process.cpuUsage(cpuBefore);
  const megabytes = (process.memoryUsage().arrayBuffers - arraysBefore) / 1e6;

  const recall = new Map<string, Tally>();
  for (const { id, original } of posts) {
    if (original === undefined || likeness(id, original) < ALIKE) continue;
    for (const name of ['all', id.slice(id.indexOf('/') + 1)]) {
      const tally = recall.get(name) ?? { found: 0, all: 0 };
      tally.all += 1;
      if (groups.get(id) === groups.get(original)) tally.found += 1;
      recall.set(name, tally);
    }
  }

  const members = Map.groupBy(groups.keys(), (id) => groups.get(id) ?? id);
  const precision: Tally = { found: 0, all: 0 };
  for (const ids of members.values())
    for (const [at, id] of ids.entries()) {
      if (at === 0) continue;
      precision.all += 1;
      if (ids.slice(0, at).some((other) => likeness(id, other) >= ALIKE)) precision.found += 1;
    }

  const cpu = ((user + system) / posts.length).toFixed(1);
  console.log(
    `${posts.length} posts, ${cpu} µs of CPU a post, ${index.size} remembered in ${megabytes.toFixed(0)} MB`,
  );
  console.log(`precision at Jaccard ${ALIKE}: ${show(precision)}`);
  for (const [name, tally] of recall) console.log(`recall, ${name}: ${show(tally)}`);
}

function show({ found, all }: Tally): string {
  return `${(found / all).toFixed(4)} (${found} of ${all})`;
}

main();
