// Somebody outside at the public portal: a browser of their own, and a mail address whose letters are read.

import type { Browser, Page } from '@playwright/test';
import type { ParsedMail } from 'mailparser';
import type { SmtpInbox } from '#test/support/smtp-inbox.ts';
import { expect } from './test.ts';

export type PortalVisitor = { page: Page; address: string };

export async function openVisitor(browser: Browser, address: string): Promise<PortalVisitor> {
  const context = await browser.newContext({
    locale: 'en-GB',
    viewport: { width: 1360, height: 850 },
    reducedMotion: 'reduce',
  });
  return { page: await context.newPage(), address };
}

/** From the page that asks for an address to the one that says what was done. */
export async function confirmAddress(
  { page, address }: PortalVisitor,
  inbox: SmtpInbox,
): Promise<void> {
  await page.getByLabel('Mail address').fill(address);
  await page.getByRole('button', { name: 'Send me the link' }).click();
  await expect(page.getByRole('heading', { name: 'Look into your mailbox' })).toBeVisible();
  await page.goto(await linkTo(inbox, address));
  await page.getByRole('button', { name: 'Yes, go on' }).click();
}

export async function linkTo(inbox: SmtpInbox, address: string): Promise<string> {
  const { text = '' } = await mailTo(inbox, address, /^Your link to/);
  return /http:\S+\/confirm\/[\w-]{43}/.exec(text)?.[0] ?? '';
}

/** The first to this address that is about it; waits until it arrives. */
export async function mailTo(
  inbox: SmtpInbox,
  address: string,
  about: RegExp,
): Promise<ParsedMail> {
  for (let count = 1; ; count += 1) {
    const mail = await inbox.arrived(count);
    if (recipientsOf(mail).includes(address) && about.test(mail.subject ?? '')) return mail;
  }
}

export function recipientsOf({ to }: ParsedMail): string[] {
  return [to ?? []].flat().flatMap(({ value }) => value.map((each) => each.address ?? ''));
}
