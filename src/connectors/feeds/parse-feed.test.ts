// Feeds as the world writes them: every kind, broken ones, hostile ones. What the corpora of two well-known parsers
// make of it is measured by tools/feeds.

import * as fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { AppError } from '#platform/errors.ts';
import { FeedThread } from './feed-thread.ts';
import { parseFeed } from './parse-feed.ts';

const parse = async (text: string | Uint8Array, contentType: string | null = null) =>
  parseFeed({
    bytes: typeof text === 'string' ? Buffer.from(text) : text,
    contentType,
    address: 'https://news.example/feed',
  });

describe('every kind of feed gives its posts', () => {
  test('RSS 2.0', async () => {
    const feed = await parse(`<?xml version="1.0"?><rss version="2.0"
      xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel><title>News</title><ttl>90</ttl>
      <language>sv</language><skipHours><hour>2</hour><hour>3</hour></skipHours><skipDays><day>Sunday</day></skipDays>
      <item><guid isPermaLink="false">g-1</guid><title>AT&amp;amp;T &amp;lt;3</title><link>/one</link>
      <pubDate>Mon, 02 Jan 2006 15:04:05 EST</pubDate><author>ann@news.example (Ann)</author>
      <description><![CDATA[<p>Hello <a href="/x">there</a></p>]]></description></item></channel></rss>`);
    expect(feed).toMatchObject({
      format: 'RSS 2.0',
      title: 'News',
      hints: { ttlMinutes: 90, skipHours: [2, 3], skipDays: [0] },
      notes: [],
    });
    expect(feed.posts).toEqual([
      expect.objectContaining({
        nativeId: 'g-1',
        titleHtml: 'AT&amp;T &lt;3',
        html: '<p>Hello <a href="https://news.example/x">there</a></p>',
        url: 'https://news.example/one',
        author: 'Ann',
        community: 'News',
        langHint: 'sv',
        createdAt: new Date('2006-01-02T20:04:05Z'),
      }),
    ]);
  });

  test('Atom, with plain text kept plain and its tombstones', async () => {
    const feed = await parse(`<feed xmlns="http://www.w3.org/2005/Atom"
      xmlns:at="http://purl.org/atompub/tombstones/1.0"><title>Atoms</title><id>urn:f</id>
      <at:deleted-entry ref="urn:gone" when="2026-01-02T03:04:05Z"/>
      <entry><id>urn:1</id><title>One</title><updated>2026-01-01T00:00:00Z</updated>
      <link rel="alternate" href="https://news.example/1"/><author><name>Bo</name></author>
      <content type="text">a &lt; b</content></entry></feed>`);
    expect(feed.format).toBe('Atom 1.0');
    expect(feed.deletions).toEqual([
      { nativeId: 'urn:gone', at: new Date('2026-01-02T03:04:05Z') },
    ]);
    expect(feed.posts[0]).toMatchObject({ nativeId: 'urn:1', text: 'a < b', author: 'Bo' });
  });

  test('RSS 1.0', async () => {
    const feed = await parse(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
      xmlns="http://purl.org/rss/1.0/"><channel rdf:about="x"><title>Old</title></channel>
      <item rdf:about="https://old.example/1"><title>One</title><link>https://old.example/1</link></item></rdf:RDF>`);
    expect(feed).toMatchObject({ format: 'RSS 1.0', title: 'Old' });
    expect(feed.posts).toHaveLength(1);
  });

  test('JSON Feed', async () => {
    const feed = await parse(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'J',
        items: [
          {
            id: '7',
            title: 'T',
            content_text: 'plain',
            url: 'https://j.example/7',
            language: 'de',
          },
        ],
      }),
    );
    expect(feed).toMatchObject({ format: 'JSON Feed 1.1', title: 'J' });
    expect(feed.posts[0]).toMatchObject({ nativeId: '7', text: 'plain', lang: 'de' });
  });

  test.each([
    [
      'in capitals',
      '<RSS><CHANNEL><TITLE>T</TITLE><ITEM><TITLE>One</TITLE></ITEM></CHANNEL></RSS>',
    ],
    ['with a prefix for everything', '<a:feed><a:entry><a:title>One</a:title></a:entry></a:feed>'],
    [
      'with something around it',
      '<x><rss><channel><item><title>One</title></item></channel></rss></x>',
    ],
    ['without anything around it', '<item><title>One</title></item>'],
    [
      'as a channel of its own kind',
      '<Channel><Item HREF="http://b.example/"><Title>One</Title></Item></Channel>',
    ],
  ])('a feed %s', async (_name, xml) => {
    const { posts } = await parse(xml);
    expect(posts.map(({ title }) => title)).toEqual(['One']);
  });

  test('an entry without an id is known by its link and title', async () => {
    const rss =
      '<rss version="2.0"><channel><title>N</title><item><title>A</title></item></channel></rss>';
    const [first, again] = [await parse(rss), await parse(rss.replace('N', 'M'))];
    expect(first.posts[0]?.nativeId).toMatch(/^sha256:/);
    expect(again.posts[0]?.nativeId).toBe(first.posts[0]?.nativeId);
  });

  test('addresses wrapped by a search engine are unwrapped', async () => {
    const wrapped =
      'https://www.google.com/url?rct=j&amp;url=https://paper.example/story&amp;ct=ga';
    const feed = await parse(
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>Alert</title><entry><id>1</id><title>S</title><link href="${wrapped}"/></entry></feed>`,
    );
    expect(feed.posts[0]?.url).toBe('https://paper.example/story');
    const inText = `<rss version="2.0"><channel><item><guid>1</guid><description>${`<a href="${wrapped}">S</a>`
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')}</description></item></channel></rss>`;
    expect((await parse(inText)).posts[0]?.html).toBe(
      '<a href="https://paper.example/story">S</a>',
    );
  });
});

describe('charsets', () => {
  const rss = (encoding: string) =>
    `<?xml version="1.0" encoding="${encoding}"?><rss version="2.0"><channel><title>Färjan</title></channel></rss>`;
  const latin = (encoding: string) => Buffer.from(rss(encoding), 'latin1');

  test.each([
    ['the XML declaration', latin('iso-8859-1'), null, []],
    ['the HTTP header', latin('utf-8'), 'text/xml; charset=iso-8859-1', []],
    [
      'a byte order mark',
      Buffer.from(`\uFEFF${rss('iso-8859-1')}`),
      'text/xml; charset=iso-8859-1',
      [],
    ],
    ['the shape of UTF-16', Buffer.from(rss('utf-16'), 'utf16le'), null, []],
    [
      'windows-1252, when UTF-8 is claimed wrongly',
      latin('utf-8'),
      null,
      ['The feed says that it is written in utf-8, but it is not; it was read as windows-1252.'],
    ],
  ])('%s decides', async (_name, bytes, contentType, notes) => {
    expect(await parse(bytes, contentType)).toMatchObject({ title: 'Färjan', notes });
  });
});

describe('what is no feed is told so in words', () => {
  test.each([
    ['', 'The answer is empty'],
    ['<!doctype html><html><body>Hello</body></html>', 'This is a web page, not a feed'],
    ['{"a": 1', /^The JSON is broken/],
    ['{"a": 1}', 'It is JSON, but no JSON Feed'],
    ['<opml version="2.0"><body/></opml>', 'There is no feed in it'],
    ['just words', 'There is no feed in it'],
  ])('%j', async (text, message) => {
    await expect(parse(text)).rejects.toThrow(message);
  });
});

describe('hostile feeds', () => {
  const item = (content: string) =>
    `<rss version="2.0"><channel><title>t</title><item><guid>1</guid><title>x</title><description>${content}</description></item></channel></rss>`;

  test('a bomb of entities is not set off: they stay what they are', async () => {
    const entities = Array.from(
      { length: 30 },
      (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`,
    );
    const feed = await parse(
      `<!DOCTYPE r [<!ENTITY e0 "boom">${entities.join('')}]>${item('&e30;')}`,
    );
    expect(feed.posts[0]?.html?.length).toBeLessThan(100);
  });

  test('files of this machine are not read for it', async () => {
    const feed = await parse(
      `<!DOCTYPE r [<!ENTITY f SYSTEM "file:///etc/passwd">]>${item('&f;')}`,
    );
    expect(JSON.stringify(feed.posts)).not.toContain('root:');
  });

  test('broken XML is read as far as it makes sense, and the fault is noted', async () => {
    const feed = await parse(
      '<rss version="2.0"><channel><title>A & B</title><item><guid>1</guid><title>One</title></item><item><guid>2<title>Two',
    );
    expect(feed.posts.map((post) => post.nativeId)).toContain('1');
  });

  test('whatever comes is read or refused in words, never a crash', () => {
    const names =
      'rss feed channel item entry title link content author a:b rdf:RDF pubDate updated description enclosure at:deleted-entry media:group';
    const pieces = names
      .split(' ')
      .flatMap((name) => [
        `<${name}>`,
        `</${name}>`,
        `<${name} `,
        `<${name} type="xhtml" href="//[" xml:base="::"/>`,
      ]);
    const odd = [
      '<![CDATA[',
      ']]>',
      '<!DOCTYPE [',
      '<!ENTITY x "y">',
      ']>',
      '&x;',
      '&#xD800;',
      '<?',
      '<',
      '>',
      '"',
      '\u0000',
      'text',
    ];
    const document = fc.array(fc.constantFrom(...pieces, ...odd), { maxLength: 60 });
    fc.assert(
      fc.property(
        document,
        fc.constantFrom('', '<rss><channel><item>', '<feed><entry>', '{'),
        (parts, start) => {
          const bytes = Buffer.from(start + parts.join(''));
          try {
            return parseFeed({ bytes, contentType: null, address: null }).posts.length >= 0;
          } catch (error) {
            return error instanceof AppError;
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('endless nesting is refused', async () => {
    await expect(parse(item('<a>'.repeat(50_000)))).rejects.toThrow('nested more than 500 deep');
  });

  test('a feed that takes too long is given up, and the next one is read', async () => {
    const limits = { timeoutMs: 50 };
    const thread = new FeedThread(limits);
    afterAll(() => thread.stop());
    const feed = (text: string) => ({
      bytes: Buffer.from(text),
      contentType: null,
      address: 'https://n.example/',
    });
    const slow = thread.parse(
      feed(item('</description></item><item><description>'.repeat(300_000))),
    );
    await expect(slow).rejects.toThrow(
      'The feed is broken or hostile: reading it took longer than 0.05 s',
    );
    limits.timeoutMs = 15_000;
    expect((await thread.parse(feed(item('fine')))).posts).toHaveLength(1);
  }, 20_000);
});
