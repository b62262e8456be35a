// Somebody forgot their password where Parley can send mail: nobody else is needed.

import { openSmtpInbox } from '#test/support/smtp-inbox.ts';
import { expectAccessible, expectNothingCut } from './support/axe.ts';
import { startProduct } from './support/product.ts';
import { emptyHouse } from './support/made-once.ts';
import { administrator, setUp, signIn } from './support/steps.ts';
import { expect, test } from './support/test.ts';

const newPassword = 'eleven loud puffins';
const login = { user: 'parley', password: 'five calm gulls' };

test('a link to a new password comes by mail', async ({ page, browser }, testInfo) => {
  const inbox = await openSmtpInbox(login);
  const product = await startProduct(
    {
      PARLEY_SMTP_URL: `smtp://parley:five%20calm%20gulls@127.0.0.1:${inbox.port}`,
      PARLEY_MAIL_FROM: 'Heron Ferries <parley@heron.example>',
    },
    await emptyHouse(),
  );
  try {
    await setUp(page, product);
    const outside = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const phone = await outside.newPage();
    await phone.goto(`${product.url}/sign-in`);
    await phone.screenshot({ path: testInfo.outputPath('sign-in.png') });
    await phone.getByRole('link', { name: 'Forgotten your password?' }).click();
    await expect(phone.getByRole('heading', { name: 'Forgotten your password?' })).toBeVisible();
    await phone.getByLabel('Mail address').fill(administrator.email);
    await expectAccessible(phone);
    await expectNothingCut(phone);
    await phone.screenshot({ path: testInfo.outputPath('forgotten.png') });
    await phone.getByRole('button', { name: 'Send the link' }).click();
    await expect(phone.getByRole('heading', { name: 'Look in your mail' })).toBeVisible();
    await expectAccessible(phone);
    await expectNothingCut(phone);
    await phone.screenshot({ path: testInfo.outputPath('sent.png') });

    const { text = '' } = await inbox.arrived(1);
    const token = /#([\w-]{43})/.exec(text)?.[1] ?? '';
    await phone.goto(`${product.url}/password#${token}`);
    await phone.getByLabel('New password').fill(newPassword);
    await phone.getByRole('button', { name: 'Save and sign in' }).click();
    await expect(phone.getByText('Your new password is set.')).toBeVisible();
    await page.reload();
    await signIn(page, product.url, { email: administrator.email, password: newPassword });
    await outside.close();
  } finally {
    await product.stop();
    await inbox.close();
  }
});
