// How an answer is counted, whom it mentions, and how it is known again.

import { describe, expect, test } from 'vitest';
import { countedLength, saysTheSame, withMention } from './answer-text.ts';

describe('the length of an answer', () => {
  test.each([
    ['plain', 'Hello', 5],
    ['a long link counts 23', `See https://example.org/${'a'.repeat(100)} now`, 4 + 23 + 4],
    ['of a mention only the name', 'Hi @maren@long.name.example!', 3 + 6 + 1],
    ['what the eye sees as one sign', '👩‍👩‍👧 é', 3],
    ['a mail address is no mention', 'to a@b.example', 14],
  ])('%s', (_, text, length) => {
    expect(countedLength(text, { charactersPerUrl: 23 })).toBe(length);
  });
});

describe('the mention of whoever is answered', () => {
  test.each([
    ['goes in front', 'Thank you', 'maren@far.example', '@maren@far.example Thank you'],
    [
      'not twice',
      'Thank you @maren@far.example',
      'maren@far.example',
      'Thank you @maren@far.example',
    ],
    [
      'nor when only the name is written',
      '@Maren thank you',
      'maren@far.example',
      '@Maren thank you',
    ],
    ['a longer name is another', '@marena thank you', 'maren', '@maren @marena thank you'],
    ['without anybody', 'Thank you', null, 'Thank you'],
  ])('%s', (_, text, acct, sent) => {
    expect(withMention(text, acct)).toBe(sent);
  });
});

describe('a status that says what was sent', () => {
  const link =
    '<a href="https://example.org/abc"><span class="invisible">https://</span><span class="ellipsis">example.org/a</span><span class="invisible">bc</span></a>';
  const mention =
    '<span class="h-card"><a href="https://far.example/@maren">@<span>maren</span></a></span>';

  test.each([
    [
      'with mention and link',
      `<p>${mention} see ${link}</p>`,
      '@maren@far.example see https://example.org/abc',
      true,
    ],
    ['over lines', '<p>One<br />two</p><p>three</p>', 'One\ntwo\n\nthree', true],
    ['with entities', '<p>a &lt; b &amp; &#39;c&#39;</p>', "a < b & 'c'", true],
    ['other words', '<p>No</p>', 'Yes', false],
  ])('%s', (_, html, text, same) => {
    expect(saysTheSame(html, text)).toBe(same);
  });
});
