// A reader of Swedish is told in Swedish why something was refused: at the field, and in a dialog.

import { callApi } from './support/call-api.ts';
import { setUp } from './support/steps.ts';
import { expect, test } from './support/test.ts';

test('what is refused is explained in the reader’s language', async ({
  browser,
  page,
  product,
}) => {
  await setUp(page, product);
  await callApi(page, 'POST', 'topics', { name: 'Nattåg', query: 'nattåg' });
  const storageState = await page.context().storageState();
  const swedish = await browser.newContext({ locale: 'sv-SE', storageState });
  const reader = await swedish.newPage();

  await reader.goto(`${product.url}/topics/new`);
  await reader.getByLabel('Namn').fill('Nattåg');
  await reader.getByRole('textbox', { name: 'Lyssna efter' }).fill('"night train"');
  await reader.getByRole('button', { name: 'Börja lyssna' }).click();
  await expect(reader.getByText('Det finns redan ett ämne med det namnet.')).toBeVisible();

  await callApi(page, 'POST', 'units', { name: 'Tidtabell' });
  await reader.goto(`${product.url}/settings/units`);
  await reader.getByRole('button', { name: 'Ny enhet' }).first().click();
  const dialog = reader.getByRole('dialog');
  await dialog.getByLabel('Namn').fill('Tidtabell');
  await dialog.getByRole('button', { name: 'Spara' }).click();
  await expect(dialog).toContainText('Det finns redan en enhet med det namnet.');
});
