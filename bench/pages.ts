// What Lighthouse says of sign-in and of the mentions, desktop preset, and how much JavaScript the
// first load of each brings. `npm run bench:pages`; --runs N (default 5, the median counts).

import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import lighthouse, { desktopConfig } from 'lighthouse';
import { startDemonstration } from '../test/e2e/support/product.ts';
import { findChromium } from '../tools/check/chromium.ts';
import { machineFacts } from './machine-facts.ts';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '5' } } });
const runs = Number(values.runs);
const DEBUG_PORT = 9333;
const CATEGORIES = ['performance', 'accessibility', 'best-practices'] as const;

type Result = { scores: number[]; scriptKilobytes: number };

console.log(machineFacts());
const demonstration = await startDemonstration();
try {
  const cookie = await signIn();
  console.log(
    `\nmedian of ${runs}${' '.repeat(11)}performance  accessibility  best practices  JavaScript (kB, compressed)`,
  );
  await judge('sign-in', `${demonstration.url}/sign-in`, {});
  await judge('mentions', `${demonstration.url}/listen`, { Cookie: cookie });
} finally {
  await demonstration.stop();
}

async function signIn(): Promise<string> {
  const { url, email, password } = demonstration;
  const answer = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ email, password }),
  });
  if (!answer.ok) throw new Error(`sign-in failed: ${await answer.text()}`);
  return answer.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
}

async function judge(
  name: string,
  url: string,
  extraHeaders: Record<string, string>,
): Promise<void> {
  const results: Result[] = [];
  for (let run = 0; run < runs; run += 1) results.push(await look(url, extraHeaders));
  const medians = CATEGORIES.map((_, index) =>
    median(results.map((each) => each.scores[index] ?? 0)),
  );
  const scripts = median(results.map((each) => each.scriptKilobytes));
  const [performanceScore = 0, accessibility = 0, practices = 0] = medians;
  console.log(
    `${name.padEnd(20)} ${String(performanceScore).padStart(12)} ${String(accessibility).padStart(14)} ${String(practices).padStart(15)} ${scripts.toFixed(0).padStart(12)}`,
  );
}

/** A browser of its own for each look: Lighthouse does not clean up after itself. */
async function look(url: string, extraHeaders: Record<string, string>): Promise<Result> {
  const browser = await chromium.launch({
    executablePath: findChromium() ?? undefined,
    args: [
      `--remote-debugging-port=${DEBUG_PORT}`,
      '--disable-background-networking',
      '--disable-sync',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  try {
    return await askLighthouse(url, extraHeaders);
  } finally {
    await browser.close();
  }
}

async function askLighthouse(url: string, extraHeaders: Record<string, string>): Promise<Result> {
  const flags = {
    port: DEBUG_PORT,
    extraHeaders,
    onlyCategories: [...CATEGORIES],
    logLevel: 'error' as const,
  };
  const found = await lighthouse(url, flags, desktopConfig);
  if (!found) throw new Error(`Lighthouse said nothing about ${url}`);
  const { categories, audits, runtimeError } = found.lhr;
  if (runtimeError) throw new Error(`${url}: ${runtimeError.message}`);
  if (found.lhr.finalDisplayedUrl !== url)
    throw new Error(`${url} led to ${found.lhr.finalDisplayedUrl}`);
  return {
    scores: CATEGORIES.map((name) => Math.round((categories[name]?.score ?? 0) * 100)),
    scriptKilobytes: scriptBytes(audits['network-requests']?.details) / 1000,
  };
}

function scriptBytes(details: unknown): number {
  if (typeof details !== 'object' || details === null || !('items' in details)) return 0;
  if (!Array.isArray(details.items)) return 0;
  return details.items
    .filter((item: { resourceType?: string }) => item.resourceType === 'Script')
    .reduce((sum: number, item: { transferSize?: number }) => sum + (item.transferSize ?? 0), 0);
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
