// Takes docs/screenshots anew: every screen of the demonstration, wide and on a phone, light and dark.
// `npm run screenshots`, or with names to take some: `npm run screenshots -- listen topic`.

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import type { Page } from '@playwright/test';
import { startDemonstration } from '../test/e2e/support/product.ts';
import { signIn } from '../test/e2e/support/steps.ts';
import { findChromium } from './check/chromium.ts';
import { prepareScene } from './screenshots-scene.ts';
import type { Scene } from './screenshots-scene.ts';
import { repositoryRoot } from './tree.ts';

type Screen = { name: string; address: string; before?: (page: Page) => Promise<void> };

const OUTSIDE: readonly Screen[] = [
  { name: 'sign-in', address: '/sign-in' },
  { name: 'first-run', address: '/first-run#the-link-of-your-own' },
  { name: 'portal', address: '/p/' },
  { name: 'portal-idea', address: '/p/ideas/1' },
  { name: 'portal-roadmap', address: '/p/roadmap' },
  { name: 'portal-new', address: '/p/new' },
];

const INSIDE: readonly Screen[] = [
  { name: 'home', address: '/' },
  { name: 'welcome', address: '/welcome' },
  { name: 'listen', address: '/listen', before: openFirstMention },
  { name: 'topics', address: '/topics' },
  {
    name: 'new-topic',
    address: '/topics/new?query=("heat pump" OR värmepump*) AND (noise OR buller',
  },
  { name: 'word-lists', address: '/topics/lists' },
  {
    name: 'topic',
    address: '/topics',
    before: (page) => followFirst(page, /^\/topics\/[0-9a-f-]+$/),
  },
  { name: 'sources', address: '/sources' },
  {
    name: 'source',
    address: '/sources',
    before: (page) => followFirst(page, /^\/sources\/[0-9a-f-]+$/),
  },
  { name: 'new-source', address: '/sources/new' },
  { name: 'board', address: '/board' },
  { name: 'hub', address: '/hub' },
  { name: 'approvals', address: '/approvals' },
  { name: 'ideas', address: '/ideas' },
  { name: 'ideas-list', address: '/ideas?view=list' },
  {
    name: 'idea',
    address: '/ideas?view=list&rank=top',
    before: (page) => followFirst(page, /^\/ideas\/[0-9a-f]+-[0-9a-f-]+$/),
  },
  { name: 'ideas-frame', address: '/ideas/frame' },
  { name: 'programmes', address: '/ideas/programmes' },
  {
    name: 'programme',
    address: '/ideas/programmes',
    before: (page) => followFirst(page, /^\/ideas\/programmes\/[0-9a-f-]+$/),
  },
  { name: 'loop', address: '/ideas/loop', before: (page) => page.keyboard.press('j') },
  { name: 'contacts', address: '/contacts' },
  { name: 'erasures', address: '/contacts/erased' },
  { name: 'profile', address: '/settings/profile' },
  { name: 'notices', address: '/settings/notices' },
  { name: 'absences', address: '/settings/absences' },
  { name: 'opening', address: '/settings/opening' },
  { name: 'opening-rule', address: '/settings/opening/new' },
  { name: 'routing', address: '/settings/routing' },
  { name: 'checks', address: '/settings/checks' },
  { name: 'trust', address: '/settings/trust' },
  { name: 'portal-settings', address: '/settings/portal' },
  { name: 'understanding', address: '/settings/understanding' },
  { name: 'language-model', address: '/settings/language-model' },
  { name: 'security', address: '/settings/security' },
  { name: 'organisation', address: '/settings/organisation' },
  { name: 'units', address: '/settings/units' },
  { name: 'people', address: '/settings/people' },
  {
    name: 'person',
    address: '/settings/people',
    before: (page) => page.getByRole('rowheader').first().click(),
  },
  { name: 'invitations', address: '/settings/invitations' },
  { name: 'tokens', address: '/settings/tokens' },
  { name: 'audit', address: '/settings/audit' },
  { name: 'kit', address: '/kit' },
];

/** What the scene has prepared. */
const ofScene = ({ conversationId, contactId, personId }: Scene): readonly Screen[] => [
  { name: 'conversation', address: `/conversations/${conversationId}` },
  { name: 'contact', address: `/contacts/${contactId}` },
  { name: 'expertise', address: `/expertise/${personId}` },
];

const SIZES = { wide: { width: 1360, height: 850 }, phone: { width: 390, height: 844 } } as const;
const THEMES = ['light', 'dark'] as const;
const SETTLED_MS = 800;
const JPEG_QUALITY = 82;

async function openFirstMention(page: Page): Promise<void> {
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
}

async function followFirst(page: Page, pattern: RegExp): Promise<void> {
  const links = await page.getByRole('link').all();
  for (const link of links) {
    const address = await link.getAttribute('href');
    if (address === null || !pattern.test(address)) continue;
    await page.goto(new URL(address, page.url()).href);
    return;
  }
}

async function take(page: Page, url: string, screen: Screen, file: string): Promise<void> {
  await page.goto(url + screen.address);
  await settle(page);
  if (screen.before) {
    await screen.before(page);
    await settle(page);
  }
  await page.screenshot({ path: file, type: 'jpeg', quality: JPEG_QUALITY });
  console.log(file);
}

async function settle(page: Page): Promise<void> {
  await page.getByRole('heading').first().waitFor();
  await page
    .getByRole('status', { name: 'Fetching' })
    .waitFor({ state: 'detached' })
    .catch(() => null);
  await page.waitForTimeout(SETTLED_MS);
}

const wanted = process.argv.slice(2);
const isWanted = (screen: Screen): boolean => wanted.length === 0 || wanted.includes(screen.name);
const folder = join(repositoryRoot, 'docs', 'screenshots');
await mkdir(folder, { recursive: true });
const demonstration = await startDemonstration();
const browser = await chromium.launch({
  executablePath: findChromium() ?? undefined,
  args: [
    '--disable-background-networking',
    '--disable-sync',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ],
});
let scene: Scene | null = null;
try {
  for (const [size, viewport] of Object.entries(SIZES)) {
    for (const colorScheme of THEMES) {
      const context = await browser.newContext({
        viewport,
        colorScheme,
        locale: 'en-GB',
        reducedMotion: 'reduce',
      });
      const page = await context.newPage();
      const fileOf = (screen: Screen): string =>
        join(folder, `${screen.name}-${size}-${colorScheme}.jpg`);
      for (const screen of OUTSIDE.filter(isWanted))
        await take(page, demonstration.url, screen, fileOf(screen));
      await signIn(page, demonstration.url, demonstration);
      scene ??= await prepareScene(page.request, demonstration.url);
      for (const screen of [...INSIDE, ...ofScene(scene)].filter(isWanted))
        await take(page, demonstration.url, screen, fileOf(screen));
      await context.close();
    }
  }
} finally {
  await browser.close();
  await demonstration.stop();
}
