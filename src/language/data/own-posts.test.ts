// The labelled posts are what their card says: well-formed, varied, balanced enough, every fifth kept for measuring.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { CRISES, INTENTS, SENTIMENTS, TONES, URGENCIES } from '../labels.ts';

const ownPost = z.strictObject({
  id: z.string().regex(/^own-\d{4}$/),
  lang: z.enum(['en', 'sv']),
  text: z.string().min(3).max(280),
  sentiment: z.enum(SENTIMENTS),
  intent: z.enum(INTENTS),
  urgency: z.enum(URGENCIES),
  tone: z.enum(TONES),
  crisis: z.enum(CRISES),
  split: z.enum(['train', 'test']),
});

const FILE = new URL('own-posts.jsonl', import.meta.url);
const posts = readFileSync(FILE, 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => ownPost.parse(JSON.parse(line)));

const BUSY_MACHINE_MS = 60_000;

const FEWEST = {
  sentiment: 110,
  intent: 70,
  urgency: 60,
  tone: 50,
  crisis: 30,
} as const;

test('there are at least 1,500 posts, half of them Swedish, each with an id of its own', () => {
  expect(posts.length).toBeGreaterThanOrEqual(1500);
  expect(new Set(posts.map(({ id }) => id)).size).toBe(posts.length);
  const swedish = posts.filter(({ lang }) => lang === 'sv').length;
  expect(swedish / posts.length).toBeCloseTo(0.5, 1);
});

test('every fifth post is kept for measuring', () => {
  const expected = posts.map((_, index) => (index % 5 === 4 ? 'test' : 'train'));
  expect(posts.map(({ split }) => split)).toEqual(expected);
});

test.each(['en', 'sv'] as const)('every label is well represented in %s', (lang) => {
  for (const task of ['sentiment', 'intent', 'urgency', 'tone', 'crisis'] as const) {
    const counts = new Map<string, number>();
    for (const post of posts)
      if (post.lang === lang) counts.set(post[task], (counts.get(post[task]) ?? 0) + 1);
    expect(counts.size).toBe(ownPost.shape[task].options.length);
    for (const [label, count] of counts)
      expect(count, `${task} ${label}`).toBeGreaterThanOrEqual(FEWEST[task]);
  }
});

test('no two posts are near-copies of one another', { timeout: BUSY_MACHINE_MS }, () => {
  const seen = posts.map(({ id, text }) => ({ id, trigrams: trigrams(text) }));
  const spread = new Map<string, number>();
  for (const { trigrams } of seen)
    for (const each of trigrams) spread.set(each, (spread.get(each) ?? 0) + 1);
  const holders = new Map<string, typeof seen>();
  const alike: string[] = [];
  for (const post of seen) {
    // Two sets that agree by more than 0.6 share one of the rarest 40 % of each.
    const rarest = [...post.trigrams]
      .toSorted((a, b) => (spread.get(a) ?? 0) - (spread.get(b) ?? 0) || (a < b ? -1 : 1))
      .slice(0, Math.floor(post.trigrams.size * (1 - MOST_ALIKE)) + 1);
    const candidates = new Set(rarest.flatMap((each) => holders.get(each) ?? []));
    for (const other of candidates)
      if (jaccard(post.trigrams, other.trigrams) > MOST_ALIKE) alike.push(`${post.id} ${other.id}`);
    for (const each of rarest) holders.set(each, [...(holders.get(each) ?? []), post]);
  }
  expect(alike).toEqual([]);
});

const MOST_ALIKE = 0.6;

function trigrams(text: string): Set<string> {
  const level = text.toLowerCase().replace(/\s+/gu, ' ');
  return new Set(Array.from({ length: level.length - 2 }, (_, at) => level.slice(at, at + 3)));
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (Math.min(a.size, b.size) < MOST_ALIKE * Math.max(a.size, b.size)) return 0;
  let both = 0;
  for (const trigram of a) if (b.has(trigram)) both += 1;
  return both / (a.size + b.size - both);
}
