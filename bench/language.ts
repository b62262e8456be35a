// What it costs to understand a post: all labels of 20,000 shared reddit posts and of our own posts, cut to 280
// characters; median, 95th percentile and mean of a post on one core, and what the models weigh and take to open.
// POSTS=2000 for a short run.
import { readdirSync, statSync } from 'node:fs';
import { loadClassifier } from '#language/node/load-models.ts';
import { readPosts } from './matching/sample-posts.ts';

const POSTS = Number(process.env.POSTS ?? 20_000);
const LONGEST = 280;
const WARM_UP = 2_000;
const MODELS = new URL('../src/language/models/', import.meta.url);

const openedAt = performance.now();
const classifier = loadClassifier();
const opened = performance.now() - openedAt;

const megabytes =
  readdirSync(MODELS).reduce((sum, name) => sum + statSync(new URL(name, MODELS)).size, 0) / 1e6;

const texts = readPosts()
  .slice(0, POSTS)
  .map(({ text }) => text.slice(0, LONGEST));
for (const text of texts.slice(0, WARM_UP)) classifier.classify(text);

const cpuBefore = process.cpuUsage();
const times = texts
  .map((text) => {
    const startedAt = performance.now();
    classifier.classify(text);
    return performance.now() - startedAt;
  })
  .sort((a, b) => a - b);
const { user, system } = process.cpuUsage(cpuBefore);

const at = (share: number): string => (times[Math.floor(times.length * share)] ?? 0).toFixed(3);
console.log(`models: ${megabytes.toFixed(1)} MB, opened in ${opened.toFixed(0)} ms`);
console.log(
  `${texts.length} posts of up to ${LONGEST} characters: median ${at(0.5)} ms, 95 % ${at(0.95)} ms, mean of CPU ${((user + system) / 1000 / texts.length).toFixed(3)} ms`,
);
