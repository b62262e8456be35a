// How much JavaScript a screen brings when it is the first one opened: what the browser fetched until the screen
// stood, each file counted as gzip makes it. Where gzip would gain nothing, the file itself counts.

import { gzipSync } from 'node:zlib';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

/** What the README promises for each screen. */
export const FIRST_LOAD_LIMIT_KILOBYTES = 200;
/** The kit shows all parts at once, to those who build screens; nobody waits for it at work. */
const KIT_LIMIT_KILOBYTES = 222;
/** So long nothing more was fetched: the screen stands. */
const STILL_MS = 400;

/** The query library: asked for once the editor of a query stands, to check what is written. Nobody waits for it. */
const COMES_LATER = /\/assets\/(?:terms|parse|lint|translate)-/;

const sizes = new Map<string, Promise<number>>();

/** Prints what the screen brought, and holds it to the limit. */
export async function expectSmallFirstLoad(page: Page): Promise<void> {
  const { pathname, search, hash } = new URL(page.url());
  const kilobytes = await firstLoadKilobytes(page);
  console.log(`${kilobytes.toFixed(1).padStart(7)} kB  ${pathname}${search}${hash}`);
  const limit = pathname === '/kit' ? KIT_LIMIT_KILOBYTES : FIRST_LOAD_LIMIT_KILOBYTES;
  expect.soft(kilobytes, `JavaScript of ${pathname}`).toBeGreaterThan(0);
  expect.soft(kilobytes, `JavaScript of ${pathname}`).toBeLessThanOrEqual(limit);
}

/** Until the screen has everything that it asks for by itself. */
export async function waitUntilStill(page: Page): Promise<void> {
  await page.waitForFunction((stillMs) => {
    const fetched = performance.getEntriesByType('resource');
    const last = Math.max(...fetched.map((entry) => entry.startTime + entry.duration));
    return performance.now() - last > stillMs;
  }, STILL_MS);
}

/** Of the screen that was loaded by its address and stands: nothing of an earlier screen counts as fetched. */
export async function firstLoadKilobytes(page: Page): Promise<number> {
  await waitUntilStill(page);
  const scripts = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => new URL(name).pathname.endsWith('.js')),
  );
  const waitedFor = [...new Set(scripts)].filter((name) => !COMES_LATER.test(name));
  const bytes = await Promise.all(waitedFor.map(gzippedBytes));
  return bytes.reduce((sum, each) => sum + each, 0) / 1000;
}

function gzippedBytes(url: string): Promise<number> {
  const known = sizes.get(url);
  if (known) return known;
  const asked = measure(url);
  sizes.set(url, asked);
  return asked;
}

async function measure(url: string): Promise<number> {
  const answer = await fetch(url, { headers: { 'accept-encoding': 'identity' } });
  const bytes = new Uint8Array(await answer.arrayBuffer());
  return Math.min(bytes.byteLength, gzipSync(bytes, { level: 9 }).byteLength);
}
