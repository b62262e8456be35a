// The reader in place against the tokeniser, its judge.
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokenize, type Token } from '#text/tokens.ts';
import { PostReader } from './post-reader.ts';
import { CASHTAG, HASHTAG, IN_PARENT, MENTION, Vocabulary, WORD } from './vocabulary.ts';

const SPACES: Readonly<Record<string, number>> = {
  hashtag: HASHTAG,
  mention: MENTION,
  cashtag: CASHTAG,
};

function internToken(vocabulary: Vocabulary, { kind, folded }: Token): number {
  const space = SPACES[kind] ?? WORD;
  return vocabulary.intern(space === WORD ? folded : folded.slice(1), space);
}

const label = ({ kind, folded }: Token) => (kind in SPACES ? `${kind} ${folded}` : folded);

/** Both readings as lines "position folded", entities last. */
function readings(
  texts: readonly string[],
): { text: string; inPlace: string[]; judge: string[] }[] {
  const vocabulary = new Vocabulary();
  const folded = new Map<number, string>();
  for (const text of texts)
    for (const token of tokenize(text))
      if (token.kind !== 'link') folded.set(internToken(vocabulary, token), label(token));
  const reader = new PostReader(vocabulary);
  return texts.map((text) => {
    reader.start();
    reader.read(reader.load(text, text.length), WORD);
    const words = Array.from(
      reader.units.subarray(0, reader.count),
      (unit, at) => `${at} ${folded.get(unit) ?? ''}`,
    );
    const entities = Array.from(
      reader.extraUnits.subarray(0, reader.extraCount),
      (unit, at) => `${reader.extraPositions[at]} ${folded.get(unit)}`,
    );
    const tokens = tokenize(text);
    const isEntity = (kind: string) =>
      kind === 'hashtag' || kind === 'mention' || kind === 'cashtag';
    const judgeWords: string[] = [];
    for (const token of tokens) {
      if (isEntity(token.kind)) continue;
      judgeWords[token.position] = `${token.position} ${token.kind === 'link' ? '' : label(token)}`;
    }
    const judgeEntities = tokens
      .filter((token) => isEntity(token.kind))
      .map((token) => `${token.position} ${label(token)}`);
    return { text, inPlace: [...words, ...entities], judge: [...judgeWords, ...judgeEntities] };
  });
}

function expectSame(texts: readonly string[]): void {
  const different = readings(texts).filter(
    ({ inPlace, judge }) => inPlace.join('\n') !== judge.join('\n'),
  );
  expect(different.slice(0, 3)).toEqual([]);
}

const PIECES = [
  'a',
  'B',
  's',
  'S',
  'é',
  'ß',
  'İ',
  '1',
  '23',
  '.',
  ',',
  ';',
  ':',
  "'",
  '’',
  '‘',
  '_',
  '-',
  '/',
  '//',
  ' ',
  ' ',
  '\n',
  '#',
  '@',
  '$',
  '&',
  '#tag',
  '@name',
  '$ACME',
  'http://',
  'https://',
  't.co/',
  'com',
  '.com',
  '東',
  '京',
  'ひ',
  'カ',
  'ー',
  '한',
  'ㅎ',
  'ㅏ',
  'ไทย',
  'न',
  'म',
  'स्ते',
  'ע',
  '"',
  'ب',
  'ـ',
  'َ',
  '😀',
  '👍🏽',
  '❤',
  '️',
  '‍',
  '🇸',
  '🇪',
  '⃣',
  '𝐀',
  '\ud800',
  '\udc00',
  'ｆ',
  '＃',
  '＠',
  '１',
  '\u00ad',
  '\u200d',
  '\u200b',
  '\u00a0',
  '\u0085',
  '\ufeff',
  '(',
  ')',
  '!',
  '?',
  '…',
  "l'",
  "d'",
  "'s",
  "n't",
  'qu',
  'll',
  'un',
  'rt',
  '·',
  '〜',
  '々',
  '©',
  '\u0301',
  'ǆ',
  'Σ',
  '½',
  'ᄀ',
  'ᅡ',
];

test('words, emoji, links and entities read in place are those of the tokeniser, whatever is written', () => {
  const written = fc
    .array(fc.constantFrom(...PIECES), { maxLength: 14 })
    .map((pieces) => pieces.join(''));
  const anything = fc.string({ unit: 'binary', maxLength: 20 });
  fc.assert(
    fc.property(
      fc.array(fc.oneof({ weight: 9, arbitrary: written }, anything), { maxLength: 20 }),
      (texts) => {
        expectSame(texts);
      },
    ),
    { numRuns: 1500 },
  );
}, 60_000);

test('a field of its own has words of its own', () => {
  const vocabulary = new Vocabulary();
  const inParent = vocabulary.intern('acme', IN_PARENT);
  const reader = new PostReader(vocabulary);
  reader.start();
  reader.read(reader.load('acme', 10), WORD);
  expect(reader.units[0]).toBe(0);
  reader.start();
  reader.read(reader.load('Acme', 10), IN_PARENT);
  expect(reader.units[0]).toBe(inParent);
});

const POSTS = new URL('../../../../shared/data/reddit-2013/posts.jsonl.gz', import.meta.url);

test.skipIf(!existsSync(POSTS))(
  'the same on 6,000 real posts',
  () => {
    const lines = gunzipSync(readFileSync(POSTS)).toString().split('\n').slice(0, 6_000);
    expectSame(lines.map((line): string => JSON.parse(line).text));
  },
  60_000,
);
