// The public portal as visitors meet it: every page can be used by everybody, with the keyboard alone and without scripts;
// the widget stands on other people's pages; and nothing that somebody writes there does anything.

import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import { once } from 'node:events';
import type { Page } from '@playwright/test';
import { hostileTexts } from '#test/support/hostile-texts.ts';
import { axeFindings, expectAccessible, expectNothingCut } from './support/axe.ts';
import { callApi } from './support/call-api.ts';
import { keyboardOf } from './support/hands.ts';
import { confirmAddress, linkTo, openVisitor } from './support/portal-visitor.ts';
import { portalTest as test } from './support/portal.ts';
import type { OpenPortal } from './support/portal.ts';
import { expect } from './support/test.ts';

const looks = {
  'wide, light': { colorScheme: 'light', viewport: { width: 1360, height: 850 } },
  'on a phone, dark': { colorScheme: 'dark', viewport: { width: 390, height: 844 } },
} as const;

const pages = (portal: OpenPortal): string[] => [
  '',
  '?rank=top&status=planned',
  '?q=bicycles',
  '?q=nothingatall',
  '?tag=Comfort',
  `ideas/${portal.talkedAbout}`,
  'roadmap',
  'changes',
  'new',
  'enter',
  'mine',
  'no/such/page',
];

for (const [name, look] of Object.entries(looks)) {
  test(`every page, ${name}`, async ({ browser, portal }) => {
    const context = await browser.newContext({ ...look, locale: 'en-GB', reducedMotion: 'reduce' });
    const page = await context.newPage();
    for (const path of pages(portal)) {
      await page.goto(portal.url + path);
      await inspect(page);
    }
    await page.goto(portal.url);
    await page.getByText('Any status').first().click();
    await expect(page.getByRole('link', { name: 'Planned' })).toBeVisible();
    await inspect(page);
    await page.goto(`${portal.url}new`);
    await page.getByLabel('In a few words').fill('Bicycles on every train');
    await expect(page.getByRole('heading', { name: 'Is it one of these?' })).toBeVisible();
    await inspect(page);
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page.getByText('Yours')).toBeVisible();
    await inspect(page);
    await page.getByRole('button', { name: 'Mine is different: send it' }).click();
    await expect(page.getByLabel('Mail address')).toBeVisible();
    await inspect(page);
    await page.goto(`${portal.url}ideas/${portal.talkedAbout}?lang=sv&said=voted`);
    await expect(page.getByText('Din röst räknas.')).toBeVisible();
    await inspect(page);
    await context.close();
  });
}

async function inspect(page: Page): Promise<void> {
  await expectAccessible(page);
  await expectNothingCut(page);
}

test('a vote and a comment with the keyboard alone; the browser works for them, and the first words wait for a look', async ({
  browser,
  portal,
}) => {
  const visitor = await openVisitor(browser, 'vera@visit.example');
  const { page } = visitor;
  const keys = keyboardOf(page);
  await page.goto(portal.url);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await keys.press(page.getByText('Any status').first());
  await page.keyboard.press('Escape');
  await expect(page.getByRole('link', { name: 'Planned' })).toBeHidden();
  await keys.press(page.getByRole('button', { name: /Vote for A quiet compartment/ }));
  await keys.fill(page.getByLabel('Mail address'), visitor.address);
  const sent = page.waitForRequest((request) => request.url().endsWith('/p/enter'));
  await keys.press(page.getByRole('button', { name: 'Send me the link' }));
  expect((await sent).postData()).toMatch(/&task=[\w.-]+&nonce=\d+$/);
  await expect(page.getByRole('heading', { name: 'Look into your mailbox' })).toBeVisible();
  await page.goto(await linkTo(portal.inbox, visitor.address));
  await keys.press(page.getByRole('button', { name: 'Yes, go on' }));
  await expect(page.getByText('Your vote counts.')).toBeVisible();
  await expect(page.getByRole('button', { name: /Take back your vote/ })).toBeVisible();
  await keys.fill(page.getByLabel('Your comment'), 'I would sleep so much better.');
  await keys.press(page.getByRole('button', { name: 'Send comment' }));
  await expect(page.getByText('Your first comment is read by somebody')).toBeVisible();
  await expect(page.getByText('I would sleep so much better.')).toBeHidden();
  await page.context().close();
});

