// Near-duplicate groups: what belongs together, what does not, and that memory stays bounded.
import { existsSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { NearDuplicates } from './near-duplicates.ts';

const STORY =
  'The harbour authority said on Tuesday that all ferries to the northern islands will stop at noon, as the storm is ' +
  'expected to reach the coast earlier than forecast. Passengers may change their tickets free of charge until Friday.';

test('one story in several papers is one group, named after the first', () => {
  const posts = new NearDuplicates();
  expect(posts.add('a', STORY)).toBe('a');
  expect(posts.add('b', `${STORY} (agencies)`)).toBe('a');
  expect(posts.add('c', STORY.replace('Tuesday', 'Wednesday').replace('noon', '12.00'))).toBe('a');
  expect(posts.add('d', 'Ferries to the islands stop at noon today, take care out there')).toBe(
    'd',
  );
});

test('the same text again and again is one group, also where nothing else comes between', () => {
  const posts = new NearDuplicates();
  const groups = ['a', 'b', 'c', 'd'].map((id) => posts.add(id, STORY));
  expect(groups).toEqual(['a', 'a', 'a', 'a']);
});

test.each([
  [
    'links and names',
    'Sign the petition against the new bridge toll @anna https://toll.example.com/a1',
  ],
  ['who forwarded it', 'RT @someone: Sign the petition against the new bridge toll'],
  ['case, signs and emoji', 'SIGN the petition: against the new bridge toll!!! ✊✊'],
  ['accents', 'Sígn the petition against the new bridge toll'],
])('%s make no difference to a copy', (_, copy) => {
  const posts = new NearDuplicates();
  posts.add('first', 'Sign the petition against the new bridge toll');
  expect(posts.add('copy', copy)).toBe('first');
});

test('posts without a word are alike when their links or emoji are', () => {
  const posts = new NearDuplicates();
  expect(posts.add('a', 'https://news.example.com/storm-warning')).toBe('a');
  expect(posts.add('b', 'https://news.example.com/storm-warning')).toBe('a');
  expect(posts.add('c', '🎉🎉🎉')).toBe('c');
  expect(posts.add('d', '')).toBe('d');
  expect(posts.add('e', '')).toBe('e');
});

test('scripts without spaces are grouped too', () => {
  const posts = new NearDuplicates();
  posts.add('a', '台風の接近に伴い、明日の午後から全便が欠航となります。ご注意ください。');
  expect(
    posts.add('b', '台風の接近に伴い、明日の午後から全便が欠航となります!ご注意ください'),
  ).toBe('a');
  expect(posts.add('c', '今日の昼ご飯はカレーでした。とてもおいしかったです。')).toBe('c');
});

test('a campaign of a thousand copies takes one place and outlives the flood around it', () => {
  const posts = new NearDuplicates({ capacity: 100 });
  expect(posts.add('slogan', 'Save our harbour, stop the tunnel now')).toBe('slogan');
  for (let each = 0; each < 1000; each += 1) {
    posts.add(`other${each}`, `note ${each * 7919} about thing ${each * 104_729} and ${each ** 3}`);
    expect(posts.add(`copy${each}`, 'Save our harbour! Stop the tunnel now!')).toBe('slogan');
  }
  expect(posts.size).toBe(100);
});

test('the oldest posts are forgotten', () => {
  const posts = new NearDuplicates({ capacity: 10 });
  posts.add('first', STORY);
  for (let each = 0; each < 10; each += 1)
    posts.add(`${each}`, String.fromCharCode(97 + each).repeat(9));
  expect(posts.add('again', STORY)).toBe('again');
});

test('a known group is taken up again after a start', () => {
  const posts = new NearDuplicates();
  posts.restore('long-ago', STORY);
  expect(posts.add('new', STORY)).toBe('long-ago');
});

test('with any texts and any capacity: a copy finds its group while remembered, and memory is bounded', () => {
  const texts = fc.array(fc.string({ unit: 'grapheme', maxLength: 80 }), {
    minLength: 1,
    maxLength: 40,
  });
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 8 }), (texts, capacity) => {
      const posts = new NearDuplicates({ capacity });
      for (const [index, text] of texts.entries()) {
        const group = posts.add(`${index}`, text);
        const copy = posts.add(`${index}-copy`, text);
        expect(copy === group || copy === `${index}-copy`).toBe(true);
        if (/\p{L}/u.test(text)) expect(copy).toBe(group);
        expect(posts.size).toBeLessThanOrEqual(capacity);
      }
    }),
  );
});

const DATA = new URL('../../../shared/data/duplicates/', import.meta.url);
const isDataThere = existsSync(new URL('minhash-articles.jsonl', DATA));

const BUSY_MACHINE_MS = 60_000;
const overData = test.skipIf(!isDataThere);

overData(
  'the planted pairs of the news texts are found, and nothing else',
  { timeout: BUSY_MACHINE_MS },
  () => {
    const articles = readLines<{ id: string; text: string }>('minhash-articles.jsonl');
    const pairs = readLines<{ a: string; b: string }>('minhash-pairs.jsonl');
    const posts = new NearDuplicates();
    const members = new Map<string, string[]>();
    for (const { id, text } of articles) {
      const group = posts.add(id, text);
      members.set(group, [...(members.get(group) ?? []), id]);
    }
    const found = [...members.values()].filter(({ length }) => length > 1);
    expect(found.map((ids) => ids.toSorted()).toSorted()).toEqual(
      pairs.map(({ a, b }) => [a, b].toSorted()).toSorted(),
    );
  },
);

function readLines<Line>(name: string): Line[] {
  return readFileSync(new URL(name, DATA), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line): Line => JSON.parse(line));
}
