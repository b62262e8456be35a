// Listening to a server that speaks Mastodon's API, on the screen.

import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { StartedProduct } from './product.ts';

const HEARD_WITHIN_MS = 30_000;

/** A source with a sign-in there, so that it can be answered: posts with the hashtag "harbour". */
export async function listenOnMastodon(
  page: Page,
  product: StartedProduct,
  serverUrl: string,
): Promise<void> {
  await page.goto(`${product.url}/sources/new`);
  await page.getByRole('button', { name: /^Mastodon/ }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Around the harbour');
  await page.getByRole('textbox', { name: 'Server' }).fill(serverUrl);
  await page.getByRole('button', { name: /Listen to$/ }).click();
  await page.getByRole('option', { name: 'Posts with a hashtag' }).click();
  await page.getByRole('textbox', { name: 'Hashtags' }).fill('harbour');
  await page.getByRole('button', { name: 'Sign in there and listen' }).click();
  await page.getByRole('link', { name: 'Authorise' }).click();
  await expect(page.getByRole('heading', { name: 'Around the harbour' })).toBeVisible();
  await expect(page.getByText(/Heard at once/)).toBeVisible({ timeout: HEARD_WITHIN_MS });
}
