// What comes from outside is bounded, well-formed and harmless before it is kept.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { normalisePost } from './normalise-post.ts';
import { sanitiseHtml, textOfHtml } from './sanitise.ts';

const fetchedAt = new Date('2024-11-22T12:00:00Z');
const normalise = (post: Partial<Parameters<typeof normalisePost>[0]>) =>
  normalisePost({ nativeId: '1', ...post }, fetchedAt);

describe('a post', () => {
  test('said in the future, before 1970 or at no time counts as said when it was heard', () => {
    for (const createdAt of ['2090-01-01', '1066-10-14', 'once upon a time', undefined]) {
      expect(normalise({ createdAt }).createdAt).toEqual(fetchedAt);
    }
    expect(normalise({ createdAt: '2003-02-01T00:00:00Z' }).createdAt.getUTCFullYear()).toBe(2003);
  });

  test('keeps only addresses a browser may be sent to', () => {
    expect(normalise({ url: 'javascript:alert(1)' }).url).toBeNull();
    expect(normalise({ url: 'data:text/html,x' }).url).toBeNull();
    expect(normalise({ url: 'https://' }).url).toBeNull();
    expect(normalise({ url: ` https://a.example/${'x'.repeat(3000)}` }).url).toBeNull();
    expect(normalise({ url: ' https://a.example/x ' }).url).toBe('https://a.example/x');
  });

  test('is cut to bounds and freed of what databases and eyes choke on', () => {
    const post = normalise({
      text: `a\u0000b\u0007\ud800${'x'.repeat(200_000)}`,
      title: ' two\n\tlines ',
    });
    expect(post.text).toHaveLength(100_000);
    expect(post.text.startsWith('a b \uFFFDx')).toBe(true);
    expect(post.title).toBe('two lines');
  });

  test('has its language tag in one form, or none', () => {
    expect(normalise({ lang: 'EN_us' }).lang).toBe('en-us');
    expect(normalise({ lang: 'und' }).lang).toBeNull();
    expect(normalise({ lang: 'English, please' }).lang).toBeNull();
  });

  test('of plain text has no HTML, and of HTML has both', () => {
    expect(normalise({ html: 'Just words' })).toMatchObject({ html: null, text: 'Just words' });
    expect(normalise({ html: '<p>A</p><p>B &amp; C</p>' })).toMatchObject({
      html: '<p>A</p><p>B &amp; C</p>',
      text: 'A\n\nB & C',
    });
  });
});

describe('HTML', () => {
  test('links open without giving away who reads, pictures too', () => {
    expect(sanitiseHtml('<a href="https://x.example" onclick="x()">a</a>')).toBe(
      '<a href="https://x.example" rel="noopener noreferrer nofollow" target="_blank">a</a>',
    );
    expect(sanitiseHtml('<img src="https://x.example/p.png" onerror="x()">')).toContain(
      'no-referrer',
    );
  });

  test('scripts and styles leave no words behind', () => {
    expect(textOfHtml('a<script>alert(1)</script><style>p{}</style>b')).toBe('ab');
  });

  test.each(['<b>', '<b></i>', '<table><tr><td>', '<b><br><p>'])(
    '100,000 nested %s cost no seconds',
    (nested) => {
      const start = performance.now();
      sanitiseHtml(nested.repeat(100_000));
      expect(textOfHtml(`word${nested.repeat(100_000)}`)).toBe('word');
      expect(performance.now() - start).toBeLessThan(1000);
    },
  );
});

const attacks = join(import.meta.dirname, '../../../../../shared/data/security');

describe.skipIf(!existsSync(attacks))(
  'attacks in ../shared/data/security (skipped without them)',
  () => {
    const payloads = ['dompurify.jsonl', 'xss.jsonl'].flatMap((name) =>
      readFileSync(join(attacks, name), 'utf8')
        .trim()
        .split('\n')
        .map((line): string => JSON.parse(line).payload),
    );

    test('leave nothing that runs', () => {
      expect(payloads.length).toBeGreaterThan(700);
      for (const payload of payloads) {
        const safe = sanitiseHtml(payload);
        const tags = safe.match(/<[^>]*>/g)?.join('\n') ?? '';
        expect(tags, payload).not.toMatch(
          /<\s*(script|iframe|object|embed|svg|math|style|form|input|base|meta|link)\b/i,
        );
        expect(tags, payload).not.toMatch(/[\s"'/]on\w+\s*=|javascript:|vbscript:|data:/i);
      }
    });
  },
);
