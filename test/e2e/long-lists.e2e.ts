// A list longer than one page ends where it ends: the rest is a press away, by keyboard too.

import { expectAccessible, expectNothingCut } from './support/axe.ts';
import { setUp } from './support/steps.ts';
import { expect, test } from './support/test.ts';

const tokens = 130;

test('of many tokens the very first can be reached and ended', async ({ page, product }) => {
  await setUp(page, product);
  for (let made = 1; made <= tokens; made++) {
    const answer = await page.request.post(`${product.url}/api/v1/tokens`, {
      headers: { origin: product.url },
      data: { name: `Export ${made}`, role: 'member', unitId: null, expiresInDays: null },
    });
    expect(answer.status()).toBe(201);
  }
  await page.goto(`${product.url}/settings/tokens`);
  const list = page.getByRole('table', { name: 'API tokens' });
  const first = list.getByRole('row', { name: /^Export 1 / });
  const older = page.getByRole('button', { name: 'Show older' });
  await expect(list.getByRole('row', { name: `Export ${tokens} ` })).toBeVisible();
  await expect(first).toHaveCount(0);
  await expectAccessible(page);
  await expectNothingCut(page);

  await older.focus();
  await page.keyboard.press('Enter');
  await expect(first).toHaveCount(1);
  await expect(older).toHaveCount(0);

  await first.getByRole('button', { name: 'End' }).click();
  await page.getByRole('button', { name: 'End the token' }).click();
  await expect(first).toHaveCount(0);
  await expect(list.getByRole('row', { name: /^Export 2 / })).toHaveCount(1);
});
