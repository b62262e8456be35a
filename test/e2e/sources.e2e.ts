// A network is added by its fields: tried first, signed in at, and then its completeness is there to see.

import { MastodonServer } from '#test/support/mastodon/server.ts';
import { expectAccessible, expectNothingCut } from './support/axe.ts';
import { setUp } from './support/steps.ts';
import { expect, test } from './support/test.ts';

test('somebody tries a network, signs in there, and sees what is heard', async ({
  page,
  product,
}) => {
  const server = await MastodonServer.open();
  const { statuses } = server.world;
  server.oauth.visitor = statuses.addAccount('harbourmaster');
  const maren = statuses.addAccount('maren');
  server.world.say(maren, 'The ferry is late again #harbour');
  server.world.say(statuses.addAccount('shy', { noindex: true }), 'Leave me out #harbour');
  try {
    await setUp(page, product);
    await page.goto(`${product.url}/sources/new`);
    await page.getByRole('button', { name: /^Mastodon/ }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Around the harbour');
    await page.getByRole('textbox', { name: 'Server' }).fill('http://127.0.0.1:9');
    await page.getByRole('button', { name: /Listen to$/ }).click();
    await page.getByRole('option', { name: 'Posts with a hashtag' }).click();
    await page.getByRole('textbox', { name: 'Hashtags' }).fill('harbour');
    const test = page.getByRole('button', { name: 'Test the connection' });
    await test.click();
    await expect(page.getByText('This does not work yet')).toBeVisible();
    await page.getByRole('textbox', { name: 'Server' }).fill(server.url);
    await expect(page.getByText('This does not work yet')).toBeHidden();
    await test.click();
    await expect(page.getByText('Of its newest 2 posts, 1 would be heard.')).toBeVisible();
    await expectAccessible(page);

    const signIn = page.getByRole('button', { name: 'Sign in there and listen' });
    await signIn.click();
    await page.getByRole('link', { name: 'Authorise' }).click();
    await expect(page.getByRole('heading', { name: 'Around the harbour' })).toBeVisible();
    await expect(page.getByText(/Heard at once/)).toBeVisible({ timeout: 20_000 });
    const brought = page.getByRole('region', { name: 'What it brought' });
    await expect(brought.getByText('Posts this week')).toBeVisible();
    const complete = page.getByRole('region', { name: 'How complete it is' });
    await expect(complete.getByText('Nobody can know')).toBeVisible();
    await expect(complete.getByText('No gap is known.')).toBeVisible();
    await expectAccessible(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await expectNothingCut(page);

    await page.getByRole('button', { name: 'Sign in there again' }).click();
    await page.getByRole('link', { name: 'Deny' }).click();
    await expect(page.getByText('The sign-in did not work')).toBeVisible();
    await expect(page.getByText(/did not let Parley in/)).toBeVisible();
  } finally {
    await server.stop();
  }
});