test('without scripts a visitor searches, votes and hands in an idea all the same', async ({
  browser,
  portal,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'en-GB' });
  const page = await context.newPage();
  const visitor = { page, address: 'walter@visit.example' };
  await page.goto(portal.url);
  await page.getByRole('searchbox', { name: 'Search ideas' }).fill('sockets');
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page.getByRole('heading', { name: '1 idea for “sockets”' })).toBeVisible();
  await page.getByRole('button', { name: /Vote for Power sockets/ }).click();
  await confirmAddress(visitor, portal.inbox);
  await expect(page.getByText('Your vote counts.')).toBeVisible();
  await page.getByRole('link', { name: 'Share an idea' }).click();
  await page.getByLabel('In a few words').fill('Sockets for shavers');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('link', { name: 'Power sockets in every berth' })).toBeVisible();
  await page.getByRole('button', { name: 'Mine is different: send it' }).click();
  await expect(page.getByText('Your first idea is read by somebody')).toBeVisible();
  await context.close();
});

test('the widget stands on a page of another site, and neither changes the other', async ({
  browser,
  portal,
}) => {
  const site = createServer((_, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(`<!doctype html><html lang="en"><title>A shop</title>
      <style>html{font-size:5px}div,button,input,a{display:none!important;color:red;font-size:3px;position:static}</style>
      <main><h1>A shop</h1></main><script src="${portal.url}widget.js" async></script>`);
  });
  site.listen(0, '127.0.0.1');
  await once(site, 'listening');
  const address = site.address();
  const context = await browser.newContext({ locale: 'sv-SE', reducedMotion: 'reduce' });
  const page = await context.newPage();
  // Closed to the page's own scripts; opened here, so that it can be looked into.
  await page.addInitScript(`
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function open(options) {
      return attach.call(this, { ...options, mode: 'open' });
    };`);
  const heading = page.getByRole('heading', { name: 'A shop' });
  await page.goto(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`);
  const before = await heading.evaluate('(element) => getComputedStyle(element).cssText');
  await page.getByRole('button', { name: 'Idéer' }).press('Enter');
  const panel = page.getByRole('dialog', { name: 'Northern Sleepers' });
  await expect(panel.getByRole('searchbox', { name: 'Sök bland idéer' })).toBeFocused();
  await page.keyboard.type('bicycles');
  await expect(panel.getByRole('link', { name: 'A quiet compartment' })).toBeHidden();
  await expect(panel.getByRole('link', { name: 'Bicycles on night trains' })).toHaveAttribute(
    'href',
    new RegExp(`^${portal.url}ideas/\\d+$`),
  );
  const box = await panel.boundingBox();
  expect(box?.width).toBeGreaterThan(300);
  expect(await axeFindings(page, { of: { include: ['div'] } })).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(page.getByRole('button', { name: 'Idéer' })).toBeFocused();
  expect(await heading.evaluate('(element) => getComputedStyle(element).cssText')).toBe(before);
  expect(await context.cookies()).toEqual([]);
  const script = await (await page.request.get(`${portal.url}widget.js`)).body();
  expect(gzipSync(script).length).toBeLessThan(15_000);
  await context.close();
  site.close();
});

test('two hundred hostile comments, and ideas, do nothing in a browser', async ({
  browser,
  portal,
}) => {
  const { staff, boardId } = portal;
  // A NUL is refused before anything is shown.
  const hostile = hostileTexts()
    .filter(({ length }) => length < 10_000)
    .map((text) => text.replaceAll('\0', ''));
  const makeIdea = (title: string) =>
    callApi(staff, 'POST', 'ideas', { boardId, title, text: title, isPublic: true });
  const { card } = await makeIdea('Talk that means harm');
  for (const text of hostile.slice(0, 15)) await makeIdea(`x ${text}`.slice(0, 200));
  const send = (text: string) =>
    callApi(staff, 'POST', `ideas/${card.id}/comments`, { text: `x ${text}` });
  for (let from = 0; from < hostile.length; from += 10)
    await Promise.all(hostile.slice(from, from + 10).map(send));

  const context = await browser.newContext();
  const page = await context.newPage();
  const happened: string[] = [];
  page.on('dialog', async (dialog) => {
    happened.push(`dialog ${dialog.message()}`);
    await dialog.dismiss();
  });
  page.on('console', (message) => {
    if (message.type() === 'error') happened.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(portal.url)) happened.push(request.url());
  });
  await page.goto(`${portal.url}?rank=new`);
  await expect(page.locator('.ideas > li')).toHaveCount(20);
  await page.goto(`${portal.url}ideas/${card.number}`);
  let shown = await page.locator('.talk li').count();
  const next = page.getByRole('link', { name: 'Next page' });
  while ((await next.count()) > 0) {
    await page.goto(new URL((await next.getAttribute('href')) ?? '', portal.url).href);
    shown += await page.locator('.talk li').count();
  }
  expect(shown).toBe(hostile.length);
  expect(happened).toEqual([]);
  await context.close();
});
