// What it costs to understand a post: all labels of 20,000 shared reddit posts and of our own posts, cut to 280
// characters; median, 95th percentile and mean of a post on one core, and what the models weigh and take to open, with
// the code they need and the first post, for which the words of its language are read.
// POSTS=2000 for a short run.
import { readdirSync, statSync } from 'node:fs';
import { readPosts } from './matching/sample-posts.ts';

const POSTS = Number(process.env.POSTS ?? 20_000);
const LONGEST = 280;
const WARM_UP = 2_000;
const MODELS = new URL('../src/language/models/', import.meta.url);

const startedAt = performance.now();
const { loadClassifier } = await import('#language/node/load-models.ts');
const importedAt = performance.now();
const classifier = loadClassifier();
const openedAt = performance.now();
classifier.classify('The train is late again and nobody says why. What a shame!');
const answeredAt = performance.now();

const megabytes =
  readdirSync(MODELS).reduce((sum, name) => sum + statSync(new URL(name, MODELS)).size, 0) / 1e6;

const texts = readPosts()
  .slice(0, POSTS)
  .map(({ text }) => text.slice(0, LONGEST));
for (const text of texts.slice(0, WARM_UP)) classifier.classify(text);

const cpuBefore = process.cpuUsage();
const times = texts
  .map((text) => {
    const askedAt = performance.now();
    classifier.classify(text);
    return performance.now() - askedAt;
  })
  .sort((a, b) => a - b);
const { user, system } = process.cpuUsage(cpuBefore);

const at = (share: number): string => (times[Math.floor(times.length * share)] ?? 0).toFixed(3);
const took = (from: number, to: number): string => `${(to - from).toFixed(0)} ms`;
console.log(
  `models: ${megabytes.toFixed(1)} MB, opened in ${took(importedAt, openedAt)}, after their code in ${took(startedAt, importedAt)}; the first post in ${took(openedAt, answeredAt)}`,
);
console.log(
  `${texts.length} posts of up to ${LONGEST} characters: median ${at(0.5)} ms, 95 % ${at(0.95)} ms, mean of CPU ${((user + system) / 1000 / texts.length).toFixed(3)} ms`,
);
