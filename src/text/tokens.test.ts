// How posts are cut into words, entities and sentences, in the words of those who read them.
import { expect, test } from 'vitest';
import { tokenize } from './tokens.ts';

const words = (text: string) =>
  tokenize(text)
    .filter(({ kind }) => kind === 'word' || kind === 'number' || kind === 'emoji')
    .map(({ folded }) => folded);
const entities = (text: string) =>
  tokenize(text)
    .filter(
      ({ kind }) =>
        kind === 'hashtag' || kind === 'mention' || kind === 'cashtag' || kind === 'link',
    )
    .map(({ folded }) => folded);
const sentences = (text: string) => tokenize(text).map(({ sentence }) => sentence);

test.each([
  [
    'case, accents and width make no difference',
    'ZOË ｆｕｌｌ Ångström straße',
    ['zoe', 'full', 'angstrom', 'strasse'],
  ],
  [
    'a missing space after a full stop does not hide a word',
    'love apple.Great',
    ['love', 'apple', 'great'],
  ],
  [
    'hyphens part words, so that state-of-the-art is a phrase',
    'state-of-the-art',
    ['state', 'of', 'the', 'art'],
  ],
  [
    'possessives and elided articles belong to no name',
    "Apple’s l'iPhone d’Orange",
    ['apple', 'iphone', 'orange'],
  ],
  ['other apostrophes stay', "don't O'Neill", ["don't", "o'neill"]],
  ['numbers keep their marks', '3.14 1,000 v2.0', ['3.14', '1,000', 'v2.0']],
  ['Chinese and Thai words are found inside longer ones', '苹果手机', ['苹', '果', '手', '机']],
  ['emphasis signs are no part of a word', '_wow_ *really*', ['wow', 'really']],
  ['skin tones and variants of an emoji are the same', 'ok👍🏽❤️', ['ok', '👍', '❤']],
  [
    'the words of a full address are not words of the post',
    'see https://acme.com/refund now',
    ['see', 'now'],
  ],
  ['Arabic vowel signs and stretching make no difference', 'مُحَمَّد ســلام', ['محمد', 'سلام']],
  ['vowel signs of Hindi make different words', 'की का', ['की', 'का']],
])('%s', (_, text, expected) => {
  expect(words(text)).toEqual(expected);
});

test('tags, handles of several networks, cashtags and addresses are found', () => {
  expect(
    entities('#Acme @me @you@mastodon.social @them.bsky.social $ACME acme.com/x https://a.org'),
  ).toEqual([
    '#acme',
    '@me',
    '@you@mastodon.social',
    '@you',
    '@them.bsky.social',
    '@them',
    '$acme',
    'acme.com/x',
    'https://a.org',
  ]);
});

test('an entity and its word share a place, and its offsets hold its text', () => {
  const text = 'so #Acme!';
  const [, tag, word] = tokenize(text);
  expect(tag).toMatchObject({ kind: 'hashtag', position: 1, from: 3, to: 8 });
  expect(word).toMatchObject({ kind: 'word', position: 1, from: 4, to: 8 });
});

test.each([
  ['Mr. Smith came. He left', [0, 0, 0, 1, 1]],
  ['Wow! great\nnext', [0, 1, 2]],
  ['version 2.0 is out. finally', [0, 0, 0, 0, 0]],
  ['好。不', [0, 1]],
])('sentences of “%s”', (text, expected) => {
  expect(sentences(text)).toEqual(expected);
});
