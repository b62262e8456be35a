// What each operator finds and does not find, one line each; and the laws of the three-valued logic.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { posts, queryNodes } from '#test/support/random-queries.ts';
import type { MatchablePost } from '../post.ts';
import { parseQuery } from '../query/parse.ts';
import { evaluateQuery, Evaluation } from './evaluate.ts';

// Many small runs: seconds on a busy machine.
const PROPERTY_TIMEOUT_MS = 60_000;

function decide(source: string, post: Partial<MatchablePost>, final = false) {
  const parsed = parseQuery(source);
  if (!parsed.ok) throw new Error(`${source}: ${parsed.errors[0]?.message}`);
  return evaluateQuery(parsed.tree, { id: '1', text: '', ...post }, { final });
}

describe('in the text', () => {
  test.each([
    ['acme', 'I like ACME.', 'yes'],
    ['acme', 'I like acmeish things', 'no'],
    ['acme', 'see #acme, @acme or $acme', 'yes'],
    ['acme', "acme's new thing", 'yes'],
    ['zoe', 'Zoë was here', 'yes'],
    ['#acme', 'acme', 'no'],
    ['#acme', 'so #Acme!', 'yes'],
    ['#acme', '#acmeish', 'no'],
    ['#acm*', '#acmeish', 'yes'],
    ['@acme', 'thanks @Acme', 'yes'],
    ['@acme', 'mail me at me@acme.com', 'no'],
    ['$ACME', 'buy $acme now', 'yes'],
    ['😀', 'good 😀😀', 'yes'],
    ['😀', 'good 😃', 'no'],
    ['"state of the art"', 'a State-of-the-Art thing', 'yes'],
    ['state-of-the-art', 'state of the art', 'yes'],
    ['"late refund"', 'refund late', 'no'],
    ['"late refund"~2', 'refund late', 'yes'],
    ['"late refund"~1', 'refund late', 'no'],
    ['"late refund"~1', 'late big refund', 'yes'],
    ['refund*', 'Refunded', 'yes'],
    ['colo?r', 'colour', 'yes'],
    ['colo?r', 'color', 'no'],
    ['uns*able', 'an unstable unsable', 'yes'],
    ['refund~1', 'refnud', 'yes'],
    ['refund~1', 'refud it', 'yes'],
    ['refund~1', 'rfud', 'no'],
    ['carsharing~', 'car sharing', 'yes'],
    ['carsharing~', 'Car-Sharing', 'yes'],
    ['car-sharing~', 'carsharing', 'yes'],
    ['carsharing~', 'car or sharing', 'no'],
    ['raw:"C++"', 'I write C++.', 'yes'],
    ['raw:"C++"', 'I write c++.', 'no'],
    ['raw:C', 'ABC', 'no'],
    ['raw:"Google+"', 'on Google+ today', 'yes'],
    ['case:Apple', 'an apple', 'no'],
    ['case:Apple', 'Apple’s phone', 'yes'],
    ['case:"Apple Car"', 'the Apple car', 'no'],
    ['東京', '東京都に住む', 'yes'],
    ['京都', '東京都に住む', 'yes'],
    ['大阪', '東京都に住む', 'no'],
    ['a NEAR/2 b', 'b x y a', 'yes'],
    ['a NEAR/2 b', 'b x y z a', 'no'],
    ['a NEAR/0 b', 'b a', 'yes'],
    ['a NEAR/3 a', 'a', 'no'],
    ['a NEAR/3 a', 'a x a', 'yes'],
    ['a ONEAR/2 b', 'b x a', 'no'],
    ['a ONEAR/2 b', 'a x b', 'yes'],
    ['("new york" OR boston) NEAR/1 (office OR branch)', 'our branch in New York', 'yes'],
    ['(a NEAR/1 b) NEAR/1 c', 'a b x c', 'yes'],
    ['(a NEAR/1 b) NEAR/0 c', 'a x b c', 'yes'],
    ['a NEAR/3 (b NEAR/3 c)', 'a x x x c x b', 'yes'],
    ['apple NOT NEAR/1 pie', 'apple pie', 'no'],
    ['apple NOT NEAR/1 pie', 'apple pie, but the new phone of apple is good', 'yes'],
    ['apple NOT NEAR/0 "apple pie"', 'one apple pie', 'no'],
    ['a SENTENCE b', 'a is here. And b too.', 'no'],
    ['a SENTENCE b', 'I saw b here with a. Good.', 'yes'],
    ['a OSENTENCE b', 'I saw b here with a. Good.', 'no'],
    ['a OSENTENCE b OSENTENCE c', 'a b. a c b c.', 'yes'],
    ['COUNT/2(acme)', 'acme and ACME', 'yes'],
    ['COUNT/3(acme)', 'acme and ACME', 'no'],
    ['COUNT/2(acme OR apex)', 'acme against apex', 'yes'],
    ['ATLEAST/2(a, b, c)', 'b and c', 'yes'],
    ['ATLEAST/2(a, b, c)', 'b and b', 'no'],
    ['stem:en(refund)', 'they refunded it', 'yes'],
    ['stem:en(=refund)', 'they refunded it', 'no'],
    ['stem:en("refund")', 'they refunded it', 'no'],
    ['refund', 'they refunded it', 'no'],
    ['acme NOT jobs', 'acme has jobs', 'no'],
    ['acme -jobs', 'acme is great', 'yes'],
    ['a AND (b OR c)', 'a c', 'yes'],
    ['acme', 'see https://example.com/acme', 'no'],
    ['parent:acme AND "same here"', 'same here!', 'no'],
  ])('%s in “%s”: %s', (source, text, truth) => {
    expect(decide(source, { text })).toBe(truth);
  });
});

