// Direct dial: a question is asked on a network, stands on the board of whoever knows, is owned with one key, answered
// where it was asked, and the conversation goes on and ends in the same place.

import type { Page } from '@playwright/test';
import { MastodonServer } from '#test/support/mastodon/server.ts';
import { expectAccessible, expectNothingCut } from './support/axe.ts';
import { callApi } from './support/call-api.ts';
import { listenOnMastodon } from './support/mastodon-steps.ts';
import { setUp } from './support/steps.ts';
import { expect, test } from './support/test.ts';

/** Sending waits until it can no longer be taken back. */
const UNDO_SECONDS = 2;
const SENT_WITHIN_MS = 30_000;

test('a question becomes an answer under it: offered, owned, answered, done', async ({
  page,
  product,
}) => {
  const server = await MastodonServer.open();
  const { statuses } = server.world;
  server.oauth.visitor = statuses.addAccount('sleepers');
  const maren = statuses.addAccount('maren');
  const said = (text: RegExp) => statuses.inOrder.find((status) => text.test(status.text));
  try {
    await setUp(page, product);
    await listenOnMastodon(page, product, server.url);
    await knowAbout(page);

    await page.goto(`${product.url}/board`);
    const offers = page.getByRole('region', { name: 'Offered to you' });
    await expect(offers).toBeVisible();
    const askedAt = performance.now();
    const question = server.world.say(
      maren,
      'Why is the night train to Berlin late again? #harbour',
    );
    const offer = offers.getByRole('listitem', { name: /night train to Berlin late/ });
    await expect(offer).toBeVisible({ timeout: SENT_WITHIN_MS });
    console.log(`on the board ${Math.round(performance.now() - askedAt)} ms after it was said`);
    await expect(offer.getByRole('listitem').first()).toBeVisible();
    await expectAccessible(page);
    await expectNothingCut(page);

    await offer.getByRole('link', { name: /night train/ }).click();
    await expect(page.getByRole('article', { name: /maren said/i })).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('o');
    await expect(page.getByText('You have it')).toBeVisible();
    await expect
      .poll(() => said(/hear from me/i)?.inReplyTo?.id ?? null, { timeout: SENT_WITHIN_MS })
      .toBe(question.id);

    await page.keyboard.press('r');
    await page.keyboard.type(
      'The night train is late because of works near Hamburg, until Friday. 4111 1111 1111 1111',
    );
    await mendWhatIsHeldBack(page);
    await expect(page.getByRole('region', { name: 'Preview' })).toContainText('works near Hamburg');
    const send = page.getByRole('button', { name: 'Send', exact: true });
    await expect(send).not.toHaveAttribute('aria-disabled', 'true', { timeout: 15_000 });
    await expectAccessible(page);
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect
      .poll(() => said(/works near Hamburg/)?.inReplyTo?.id ?? null, { timeout: SENT_WITHIN_MS })
      .not.toBeNull();
    await expect(page.getByText('We wait for them')).toBeVisible({ timeout: SENT_WITHIN_MS });

    await expect(page.getByRole('article').first()).toContainText('Why is the night train');
    const answer = said(/works near Hamburg/);
    server.world.say(maren, 'Thank you, that helps! @sleepers #harbour', {
      inReplyTo: answer ?? null,
    });
    await expect(page.getByText('Thank you, that helps!')).toBeVisible({ timeout: SENT_WITHIN_MS });

    await page.setViewportSize({ width: 390, height: 844 });
    await expectAccessible(page);
    await expectNothingCut(page);
    await page.setViewportSize({ width: 1360, height: 850 });
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('d');
    await expect(page.getByRole('button', { name: 'Open it again' }).first()).toBeVisible();

    // The promise to be heard from was kept by the answer.
    await page.goto(`${product.url}/board`);
    await expect(page.getByText('No promise of yours is open.')).toBeVisible();
    const kept = await page.request.get(`${product.url}/api/v1/commitments?state=kept`);
    expect(await kept.json()).toMatchObject({ items: [{ what: expect.stringMatching(/hear/i) }] });
  } finally {
    await server.stop();
  }
});

/** A card number holds the draft back: it may be argued for, or left out with one press. */
async function mendWhatIsHeldBack(page: Page): Promise<void> {
  const found = page.getByRole('list', { name: 'What the checks say' });
  await expect(found).toContainText('looks like a card number', { timeout: 15_000 });
  await expect(page.getByRole('button', { name: 'Send', exact: true })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await page.getByText('It is right as it stands').click();
  await expect(page.getByLabel('Why it may be said')).toBeVisible();
  await expectAccessible(page);
  await found.getByRole('button', { name: 'Leave it out' }).click();
  await expect(page.getByRole('textbox', { name: 'Your answer' })).toBeFocused();
  await expect(found).toHaveCount(0, { timeout: 15_000 });
}

/** Whoever is signed in knows about night trains, works at any hour, and sends soon. */
async function knowAbout(page: Page): Promise<void> {
  const topic = await callApi(page, 'POST', 'topics', {
    name: 'Night trains',
    query: '"night train"',
  });
  await callApi(page, 'POST', 'routing/expertise', { topicId: topic.id });
  const day = { from: '00:00', until: '23:59' };
  const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
  await callApi(page, 'PATCH', 'me', {
    workingHours: Object.fromEntries(days.map((name) => [name, day])),
  });
  await callApi(page, 'PUT', 'engagement/policy', {
    basedOn: 0,
    policy: { undoSeconds: UNDO_SECONDS },
  });
}
