// The first minutes of a newcomer: from the one-time link to a mention that appears by itself.

import { expectAccessible } from './support/axe.ts';
import { addSource, lookNow, setUp, startTopic } from './support/steps.ts';
import { expect, test } from './support/test.ts';

test('a newcomer hears of something new within two seconds of the look at its source', async ({
  page,
  product,
  feed,
}) => {
  await setUp(page, product);
  await addSource(page, product, feed);

  await page.goto(`${product.url}/topics/new`);
  await page.getByLabel('Listen for').fill('"night train"');
  await expect(page.getByText('of 2 posts')).toBeVisible();
  await expect(page.locator('mark').first()).toHaveText(/night train/i);
  await startTopic(page, product, { name: 'Night trains', query: '"night train"' });

  await page.goto(`${product.url}/listen`);
  const mentions = page.getByRole('feed').getByRole('article');
  await expect(mentions).toHaveCount(1);
  await expect(mentions.first()).toContainText('A night train to Berlin');
  await expectAccessible(page);

  feed.publish({ title: 'Delays', text: 'The night train from Malmö was cancelled twice.' });
  const looksBefore = feed.looks;
  await lookNow(page, product, feed.title);
  await expect.poll(() => feed.looks).toBeGreaterThan(looksBefore);
  await expect(page.getByText('was cancelled twice').first()).toBeVisible({ timeout: 2_000 });
  await expect(mentions).toHaveCount(2);

  await mentions.filter({ hasText: 'cancelled twice' }).click();
  await expect(page.getByRole('region', { name: 'Why it is here' })).toContainText('night train');
  await page.getByRole('button', { name: 'Relevant', exact: true }).click();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Relevant', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expectAccessible(page);
});

test('the first-run link works once', async ({ page, product }) => {
  await setUp(page, product);
  await page.context().clearCookies();
  await page.goto(product.firstRunUrl);
  await expect(page.getByRole('heading', { name: 'Parley is already set up' })).toBeVisible();
  await expectAccessible(page);
});
