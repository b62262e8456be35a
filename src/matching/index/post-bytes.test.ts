// Posts read from their bytes against the same lines through JSON.parse: the same characters, the same answers.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { LineRun } from '../node/match-lines.ts';
import { readPostLine } from '../node/post-line.ts';
import { parseQuery } from '../query/parse.ts';
import { TopicMatcher } from '../topic-matcher.ts';
import { LOADABLE, PostBytes } from './post-bytes.ts';
import { PostReader } from './post-reader.ts';
import { Vocabulary } from './vocabulary.ts';

const QUERIES = [
  'acme',
  '"acme refund"',
  'acme NEAR/2 refund',
  'zoë OR 😀 OR 東京',
  'title:acme',
  'parent:acme',
  'bio:refund',
  'author:zoë',
  'raw:"C++"',
  'refu* NOT acme',
];

const word = fc.constantFrom(
  'acme',
  'Refund',
  'zoë',
  '😀',
  '東京',
  'C++',
  '\n',
  '"',
  '\\',
  '\ud83d',
  '\u0000',
  '\u2028',
  'x',
);
const text = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '));
const value = fc.oneof({ weight: 8, arbitrary: text }, { weight: 1, arbitrary: fc.jsonValue() });
const name = fc.constantFrom(
  'title',
  'text',
  'parentText',
  'bio',
  'author',
  'other',
  'to',
  'rating',
  '__proto__',
  'zoë',
);

/** A string as JSON with some of its characters written as escapes. */
const encoded = fc.tuple(value, fc.boolean(), fc.boolean()).map(([each, escapes, slashes]) => {
  const json = JSON.stringify(each);
  const escaped = escapes
    ? json.replaceAll(/[^\u0020-\u007e]|(?<!\\)[rx]/g, (char) => hexEscape(char))
    : json;
  return slashes ? escaped.replaceAll('/', '\\/') : escaped;
});
const hexEscape = (char: string) =>
  Array.from(
    { length: char.length },
    (_, at) => `\\u${char.charCodeAt(at).toString(16).padStart(4, '0')}`,
  ).join('');

const space = fc.constantFrom('', '', '', ' ', '\t', '\r');
const line = fc
  .tuple(
    fc.constantFrom('"1"', '"1"', '"zoë"', '"a\\u0062"', '7', 'null'),
    text,
    fc.array(fc.tuple(name, space, encoded), { maxLength: 4 }),
    space,
    fc.boolean(),
  )
  .map(([id, body, fields, after, isLast]) => {
    const post = [`"id":${id}`, `"text":${JSON.stringify(body)}`];
    const others = fields.map(([key, gap, json]) => `"${key}"${gap}:${gap}${json}`);
    return `{${after}${(isLast ? [...others, ...post] : [...post, ...others]).join(`${after},`)}}${after}`;
  });
/** Now and then one byte is another one: broken UTF-8, broken JSON. */
const bytes = fc
  .tuple(
    line,
    fc.oneof(
      { weight: 5, arbitrary: fc.constant(undefined) },
      { weight: 1, arbitrary: fc.tuple(fc.nat(), fc.integer({ min: 11, max: 255 })) },
    ),
  )
  .map(([json, change]) => {
    const encodedLine = new TextEncoder().encode(json);
    if (change) encodedLine[change[0] % encodedLine.length] = change[1];
    return encodedLine;
  });

function postOf(each: Uint8Array): ReturnType<typeof readPostLine> | undefined {
  try {
    return readPostLine(Buffer.from(each).toString('utf8'));
  } catch {
    return undefined;
  }
}

test('texts read from bytes are those that JSON.parse gives', () => {
  const reader = new PostReader(new Vocabulary());
  const post = new PostBytes(readPostLine);
  let taken = 0;
  fc.assert(
    fc.property(bytes, (each) => {
      if (!post.take(each, 0, each.length, reader)) return;
      const expected = postOf(each);
      expect(expected).toBeDefined();
      for (const field of [LOADABLE.title, LOADABLE.text]) {
        const length = post.load(field, reader);
        if (length < 0) continue;
        const read = Array.from(reader.codes.subarray(0, length), (code) =>
          String.fromCharCode(code),
        );
        expect(read.join('')).toBe(
          (field === LOADABLE.title ? expected?.title : expected?.text) ?? '',
        );
        taken += 1;
      }
    }),
    { numRuns: 10_000 },
  );
  expect(taken).toBeGreaterThan(2_000);
}, 60_000);

test('posts in bytes are answered as posts are', () => {
  const matcher = new TopicMatcher();
  for (const query of QUERIES) {
    const parsed = parseQuery(query);
    if (parsed.ok) matcher.add(query, parsed.tree);
  }
  expect(matcher.size).toBe(QUERIES.length);
  const run = new LineRun({ matcher, onBadLine: () => undefined });
  fc.assert(
    fc.property(bytes, (each) => {
      const answer = Buffer.from(run.matchAll(each)).toString();
      const post = postOf(each);
      if (!post) {
        expect(answer).toBe('');
        return;
      }
      const { id, topics } = JSON.parse(answer);
      expect(id).toBe(post.id);
      expect(topics.toSorted()).toEqual(matcher.match(post).matched.toSorted());
    }),
    { numRuns: 10_000 },
  );
}, 60_000);
