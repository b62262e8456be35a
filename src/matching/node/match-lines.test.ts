// Post lines through the matcher: answers in order, bad lines told, bytes cut anywhere.
import { expect, test } from 'vitest';
import { parseQuery } from '../query/parse.ts';
import { TopicMatcher } from '../topic-matcher.ts';
import { lineBytesMax, matchLines } from './match-lines.ts';

function matcherOf(queries: Readonly<Record<string, string>>): TopicMatcher {
  const matcher = new TopicMatcher();
  for (const [id, query] of Object.entries(queries)) {
    const parsed = parseQuery(query);
    if (parsed.ok) matcher.add(id, parsed.tree);
  }
  return matcher;
}

async function answers(matcher: TopicMatcher, bytes: readonly Uint8Array[]) {
  let out = '';
  const bad: string[] = [];
  const stats = await matchLines({
    matcher,
    input: bytes,
    write: (lines) => {
      out += Buffer.from(lines).toString();
    },
    onBadLine: (line, reason) => bad.push(`${line}: ${reason}`),
  });
  return {
    lines: out
      .split('\n')
      .filter((line) => line !== '')
      .map((line): unknown => JSON.parse(line)),
    bad,
    stats,
  };
}

const bytes = (text: string) => new TextEncoder().encode(text);
const MATCHER = { a: 'acme', z: 'zoë AND "late refund"' };

test('each post line gives a line with the topics it matches', async () => {
  const posts =
    '{"id":"1","text":"Acme!"}\n\n{"id":"2","text":"Zoë: late refund by Acme","title":null}\r\n{"id":"3","text":"x"}';
  const { lines, bad, stats } = await answers(matcherOf(MATCHER), [bytes(posts)]);
  expect(lines).toEqual([
    { id: '1', topics: ['a'] },
    { id: '2', topics: expect.arrayContaining(['a', 'z']) },
    { id: '3', topics: [] },
  ]);
  expect(bad).toEqual([]);
  expect(stats.posts).toBe(3);
});

test('bytes may be cut anywhere, in the middle of a letter too', async () => {
  const whole = bytes('{"id":"1","text":"zoë 😀 late refund"}\n{"id":"2","text":"acme"}\n');
  const cut = Array.from(whole, (byte) => Uint8Array.of(byte));
  const { lines } = await answers(matcherOf(MATCHER), cut);
  expect(lines).toEqual([
    { id: '1', topics: ['z'] },
    { id: '2', topics: ['a'] },
  ]);
});

test('a line that is no post is told with its number, and the rest is matched', async () => {
  const posts =
    'nonsense\n{"id":true,"text":"acme"}\n{"id":"2"}\n[1]\n{"id":"3","text":"acme","to":"x"}\n{"id":"4","text":"acme"}\n';
  const { lines, bad } = await answers(matcherOf(MATCHER), [bytes(posts)]);
  expect(lines).toEqual([{ id: '4', topics: ['a'] }]);
  expect(bad.map((each) => each.split(':')[0])).toEqual(['1', '2', '3', '4', '5']);
  expect(bad[1]).toContain('"id" is of the wrong type');
  expect(bad[2]).toContain('"text" is missing');
});

test('invalid UTF-8 and a line without end harm nobody', async () => {
  const invalid = Uint8Array.from([
    ...bytes('{"id":"1","text":"acme '),
    0xff,
    0xfe,
    ...bytes('"}\n'),
  ]);
  const endless = new Uint8Array(lineBytesMax + 10).fill(0x61);
  const { lines, bad } = await answers(matcherOf(MATCHER), [
    invalid,
    endless,
    endless,
    bytes('\n{"id":"2","text":"acme"}\n'),
  ]);
  expect(lines).toEqual([
    { id: '1', topics: ['a'] },
    { id: '2', topics: ['a'] },
  ]);
  expect(bad).toHaveLength(1);
  expect(bad[0]).toContain('longer than');
});
