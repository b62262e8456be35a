// What Lighthouse says of sign-in, of the mentions and of the public portal, desktop preset; how much JavaScript the first
// load of every screen brings; and how much script scrolling takes. `npm run bench:pages`; --runs N (default 5, the median
// counts); --only portal leaves out the rest.

import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import type { Browser } from '@playwright/test';
import lighthouse, { desktopConfig } from 'lighthouse';
import { z } from 'zod';
import { inside, outside } from '../test/e2e/support/addresses.ts';
import { FIRST_LOAD_LIMIT_KILOBYTES, firstLoadKilobytes } from '../test/e2e/support/first-load.ts';
import { startDemonstration } from '../test/e2e/support/product.ts';
import { signIn } from '../test/e2e/support/steps.ts';
import { findChromium } from '../tools/check/chromium.ts';
import { machineFacts } from './machine-facts.ts';
import { benchScrolling } from './scroll.ts';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '5' }, only: { type: 'string' } },
});
const runs = Number(values.runs);
const isWhole = values.only === undefined;
if (!isWhole && values.only !== 'portal') {
  console.error(`--only takes "portal", not "${values.only}".`);
  process.exit(2);
}
const DEBUG_PORT = 9333;
const CATEGORIES = ['performance', 'accessibility', 'best-practices'] as const;

const PROMISED_SCORE = 95;
/** Of the portal, in speed and accessibility. */
const PROMISED_OUTSIDE = 98;

type Scores = readonly number[];

console.log(machineFacts());
const demonstration = await startDemonstration();
const browser = await openBrowser([]);
try {
  const context = await browser.newContext({ locale: 'en-GB' });
  const page = await context.newPage();
  const loads: { address: string; kilobytes: number }[] = [];
  const load = async (address: string): Promise<void> => {
    await page.goto(demonstration.url + address);
    await page.getByRole('heading').first().waitFor();
    loads.push({ address, kilobytes: await firstLoadKilobytes(page) });
  };
  if (isWhole) for (const address of outside) await load(address);
  await signIn(page, demonstration.url, demonstration);
  if (isWhole) for (const address of inside) await load(address);
  const signedIn = await context.storageState();
  await context.close();
  printLoads(loads);
  if (isWhole) await benchScrolling(browser, demonstration.url, signedIn);
  const cookie = signedIn.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  console.log(`\nmedian of ${runs}           performance  accessibility  best practices`);
  if (isWhole) {
    await judge('sign-in', `${demonstration.url}/sign-in`);
    await judge('mentions', `${demonstration.url}/listen`, { headers: { Cookie: cookie } });
  }
  await openPortal(demonstration.url, cookie);
  for (const path of ['/p/', '/p/ideas/1', '/p/roadmap', '/p/new'])
    await judge(`portal ${path}`, demonstration.url + path, { promised: PROMISED_OUTSIDE });
} finally {
  await browser.close();
  await demonstration.stop();
}

/** The portal switched on, with ideas on it. */
async function openPortal(url: string, cookie: string): Promise<void> {
  const call = async (method: string, path: string, body?: object): Promise<unknown> => {
    const headers = { cookie, 'content-type': 'application/json' };
    const answer = await fetch(`${url}/api/v1${path}`, {
      method,
      headers,
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
  const accents = { accentLight: '#7a2e7c', accentDark: '#d59ad8' };
  const welcome = 'Tell us what would make it better.';
  const settings = { isOn: true, name: null, welcome, ...accents, hostName: null };
  await call('PUT', '/portal-settings', settings);
  const boards = z.object({ items: z.array(z.looseObject({ id: z.string() })) });
  const [board] = boards.parse(await call('GET', '/idea-boards')).items;
  if (!board) throw new Error('There is no board');
  const { id: boardId, position: _, ...frame } = board;
  await call('PUT', `/idea-boards/${boardId}`, { ...frame, isPublic: true });
  for (let count = 1; count <= 30; count += 1) {
    const title = `Idea ${count}: a better timetable for the evening`;
    const text = 'The last one leaves too early. '.repeat(count);
    await call('POST', '/ideas', { boardId, title, text, isPublic: true });
  }
}

function printLoads(loads: readonly { address: string; kilobytes: number }[]): void {
  console.log(
    `\nfirst load, JavaScript in kB gzip (promised: ${FIRST_LOAD_LIMIT_KILOBYTES} at most)`,
  );
  for (const { address, kilobytes } of loads.toSorted((a, b) => b.kilobytes - a.kilobytes)) {
    console.log(`${kilobytes.toFixed(1).padStart(8)}  ${address}`);
    if (kilobytes > FIRST_LOAD_LIMIT_KILOBYTES) process.exitCode = 1;
  }
}

async function judge(
  name: string,
  url: string,
  given: { headers?: Record<string, string>; promised?: number } = {},
): Promise<void> {
  const { headers = {}, promised = PROMISED_SCORE } = given;
  const results: Scores[] = [];
  for (let run = 0; run < runs; run += 1) results.push(await look(url, headers));
  const medians = CATEGORIES.map((_, index) => median(results.map((each) => each[index] ?? 0)));
  const [performanceScore = 0, accessibility = 0, practices = 0] = medians;
  console.log(
    `${name.padEnd(20)} ${String(performanceScore).padStart(12)} ${String(accessibility).padStart(14)} ${String(practices).padStart(15)}`,
  );
  const isKept = performanceScore >= promised && accessibility >= promised;
  if (!isKept || practices < PROMISED_SCORE) process.exitCode = 1;
}

/** A browser of its own for each look: Lighthouse does not clean up after itself. */
async function look(url: string, extraHeaders: Record<string, string>): Promise<Scores> {
  const own = await openBrowser([`--remote-debugging-port=${DEBUG_PORT}`]);
  try {
    return await askLighthouse(url, extraHeaders);
  } finally {
    await own.close();
  }
}

function openBrowser(more: readonly string[]): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium() ?? undefined,
    args: [
      ...more,
      '--disable-background-networking',
      '--disable-sync',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
}

async function askLighthouse(url: string, extraHeaders: Record<string, string>): Promise<Scores> {
  const flags = {
    port: DEBUG_PORT,
    extraHeaders,
    onlyCategories: [...CATEGORIES],
    logLevel: 'error' as const,
  };
  const found = await lighthouse(url, flags, desktopConfig);
  if (!found) throw new Error(`Lighthouse said nothing about ${url}`);
  const { categories, runtimeError } = found.lhr;
  if (runtimeError) throw new Error(`${url}: ${runtimeError.message}`);
  if (found.lhr.finalDisplayedUrl !== url)
    throw new Error(`${url} led to ${found.lhr.finalDisplayedUrl}`);
  return CATEGORIES.map((name) => Math.round((categories[name]?.score ?? 0) * 100));
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
