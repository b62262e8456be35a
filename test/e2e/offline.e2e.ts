// A browser without a network for a while: what was heard meanwhile is there once it is back, on the
// page as it was left.

import type { APIRequestContext } from '@playwright/test';
import { addSource, setUp, startTopic } from './support/steps.ts';
import { expect, test } from './support/test.ts';

test('a browser that was offline catches up without being loaded again', async ({
  page,
  context,
  product,
  feed,
  playwright,
}) => {
  await setUp(page, product);
  await addSource(page, product, feed);
  await startTopic(page, product, { name: 'Night trains', query: '"night train"' });
  await page.goto(`${product.url}/listen`);
  const mentions = page.getByRole('feed').getByRole('article');
  await expect(mentions).toHaveCount(1);
  // Gone as soon as the page is loaded again.
  await page.locator('html').evaluate((root) => root.setAttribute('data-loaded', 'once'));

  // The same person elsewhere, with a network.
  const elsewhere = await playwright.request.newContext({
    baseURL: product.url,
    extraHTTPHeaders: { origin: product.url },
    storageState: await context.storageState(),
  });
  await context.setOffline(true);
  await expect(page.getByRole('status').filter({ hasText: /offline|connection/i })).toBeVisible();
  feed.publish({ title: 'Delays', text: 'The night train from Malmö was cancelled twice.' });
  await lookAtAllSources(elsewhere);
  await expect.poll(() => countOf(elsewhere, '/api/v1/mentions')).toBe(2);
  await expect(mentions).toHaveCount(1);

  await context.setOffline(false);
  await expect(mentions).toHaveCount(2);
  await expect(mentions.first()).toContainText('was cancelled twice');
  await expect(page.locator('html')).toHaveAttribute('data-loaded', 'once');
  await elsewhere.dispose();
});

async function lookAtAllSources(request: APIRequestContext): Promise<void> {
  for (const { id } of await itemsOf(request, '/api/v1/sources')) {
    const answer = await request.post(`/api/v1/sources/${id}/poll`);
    expect(answer.ok(), await answer.text()).toBe(true);
  }
}

async function countOf(request: APIRequestContext, path: string): Promise<number> {
  return (await itemsOf(request, path)).length;
}

async function itemsOf(request: APIRequestContext, path: string): Promise<{ id: string }[]> {
  const answer = await request.get(path);
  const { items }: { items: { id: string }[] } = await answer.json();
  return items;
}
