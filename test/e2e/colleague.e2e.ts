// From the first run to a colleague who corrects a mention: once with the keyboard alone, once with
// a finger on a phone.

import type { Browser, Page } from '@playwright/test';
import { expectAccessible, expectNothingCut } from './support/axe.ts';
import type { FeedServer } from './support/feed-server.ts';
import { fingerOn, keyboardOf } from './support/hands.ts';
import type { Hands } from './support/hands.ts';
import type { StartedProduct } from './support/product.ts';
import { administrator } from './support/steps.ts';
import { expect, test } from './support/test.ts';

const colleague = {
  name: 'Nils Holm',
  email: 'nils@example.org',
  password: 'seven sleepers to the coast',
};

type World = { product: StartedProduct; feed: FeedServer };

test('with the keyboard alone', async ({ page, browser, product, feed }) => {
  await begin(page, keyboardOf(page), { product, feed });
  const link = await invite(page, keyboardOf(page));
  const other = await newPage(browser, {});
  await joinAndCorrect(other, keyboardOf(other), link);
  await seeCorrection(page, keyboardOf(page));
});

test('on a phone', async ({ browser, product, feed }) => {
  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
  const page = await newPage(browser, phone);
  await begin(page, fingerOn(), { product, feed });
  await expectNothingCut(page);
  const link = await invite(page, fingerOn());
  const other = await newPage(browser, phone);
  await joinAndCorrect(other, fingerOn(), link);
  await seeCorrection(page, fingerOn());
});

async function newPage(
  browser: Browser,
  options: Parameters<Browser['newContext']>[0],
): Promise<Page> {
  return (await browser.newContext({ locale: 'en-GB', ...options })).newPage();
}

/** First run, first topic, first source, first mention. */
async function begin(page: Page, hands: Hands, { product, feed }: World): Promise<void> {
  await page.goto(product.firstRunUrl);
  await hands.fill(page.getByLabel('Organisation'), administrator.organisation);
  await hands.fill(page.getByLabel('Your name'), administrator.name);
  await hands.fill(page.getByLabel('Mail address'), administrator.email);
  await hands.fill(page.getByLabel('Password', { exact: true }), administrator.password);
  await expectAccessible(page);
  await hands.press(page.getByRole('button', { name: 'Set up Parley' }));

  await hands.fill(page.getByLabel('Subject'), 'night train');
  await expectAccessible(page);
  await hands.press(page.getByRole('button', { name: 'Go on' }));
  await hands.press(page.getByRole('button', { name: 'Start listening' }));
  await hands.fill(page.getByLabel('Or any address'), feed.siteUrl);
  await hands.press(page.getByRole('button', { name: 'Look there' }));
  await hands.press(page.getByRole('button', { name: `Listen to ${feed.title}` }));
  await expect(page.getByText(`Parley listens to ${feed.title} now.`)).toBeVisible();
  await hands.press(page.getByRole('link', { name: 'Go to the mentions' }));
  await expect(mentionOf(page)).toBeVisible();
  await expectAccessible(page);
}

function mentionOf(page: Page) {
  return page.getByRole('article').filter({ hasText: 'A night train to Berlin' }).first();
}

/** @returns the link to hand over */
async function invite(page: Page, hands: Hands): Promise<string> {
  await hands.press(page.getByRole('link', { name: 'Settings' }));
  await hands.press(page.getByRole('link', { name: 'Invitations' }));
  await hands.press(page.getByRole('button', { name: 'Invite' }).first());
  await hands.fill(page.getByLabel('Mail address'), colleague.email);
  await expectAccessible(page);
  await hands.press(page.getByRole('button', { name: 'Make the link' }));
  const link = await page.getByLabel('Link to hand over').inputValue();
  await hands.press(page.getByRole('button', { name: 'Done' }));
  await expect(page.getByText(colleague.email)).toBeVisible();
  await expectAccessible(page);
  return link;
}

async function joinAndCorrect(page: Page, hands: Hands, link: string): Promise<void> {
  await page.goto(link);
  await expect(
    page.getByRole('heading', { name: `Join ${administrator.organisation}` }),
  ).toBeVisible();
  await expectAccessible(page);
  await hands.fill(page.getByLabel('Your name'), colleague.name);
  await hands.fill(page.getByLabel('Choose a password'), colleague.password);
  await hands.press(page.getByRole('button', { name: 'Join' }));
  await hands.press(page.getByRole('link', { name: 'Listen', exact: true }).first());
  await hands.press(mentionOf(page));
  await hands.press(page.getByRole('button', { name: 'Not relevant', exact: true }));
  await expect(page.getByText(`${colleague.name} found it not relevant`)).toBeVisible();
  await expectAccessible(page);
}

async function seeCorrection(page: Page, hands: Hands): Promise<void> {
  await hands.press(page.getByRole('link', { name: 'Listen', exact: true }).first());
  await expect(mentionOf(page)).toContainText('Not relevant');
  await expectAccessible(page);
}
