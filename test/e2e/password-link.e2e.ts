// Somebody forgot their password: the sign-in screen says whom to ask, the administrator makes a link,
// and with it they choose a new one and are in.

import type { Browser, Page } from '@playwright/test';
import { expectAccessible, expectNothingCut } from './support/axe.ts';
import { administrator, setUp, signIn } from './support/steps.ts';
import { expect, test } from './support/test.ts';

const newPassword = 'eleven loud puffins';

test('with a link from an administrator, and only once', async ({ page, browser, product }) => {
  await setUp(page, product);
  const link = await makeLink(page, product.url);

  const other = await onPhone(browser);
  await other.goto(`${product.url}/sign-in`);
  await expect(other.getByText('Forgotten your password?')).toBeVisible();
  await other.goto(link);
  await expect(other.getByLabel('Mail address')).toHaveValue(administrator.email);
  await inspect(other);
  await other.getByLabel('New password').fill(newPassword);
  await other.getByRole('button', { name: 'Save and sign in' }).click();
  await expect(other.getByText('Your new password is set.')).toBeVisible();
  await expect(other).toHaveURL(`${product.url}/`);

  await page.reload();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await page.goto(link);
  await expect(page.getByRole('heading', { name: "This link can't be used" })).toBeVisible();
  await inspect(page);
  await signIn(page, product.url, { email: administrator.email, password: newPassword });
});

async function makeLink(page: Page, url: string): Promise<string> {
  await page.goto(`${url}/settings/people`);
  await page.getByRole('rowheader', { name: administrator.name }).click();
  await page.getByRole('button', { name: 'Password link' }).click();
  await expect(page.getByRole('dialog')).toContainText('It opens once');
  await inspect(page);
  await page.getByRole('button', { name: 'Make the link' }).click();
  const link = page.getByLabel('Link to hand over');
  await expect(link).toBeVisible();
  await inspect(page);
  return link.inputValue();
}

async function onPhone(browser: Browser): Promise<Page> {
  const viewport = { width: 390, height: 844 };
  return (await browser.newContext({ locale: 'en-GB', viewport })).newPage();
}

async function inspect(page: Page): Promise<void> {
  await expectAccessible(page);
  await expectNothingCut(page);
}
