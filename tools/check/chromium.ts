// The browser of the browser tests: the system's Chromium or Chrome, or one that Playwright has
// brought. On Debian and Ubuntu it is installed when it is missing and may be.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** `PARLEY_CHROMIUM` names another one. A package may be a mere signpost, so it must say its version. */
export function findChromium(): string | null {
  const places = [process.env['PARLEY_CHROMIUM'], ...PLACES, chromium.executablePath()];
  return (
    places.find(
      (place) =>
        place !== undefined &&
        existsSync(place) &&
        spawnSync(place, ['--version'], { timeout: 30_000 }).status === 0,
    ) ?? null
  );
}

/** @returns its path, or the sentence that says why there is none and what would help */
export function ensureChromium(): { path: string } | { problem: string } {
  const found = findChromium();
  if (found !== null) return { path: found };
  if (!isDebianLike())
    return { problem: 'no Chromium here; `npx playwright install chromium` brings one' };
  const prefix = findRight();
  if (prefix === null) {
    return { problem: 'no Chromium here; `sudo apt-get install chromium` brings one' };
  }
  console.log('  Chromium is missing: installing it with apt-get');
  const failed = [['update'], ['install', '-y', '--no-install-recommends', 'chromium']].find(
    (args) => !isDone([...prefix, 'apt-get', '-q', ...args]),
  );
  const installed = findChromium();
  if (installed !== null) return { path: installed };
  return {
    problem: failed
      ? `Chromium could not be installed: apt-get ${failed.join(' ')} failed`
      : 'Chromium was installed but does not start',
  };
}

function isDebianLike(): boolean {
  if (!existsSync('/etc/os-release')) return false;
  return /^ID(?:_LIKE)?=.*\b(?:debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/** How to become root without a question: already, or by sudo; null when neither. */
function findRight(): string[] | null {
  if (process.getuid?.() === 0) return [];
  return isDone(['sudo', '-n', 'true']) ? ['sudo', '-n'] : null;
}

function isDone([program = '', ...args]: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(program, args, { env, timeout: 300_000 }).status === 0;
}
