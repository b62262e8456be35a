// HTML from outside in a real browser: every entry of the feed corpora and every collected attack, as Parley stores
// it, is shown, hovered, clicked and focused, and nothing runs. First the attack that must be noticed, untouched.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { z } from 'zod';
import { readFeed } from '#connectors/feeds/read-feed.ts';
import { normalisePost } from '#features/listening/domain/normalise-post.ts';
import { AppError } from '#platform/errors.ts';

const shared = join(import.meta.dirname, '../../../shared/data');
const isThere = existsSync(join(shared, 'feeds')) && existsSync(join(shared, 'security'));
const heardAt = new Date('2026-01-01T00:00:00Z');

test('an attack as it came is noticed', async ({ page }) => {
  await watch(page);
  expect(await actsOf(page, '<img src=x onerror=alert(1)>')).not.toEqual([]);
  expect(await actsOf(page, '<a href="javascript:alert(1)">x</a>')).not.toEqual([]);
  expect(await actsOf(page, '<svg><script>alert(1)</script></svg>')).not.toEqual([]);
});

if (isThere) {
  test('nothing of any feed runs', async ({ page }) => {
    await watch(page);
    const pieces = await storedFeeds();
    // Most of the cases come out as the same harmless few.
    expect(pieces.size).toBeGreaterThan(50);
    for (const html of pieces) expect(await actsOf(page, html), html).toEqual([]);
  });

  test('no collected attack runs', async ({ page }) => {
    await watch(page);
    const attacks = ['dompurify.jsonl', 'xss.jsonl'].flatMap((name) =>
      linesOf(join('security', name), z.object({ payload: z.string() })),
    );
    expect(attacks.length).toBeGreaterThan(700);
    const pieces = attacks.flatMap(({ payload }) =>
      stored({ nativeId: 'attack', html: payload, titleHtml: payload }),
    );
    for (const html of new Set(pieces)) expect(await actsOf(page, html), html).toEqual([]);
  });
} else console.log('Skipped: feeds and attacks in a browser need ../shared/data.');

/** What of a post is ever put on a page: its HTML. Title and text are shown as text. */
function stored(post: Parameters<typeof normalisePost>[0]): string[] {
  const { html } = normalisePost(post, heardAt);
  return html === null ? [] : [html];
}

async function storedFeeds(): Promise<Set<string>> {
  const files = [
    ...linesOf('feeds/feedparser/index.jsonl', z.object({ path: z.string() })).map(({ path }) =>
      join('feeds/feedparser', path),
    ),
    ...linesOf('feeds/gofeed/index.jsonl', z.object({ input: z.string() })).map(({ input }) =>
      join('feeds/gofeed', input),
    ),
  ];
  const pieces = new Set<string>();
  for (const file of files) {
    try {
      const feed = await readFeed(readFileSync(join(shared, file)), new Headers());
      for (const post of feed.posts) for (const html of stored(post)) pieces.add(html);
    } catch (error) {
      // What is refused is shown to nobody.
      if (!(error instanceof AppError)) throw error;
    }
  }
  return pieces;
}

function linesOf<Line>(file: string, schema: z.ZodType<Line>): Line[] {
  const lines = readFileSync(join(shared, file), 'utf8').trim().split('\n');
  return lines.map((line) => schema.parse(JSON.parse(line)));
}

/** Nothing leaves this machine, and every call that an attack makes is written down. */
async function watch(page: Page): Promise<void> {
  await page.route('**/*', (route) => route.abort());
  await page.addInitScript({ content: writeDownCalls });
  await page.goto('about:blank');
}

/** Shows the HTML and does to it what people do. @returns what ran or could run */
async function actsOf(page: Page, html: string): Promise<string[]> {
  await page.setContent(`<!doctype html><body>${html}</body>`, { waitUntil: 'domcontentloaded' });
  const acts = z.array(z.string()).parse(await page.evaluate(actOnAll));
  return page.url() === 'about:blank' ? acts : [...acts, `went to ${page.url()}`];
}

// What runs in the page is text: the types of browsers and of Node do not go together.
const writeDownCalls = `
  window.calls = [];
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open', 'fetch'])
    window[name] = () => { window.calls.push(name); };
`;
const actOnAll = `(async () => {
  const acts = [];
  const forbidden = /^(script|iframe|object|embed|form|base|meta|link|style|svg|math)$/;
  const addresses = /^(href|src|action|formaction|xlink:href|data|poster|srcdoc)$/i;
  for (const element of document.body.querySelectorAll('*')) {
    if (forbidden.test(element.localName)) acts.push(element.localName);
    for (const { name, value } of element.attributes) {
      if (/^on/i.test(name)) acts.push(name);
      const scheme = URL.canParse(value) ? new URL(value).protocol : '';
      if (addresses.test(name) && !/^(https?:|mailto:|)$/.test(scheme)) acts.push(name + '=' + scheme);
    }
    for (const type of ['mouseover', 'mouseenter', 'focus', 'error', 'load', 'toggle', 'animationstart'])
      element.dispatchEvent(new Event(type));
    if (element.localName !== 'a') element.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  }
  // Handlers of pictures that fail run in a task of their own.
  await new Promise((resolve) => setTimeout(resolve, 0));
  return [...acts, ...window.calls.splice(0)];
})()`;
