// The same letter as text and as HTML; names carry no markup.

import { expect, test } from 'vitest';
import { writeLetter } from './letter.ts';

test('a letter says the same in text and in HTML, and escapes what it is handed', () => {
  const { text, html, subject } = writeLetter({
    subject: 'A <new> password',
    lang: 'en',
    paragraphs: ['Hello <script>alert(1)</script>,', 'Anna & Bo\'s "boat"'],
    link: { label: 'Choose it', url: 'https://parley.example/password?a=1&b="2"#s' },
    closing: 'The link works for a day.',
  });
  expect(subject).toBe('A <new> password');
  expect(text).toBe(
    'Hello <script>alert(1)</script>,\n\nAnna & Bo\'s "boat"\n\nhttps://parley.example/password?a=1&b="2"#s\n\nThe link works for a day.\n',
  );
  expect(html).not.toContain('<script>');
  expect(html).toContain('<p>Anna &amp; Bo&#39;s &quot;boat&quot;</p>');
  expect(html).toContain('href="https://parley.example/password?a=1&amp;b=&quot;2&quot;#s"');
  expect(html).toContain('<title>A &lt;new&gt; password</title>');
});
