// The page that shows the API, in a real browser under the content security policy of all pages.

import { expect, test } from './support/test.ts';

test('the API can be read in the browser, and the page breaks none of our rules', async ({
  page,
  product,
}) => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    // The page asks for an icon of its own; that it has none is no complaint.
    const isIcon = message.location().url.endsWith('/favicon.ico');
    if (message.type() === 'error' && !isIcon) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${product.url}/api/docs`);
  await expect(page.getByRole('heading', { name: 'Parley' })).toBeVisible();
  await page.getByRole('button', { name: 'Open Group - Mentions' }).click();
  await expect(page.getByText('Mentions, newest first').first()).toBeVisible();
  expect(complaints).toEqual([]);
});
