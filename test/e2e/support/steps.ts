// The steps that several journeys share, each done on the screen as a person does it.

import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { FeedServer } from './feed-server.ts';
import type { StartedProduct } from './product.ts';

export const administrator = {
  organisation: 'Northern Sleepers',
  name: 'Alma Berg',
  email: 'alma@example.org',
  password: 'a quiet compartment at night',
};

/** Follows the first-run link; ends signed in, where the first topic is asked for. */
export async function setUp(page: Page, product: StartedProduct): Promise<void> {
  await page.goto(product.firstRunUrl);
  await page.getByLabel('Organisation').fill(administrator.organisation);
  await page.getByLabel('Your name').fill(administrator.name);
  await page.getByLabel('Mail address').fill(administrator.email);
  await page.getByLabel('Password', { exact: true }).fill(administrator.password);
  await page.getByRole('button', { name: 'Set up Parley' }).click();
  await expect(
    page.getByRole('heading', { name: 'What do you want to hear about?' }),
  ).toBeVisible();
}

/** By the address of the site: its feed is found. Ends on the list of sources, with its two posts read. */
export async function addSource(
  page: Page,
  product: StartedProduct,
  feed: FeedServer,
): Promise<void> {
  await page.goto(`${product.url}/sources/new`);
  await page.getByLabel('Address').fill(feed.siteUrl);
  await page.getByRole('button', { name: 'Look there' }).click();
  const found = page.getByRole('region', { name: feed.title });
  await expect(found.getByText('A night train to Berlin')).toBeVisible();
  await found.getByRole('button', { name: `Listen to ${feed.title}` }).click();
  await expect(page).toHaveURL(/\/sources$/);
  await expect(page.getByText(feed.title).first()).toBeVisible();
  // Exactly: what was found before said "The latest of 2 posts", and may still stand for a moment.
  await expect(page.getByText('2 posts', { exact: true })).toBeVisible();
}

/** Ends on the topic's own page. */
export async function startTopic(
  page: Page,
  product: StartedProduct,
  topic: { name: string; query: string },
): Promise<void> {
  await page.goto(`${product.url}/topics/new`);
  await page.getByLabel('Name', { exact: true }).fill(topic.name);
  await page.getByLabel('Listen for').fill(topic.query);
  await page.getByRole('button', { name: 'Start listening' }).click();
  await expect(page.getByText(`Parley listens for ${topic.name} now.`)).toBeVisible();
}

/** Has the source looked at now, in a tab of its own, as a colleague would. */
export async function lookNow(page: Page, product: StartedProduct, source: string): Promise<void> {
  const tab = await page.context().newPage();
  await tab.goto(`${product.url}/sources`);
  await tab.getByRole('link', { name: source }).first().click();
  await tab.getByRole('button', { name: 'Look now' }).click();
  await tab.close();
}

export async function signIn(
  page: Page,
  url: string,
  who: { email: string; password: string },
): Promise<void> {
  await page.goto(`${url}/sign-in`);
  await page.getByLabel('Mail address').fill(who.email);
  await page.getByLabel('Password', { exact: true }).fill(who.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page).not.toHaveURL(/sign-in/);
}
