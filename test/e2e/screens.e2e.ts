// Every screen of the demonstration, light and dark, wide and on a phone: axe finds nothing, nothing
// reaches beyond the edge, and opened first it brings no more JavaScript than it may. Then the same for what is shown while waiting, after a failure and
// to somebody who may not.

import type { Browser, Page } from '@playwright/test';
import { expectAccessible, expectNothingCut } from './support/axe.ts';
import { expectSmallFirstLoad, waitUntilStill } from './support/first-load.ts';
import { inside, ofLists, outside } from './support/addresses.ts';
import type { OnlyDemonstration } from './support/made-once.ts';
import { signIn } from './support/steps.ts';
import { demonstrationTest as test, expect } from './support/test.ts';

const wide = { width: 1360, height: 850 };
const phone = { width: 390, height: 844 };

// The longest file of all: its tests are shared out, or everybody would wait for the one worker that has it.
test.describe.configure({ mode: 'parallel' });

/** Colours do not depend on the width, nor the layout on the theme: these two meet everything once. */
const looks = {
  'wide, light': { colorScheme: 'light', viewport: wide },
  'on a phone, dark': { colorScheme: 'dark', viewport: phone },
} as const;
type Look = (typeof looks)[keyof typeof looks];

const fetching = ['/', '/listen', '/topics', '/sources', '/settings/people', '/settings/audit'];

async function open(browser: Browser, look: Look): Promise<Page> {
  const context = await browser.newContext({ ...look, locale: 'en-GB', reducedMotion: 'reduce' });
  return context.newPage();
}

async function visit(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  // The kit shows what waiting looks like, for good.
  if (!url.endsWith('/kit')) {
    await expect(page.getByRole('status', { name: 'Fetching' })).toHaveCount(0);
  }
  await waitUntilStill(page);
  await inspect(page);
}

async function inspect(page: Page): Promise<void> {
  await expectAccessible(page);
  await expectNothingCut(page);
}

for (const [name, look] of Object.entries(looks)) {
  test(`every screen, ${name}`, async ({ browser, demonstration }) => {
    test.setTimeout(300_000);
    const page = await open(browser, look);
    const lookAt = async (address: string): Promise<void> => {
      await visit(page, demonstration.url + address);
      // The same files come for every look.
      if (look.viewport === wide) await expectSmallFirstLoad(page);
    };
    for (const address of outside) await lookAt(address);
    await signIn(page, demonstration.url, demonstration);
    for (const address of inside) await lookAt(address);
    for (const { list, address } of ofLists) {
      const { items } = await (await page.request.get(demonstration.url + list)).json();
      await lookAt(address(items[0].id));
    }
  });
}

test('what is shown while the answer is waited for', async ({ browser, demonstration }) => {
  const page = await open(browser, looks['wide, light']);
  await signIn(page, demonstration.url, demonstration);
  await page.route(asksForScreens, () => new Promise(() => {}));
  for (const address of fetching) {
    await page.goto(demonstration.url + address);
    await expect(page.getByRole('status', { name: 'Fetching' }).first()).toBeVisible();
    await inspect(page);
  }
});

test('what is shown when the server fails, with a way on', async ({ browser, demonstration }) => {
  const page = await open(browser, looks['wide, light']);
  await signIn(page, demonstration.url, demonstration);
  await page.route(asksForScreens, (route) => route.fulfill({ status: 503, json: failure }));
  for (const address of fetching) {
    await page.goto(demonstration.url + address);
    await expect(page.getByRole('button', { name: 'Try again' }).first()).toBeVisible();
    await inspect(page);
  }
});

const failure = {
  error: {
    code: 'http.unavailable',
    kind: 'unavailable',
    message: 'The database does not answer.',
    details: {},
    requestId: '1',
  },
};

/** What screens ask for; who is signed in and the live stream are left alone. */
function asksForScreens(url: URL): boolean {
  return url.pathname.startsWith('/api/v1/') && !/\/(?:session|live|setup)$/.test(url.pathname);
}

test('what a member sees of places that are not for members', async ({
  browser,
  demonstration,
}) => {
  const page = await open(browser, looks['wide, light']);
  await signIn(page, demonstration.url, await findMember(page, demonstration));
  for (const address of ['/sources/new', '/topics/new', '/settings/tokens', '/settings/audit']) {
    await page.goto(demonstration.url + address);
    await expect(page.getByText('This part is not open to you')).toBeVisible();
    await inspect(page);
  }
});

async function findMember(page: Page, demonstration: OnlyDemonstration) {
  await signIn(page, demonstration.url, demonstration);
  const answer = await page.request.get(`${demonstration.url}/api/v1/people?limit=200`);
  const { items } = await answer.json();
  const member = items.find(({ grants }: { grants: { role: string }[] }) =>
    grants.every(({ role }) => role === 'member'),
  );
  await page.context().clearCookies();
  return { email: String(member.email), password: demonstration.password };
}
