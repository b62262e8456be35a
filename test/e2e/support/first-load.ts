// How much JavaScript a screen brings when it is the first one opened: what the browser fetched until the screen
// stood, each file counted as gzip makes it. Where gzip would gain nothing, the file itself counts.

import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';

/** What issue and README promise for each screen. */
export const FIRST_LOAD_LIMIT_KILOBYTES = 200;
/** So long nothing more was fetched: the screen stands. */
const STILL_MS = 700;

/** The query library: asked for once the editor of a query stands, to check what is written. Nobody waits for it. */
const COMES_LATER = /\/assets\/(?:terms|parse|lint|translate)-/;

const sizes = new Map<string, Promise<number>>();

/** Opens the address as if for the first time: nothing of an earlier screen counts as fetched. */
export async function firstLoadKilobytes(page: Page, url: string): Promise<number> {
  await page.goto(url);
  await page.getByRole('heading').first().waitFor();
  await page.waitForFunction((stillMs) => {
    const fetched = performance.getEntriesByType('resource');
    const last = Math.max(...fetched.map((entry) => entry.startTime + entry.duration));
    return performance.now() - last > stillMs;
  }, STILL_MS);
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
