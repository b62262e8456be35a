// The portal for those who read: its lists and pages, its languages, feeds and what search engines are told.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Idea } from '#features/ideas/contract/ideas.ts';
import { openPortal } from '#test/support/portal.ts';
import type { TestPortal } from '#test/support/portal.ts';

let parley: TestPortal;
let night: Idea;
const pathOf = ({ card }: Idea): string => `/p/ideas/${card.number}`;

beforeAll(async () => {
  parley = await openPortal();
});
afterAll(() => parley?.close());

test('switched off, as it is at first, there is nothing at its addresses', async () => {
  for (const path of ['/p', '/p/', '/p/roadmap', '/p/ideas.atom', '/p/widget.json', '/p/style.css'])
    expect((await parley.open(path)).status, path).toBe(404);
  const { text } = await parley.open('/robots.txt');
  expect(text).toBe('User-agent: *\nDisallow: /\n');
});

describe('switched on', () => {
  beforeAll(async () => {
    await parley.set();
    const { hub, member } = parley.roles;
    const text = 'The last one leaves at ten.\n\nSee https://heron.example/times.';
    night = await parley.makeIdea(hub, 'A ferry at night', { text });
    await parley.makeIdea(hub, 'Bicycles on board');
    await parley.call(member, 'PUT', `/api/v1/ideas/${night.card.id}/vote`);
    await parley.decide(night, 'planned', 'From May there is one at midnight.');
  });

  test('ideas are listed with their votes and what was decided, in every order', async () => {
    const { status, text } = await parley.open('/p/');
    expect(status).toBe(200);
    expect(text).toContain('<title>Heron Ferries</title>');
    expect(text).toContain('Tell us what would make the crossing better.');
    expect(text).toContain('A ferry at night');
    expect(text).toContain('Planned');
    for (const rank of ['top', 'new', 'answered'])
      expect((await parley.open(`/p/?rank=${rank}`)).text, rank).toContain('A ferry at night');
    expect((await parley.open('/p/?rank=answered')).text).not.toContain('Bicycles');
    expect((await parley.open('/p/?status=planned')).text).not.toContain('Bicycles');
    expect((await parley.open('/p/?q=bicycles+on+board')).text).toContain('Bicycles');
    expect((await parley.open('/p/?rank=owed&status=nonsense&board=')).status).toBe(200);
    expect((await parley.open('/p/?after=nonsense')).status).toBe(400);
    const made = { value: 'nonsense', id: night.card.id };
    const cursor = Buffer.from(JSON.stringify(made)).toString('base64url');
    for (const rank of ['trending', 'top', 'new', 'answered'])
      expect((await parley.open(`/p/?rank=${rank}&after=${cursor}`)).status, rank).toBe(400);
  });

  test('an idea has its words, its answer and its conversation on one page', async () => {
    const { text } = await parley.open(pathOf(night));
    expect(text).toContain('<p>The last one leaves at ten.</p>');
    expect(text).toContain(
      '<a href="https://heron.example/times" rel="nofollow ugc noopener">https://heron.example/times</a>.',
    );
    expect(text).toContain('From May there is one at midnight.');
    expect(text).toContain('"@type":"DiscussionForumPosting"');
    expect((await parley.open('/p/ideas/999')).status).toBe(404);
    expect((await parley.open('/p/no/such')).status).toBe(404);
  });

  test('the roadmap and the changelog tell what is planned and what was decided', async () => {
    expect((await parley.open('/p/roadmap')).text).toContain('A ferry at night');
    expect((await parley.open('/p/changes')).text).toContain('From May there is one at midnight.');
  });

  test('it speaks the language the browser asks for, and the one that is chosen', async () => {
    const swedish = await parley.open('/p/', { headers: { 'accept-language': 'sv-FI,sv;q=0.9' } });
    expect(swedish.text).toContain('<html lang="sv">');
    expect(swedish.text).toContain('Dela en idé');
    const { headers, text } = await parley.open('/p/?lang=sv');
    expect(text).toContain('Färdplan');
    const cookie = String(headers['set-cookie']).split(';', 1)[0] ?? '';
    expect((await parley.open('/p/roadmap', { cookie })).text).toContain('<html lang="sv">');
  });

  test('what did not change is not sent twice, and pages are not kept for others where somebody is known', async () => {
    const first = await parley.open(pathOf(night));
    expect(first.headers['cache-control']).toBe('public, max-age=0, must-revalidate');
    const again = { 'if-none-match': String(first.headers['etag']) };
    expect((await parley.open(pathOf(night), { headers: again })).status).toBe(304);
    const { cookie } = parley.roles.member;
    const own = await parley.open(pathOf(night), { cookie });
    expect(own.headers['cache-control']).toBe('private, no-cache');
    expect(own.text).toContain('Mia Member');
  });

  test('every list has a feed, and search engines find the pages', async () => {
    const { text, headers } = await parley.open('/p/ideas.atom');
    expect(headers['content-type']).toBe('application/atom+xml; charset=utf-8');
    expect(text).toContain('<title>A ferry at night</title>');
    expect((await parley.open('/p/changes.atom')).text).toContain('Planned: A ferry at night');
    expect((await parley.open(`${pathOf(night)}.atom`)).status).toBe(200);
    expect((await parley.open('/p/sitemap.xml')).text).toContain(pathOf(night));
    expect((await parley.open('/robots.txt')).text).toContain('Allow: /p/');
  });

  test('the feed of a list holds what the list holds', async () => {
    expect((await parley.open('/p/ideas.atom?q=bicycles+on+board')).text).not.toContain('night');
    expect((await parley.open('/p/ideas.atom?status=planned')).text).not.toContain('Bicycles');
    const { text } = await parley.open('/p/?status=planned');
    expect(text).toContain('href="/p/ideas.atom?status=planned"');
  });

  test('search engines are told one address for each page, in each language, and none for ways through lists', async () => {
    const root = 'http://localhost:4400/p/';
    const at = `http://localhost:4400${pathOf(night)}`;
    const { text } = await parley.open(pathOf(night));
    expect(text).toContain(`<link rel="canonical" href="${at}" />`);
    expect(text).toMatch(new RegExp(`rel="alternate"\\s+hreflang="sv"\\s+href="${at}\\?lang=sv"`));
    expect(text).toContain(`hreflang="x-default" href="${at}"`);
    const swedish = await parley.open(`${pathOf(night)}?lang=sv`);
    expect(swedish.text).toContain(`<link rel="canonical" href="${at}?lang=sv" />`);
    expect(swedish.text).toContain('content="sv_SE"');
    const [, json = ''] = /ld\+json">(.*?)<\/script>/s.exec(text) ?? [];
    expect(JSON.parse(json)).toMatchObject({
      '@type': 'DiscussionForumPosting',
      headline: 'A ferry at night',
      url: at,
      author: { '@type': 'Person' },
      interactionStatistic: [{ userInteractionCount: 2 }, { userInteractionCount: 0 }],
    });
    expect((await parley.open('/p/?rank=top&after=')).text).toContain(`canonical" href="${root}"`);
    for (const path of ['?q=night', '?tag=Sea', '?status=planned', 'enter', 'mine'])
      expect((await parley.open(`/p/${path}`)).text, path).toContain('content="noindex"');
    const { text: robots } = await parley.open('/robots.txt');
    expect(robots).toContain(`Sitemap: ${root}sitemap.xml`);
    expect(robots).toContain('Disallow: /p/take-part/\n');
  });

  test('pages run nothing but the one script and style sheet of the portal', async () => {
    const { headers, text } = await parley.open('/p/');
    expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'");
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(text).not.toMatch(/<style| style=| on\w+=/);
    for (const [, address = ''] of text.matchAll(/(?:href|src)="(\/p\/(?:style|work)[^"]+)"/g)) {
      const file = await parley.open(address);
      expect(file.headers['cache-control']).toContain('immutable');
      expect(file.text.length).toBeGreaterThan(500);
    }
  });

  test('at a host name of its own it stands at the root, and search engines find it there alone', async () => {
    await parley.set({ hostName: 'ideas.heron.example' });
    const { text } = await parley.open('/p/', { headers: { host: 'ideas.heron.example' } });
    expect(text).toContain('<a href="/roadmap">');
    expect(text).toContain('href="http://ideas.heron.example:4400/"');
    const below = await parley.open('/p/roadmap');
    expect(below.text).toContain('href="http://ideas.heron.example:4400/roadmap"');
    expect((await parley.open('/robots.txt')).text).not.toContain('Allow');
    await parley.set();
  });

  test('the widget and its list may be fetched by other sites', async () => {
    for (const path of ['/p/widget.js', '/p/widget.json']) {
      const { headers } = await parley.open(path);
      expect(headers['access-control-allow-origin']).toBe('*');
      expect(headers['cross-origin-resource-policy']).toBe('cross-origin');
    }
    const { text } = await parley.open('/p/widget.json?q=night');
    expect(JSON.parse(text)).toMatchObject({ ideas: [{ title: 'A ferry at night' }] });
  });
});
