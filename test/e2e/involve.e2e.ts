// Involve: a post becomes a conversation, the conversation an idea, three people vote for it on the public portal, it is
// done, and each of the four is told where they asked, once, after approval.

import type { Locator, Page } from '@playwright/test';
import { MastodonServer } from '#test/support/mastodon/server.ts';
import { openSmtpInbox } from '#test/support/smtp-inbox.ts';
import { expectAccessible, expectNothingCut } from './support/axe.ts';
import { callApi } from './support/call-api.ts';
import { listenOnMastodon } from './support/mastodon-steps.ts';
import { confirmAddress, mailTo, openVisitor, recipientsOf } from './support/portal-visitor.ts';
import { startProduct } from './support/product.ts';
import { emptyHouse } from './support/made-once.ts';
import type { StartedProduct } from './support/product.ts';
import { setUp } from './support/steps.ts';
import { expect, test } from './support/test.ts';

const login = { user: 'parley', password: 'five calm gulls' };
const voters = ['nils@visit.example', 'olga@visit.example', 'pia@visit.example'];
const question = 'Could bicycles come along on the night train to Berlin? #harbour';
const answer = 'From the first of June every night train takes eight bicycles.';
/** Sending waits until it can no longer be taken back. */
const UNDO_SECONDS = 2;
const PATIENCE = { timeout: 30_000 };

test('a post becomes an idea, gets votes outside, is done, and all four who asked are told once', async ({
  page,
  browser,
}) => {
  const inbox = await openSmtpInbox(login);
  const server = await MastodonServer.open();
  const { statuses } = server.world;
  server.oauth.visitor = statuses.addAccount('sleepers');
  const maren = statuses.addAccount('maren');
  const product = await startProduct(
    {
      PARLEY_SMTP_URL: `smtp://parley:five%20calm%20gulls@127.0.0.1:${inbox.port}`,
      PARLEY_MAIL_FROM: 'Northern Sleepers <parley@sleepers.example>',
    },
    await emptyHouse(),
  );
  const told = () => statuses.inOrder.filter(({ text }) => text.includes('eight bicycles'));
  try {
    await setUp(page, product);
    await listenOnMastodon(page, product, server.url);
    await callApi(page, 'POST', 'topics', { name: 'Night trains', query: '"night train"' });
    const policy = { undoSeconds: UNDO_SECONDS };
    await callApi(page, 'PUT', 'engagement/policy', { basedOn: 0, policy });
    await openPortal(page, product);

    const asked = server.world.say(maren, question);
    await openConversation(page, product);
    await expect(page.getByRole('article', { name: /maren said/i })).toContainText('bicycles');
    const ideaId = await makeIdea(page);
    const owed = () => owedOf(page, ideaId);

    for (const address of voters) {
      const visitor = await openVisitor(browser, address);
      await visitor.page.goto(`${product.url}/p/`);
      await visitor.page.getByRole('button', { name: 'Vote for Bicycles on night trains' }).click();
      await expect(visitor.page.getByText('So that one person is one vote')).toBeVisible();
      await confirmAddress(visitor, inbox);
      await expect(visitor.page.getByText('Your vote counts.')).toBeVisible();
      await visitor.page.context().close();
    }

    await markDone(page);
    await expect
      .poll(owed, PATIENCE)
      .toEqual([
        { channel: 'conversation', state: 'drafted' },
        ...voters.map(() => ({ channel: 'mail', state: 'drafted' })),
      ]);
    expect(told(), 'nothing is sent before it is approved').toEqual([]);
    await approveAll(page, product);

    await expect
      .poll(() => told().map(({ inReplyTo }) => inReplyTo?.id), PATIENCE)
      .toEqual([asked.id]);
    for (const address of voters) {
      const { text } = await mailTo(inbox, address, /Bicycles on night trains/);
      expect(text).toContain(answer);
    }
    await expect
      .poll(owed, PATIENCE)
      .toEqual([
        { channel: 'conversation', state: 'sent' },
        ...voters.map(() => ({ channel: 'mail', state: 'sent' })),
      ]);
    const letters = inbox.mails.filter(({ text }) => text?.includes(answer)).flatMap(recipientsOf);
    expect(letters.toSorted()).toEqual(voters);
    expect(told()).toHaveLength(1);

    await page.goto(`${product.url}/p/changes`);
    await expect(page.getByRole('listitem').filter({ hasText: answer })).toContainText('Done');
    await expectAccessible(page);
    await expectNothingCut(page);
  } finally {
    await product.stop();
    await server.stop();
    await inbox.close();
  }
});