describe('about the post', () => {
  test.each<[string, Partial<MatchablePost>, string]>([
    ['title:acme', { title: 'Acme', text: 'news' }, 'yes'],
    ['title:acme', { title: 'News', text: 'acme' }, 'no'],
    ['body:acme', { title: 'Acme', text: 'news' }, 'no'],
    ['acme', { title: 'Acme', text: 'news' }, 'yes'],
    ['a NEAR/3 b', { title: 'a', text: 'b' }, 'no'],
    ['parent:acme AND "same here"', { parentText: 'acme broke', text: 'same here!' }, 'yes'],
    ['acme', { parentText: 'acme broke', text: 'same here!' }, 'no'],
    ['bio:(journalist OR editor)', { bio: 'Editor at large' }, 'yes'],
    ['author:Acme', { author: '@acme' }, 'yes'],
    ['author:acm', { author: 'acme' }, 'no'],
    ['authorContains:wor', { authorName: 'Two Words' }, 'yes'],
    ['to:acme', { to: ['Acme'] }, 'yes'],
    ['site:example.com', { url: 'https://blog.example.com/a' }, 'yes'],
    ['site:example.com', { url: 'https://badexample.com/a' }, 'no'],
    ['host:example.com', { url: 'https://blog.example.com/a' }, 'no'],
    ['host:example.com', { url: 'https://www.example.com/a' }, 'yes'],
    ['url:https://example.com/news', { url: 'http://www.example.com/news/1' }, 'yes'],
    ['inurl:news', { url: 'https://example.com/News/1' }, 'yes'],
    ['links:example.com/shop', { links: ['https://www.example.com/shop/2'] }, 'yes'],
    ['links:example.com/shop', { text: 'see http://example.com/shop' }, 'yes'],
    ['links:example.com', { text: 'see example.com today' }, 'yes'],
    ['links:example.com', { text: 'nothing' }, 'no'],
    ['source:(reddit OR bluesky)', { source: 'Bluesky' }, 'yes'],
    ['community:android', { community: 'r/Android' }, 'yes'],
    ['lang:en', { lang: 'en-GB' }, 'yes'],
    ['lang:pt-BR', { lang: 'pt' }, 'no'],
    ['lang:und', {}, 'yes'],
    ['country:se', { country: 'SE' }, 'yes'],
    ['has:hashtags', { text: 'so #good' }, 'yes'],
    ['has:media', { has: ['images'] }, 'yes'],
    ['has:emoji', { text: ':-)' }, 'no'],
    ['is:reply', { is: ['reply'] }, 'yes'],
    ['rating:<=2', { rating: 2 }, 'yes'],
    ['a AND NOT rating:>3', { text: 'a' }, 'yes'],
    ['since:2026-01-10 until:2026-01-10', { createdAt: '2026-01-10T23:59:59Z' }, 'yes'],
    ['until:2026-01-10', { createdAt: '2026-01-11T00:00:00Z' }, 'no'],
    ['stem:sv(refund)', { text: 'refunds', lang: 'en' }, 'no'],
    ['sample:100%', {}, 'yes'],
  ])('%s', (source, post, truth) => {
    expect(decide(source, post)).toBe(truth);
  });
});

describe('what is not known yet', () => {
  test('a condition on a label waits for understanding, unless the rest decides', () => {
    expect(decide('acme sentiment:negative', { text: 'acme' })).toBe('unknown');
    expect(decide('acme NOT sentiment:negative', { text: 'acme' })).toBe('unknown');
    expect(decide('acme sentiment:negative', { text: 'apex' })).toBe('no');
    expect(decide('acme OR sentiment:negative', { text: 'acme' })).toBe('yes');
    expect(
      decide('acme sentiment:negative', { text: 'acme', labels: { sentiment: 'negative' } }),
    ).toBe('yes');
  });

  test('once nothing more is to come, what is not known counts as not met', () => {
    expect(decide('acme sentiment:negative', { text: 'acme' }, true)).toBe('no');
    expect(decide('acme NOT followers:<10', { text: 'acme' }, true)).toBe('yes');
  });

  test('unknown counts are not zero, and a known part of the engagement can be enough', () => {
    expect(decide('followers:<10', {})).toBe('unknown');
    expect(decide('followers:<10', { counts: { followers: 0 } })).toBe('yes');
    expect(decide('engagement:>5', { counts: { likes: 6 } })).toBe('yes');
    expect(decide('engagement:<5', { counts: { likes: 6 } })).toBe('no');
    expect(decide('engagement:>5', { counts: { likes: 3 } })).toBe('unknown');
    expect(decide('engagement:5..7', { counts: { likes: 3, replies: 2, reposts: 1 } })).toBe('yes');
  });

  test(
    'learning more never turns a match into none, nor none into a match',
    () => {
      fc.assert(
        fc.property(queryNodes, posts, (node, post) => {
          const { counts: _, labels: __, ...early } = post;
          const before = new Evaluation(early).decide(node);
          if (before !== 'unknown') expect(new Evaluation(post).decide(node)).toBe(before);
          expect(new Evaluation(post, { final: true }).decide(node)).not.toBe('unknown');
        }),
        { numRuns: 3000 },
      );
    },
    PROPERTY_TIMEOUT_MS,
  );
});

test('a sample is the same everywhere and about as large as it says', () => {
  const ids = Array.from({ length: 20_000 }, (_, index) => `post-${index}`);
  const parsed = parseQuery('sample:10%');
  if (!parsed.ok) throw new Error('sample');
  const drawn = ids.filter((id) => evaluateQuery(parsed.tree, { id, text: '' }) === 'yes');
  expect(drawn.length).toBeGreaterThan(1800);
  expect(drawn.length).toBeLessThan(2200);
});