/** A public board, and the portal on. */
async function openPortal(page: Page, product: StartedProduct): Promise<void> {
  await page.goto(`${product.url}/ideas/frame`);
  await page
    .getByRole('button', { name: /^Change / })
    .first()
    .click();
  const board = page.getByRole('dialog');
  await check(board.getByRole('checkbox', { name: /On the portal/ }));
  await expectAccessible(page);
  await board.getByRole('button', { name: 'Save' }).click();
  await expect(board).toHaveCount(0);

  await page.goto(`${product.url}/settings/portal`);
  await check(page.getByRole('switch', { name: 'The portal is open to everybody' }));
}

/** What can be seen of it is its label; the control itself lies behind. */
async function check(control: Locator): Promise<void> {
  await control.locator('xpath=ancestor::label').click();
  await expect(control).toBeChecked();
}

/** The only one there is, as soon as it is there. */
async function openConversation(page: Page, product: StartedProduct): Promise<void> {
  const conversations = async () => (await callApi(page, 'GET', 'conversations')).items;
  await expect.poll(async () => (await conversations()).length, PATIENCE).toBe(1);
  const [{ id }] = await conversations();
  await page.goto(`${product.url}/conversations/${id}`);
}

/** In the pane beside the conversation; then it is shown outside. */
async function makeIdea(page: Page): Promise<string> {
  await page.getByRole('radio', { name: 'Ideas', exact: true }).check();
  await page.getByRole('button', { name: 'Make a new idea' }).click();
  await page.getByLabel('The idea in one sentence').fill('Bicycles on night trains');
  await page.getByRole('button', { name: 'Make it an idea' }).click();
  const asked = page.getByRole('region', { name: 'Asked for here' });
  await expect(asked.getByRole('link', { name: 'Bicycles on night trains' })).toBeVisible();
  await expectAccessible(page);
  await asked.getByRole('link', { name: 'Bicycles on night trains' }).click();
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Show it on the portal' }).click();
  await expect(page.getByText('Changed.')).toBeVisible();
  await expectAccessible(page);
  const { items } = await callApi(page, 'GET', 'ideas?rank=new');
  return items[0].id;
}

/** With an answer to all who asked. */
async function markDone(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Change it, answer' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /Status/ }).click();
  await page.getByRole('option', { name: /^Done/ }).click();
  await dialog.getByLabel('Answer to all who asked').fill(answer);
  await expect(dialog).toContainText('4 people are owed this answer');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Change it and owe the answer' }).click();
  await expect(dialog).toHaveCount(0);
}

type Owed = { channel: string; state: string };

async function owedOf(page: Page, ideaId: string): Promise<Owed[]> {
  const { items } = await callApi(page, 'GET', `loop/owed?ideaId=${ideaId}`);
  return items
    .map(({ channel, state }: Owed) => ({ channel, state }))
    .toSorted((a: Owed, b: Owed) => (a.channel < b.channel ? -1 : 1));
}

/** In the ledger, with one press for all four. */
async function approveAll(page: Page, product: StartedProduct): Promise<void> {
  await page.goto(`${product.url}/ideas/loop`);
  await check(page.getByRole('checkbox', { name: 'Choose all for Bicycles on night trains' }));
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Approve 4' }).click();
  await expect(page.getByText('4 approved.')).toBeVisible();
}
