// A label is corrected by two keys or two clicks; Settings show what was learnt; one story in two papers is one line.

import { expectAccessible } from './support/axe.ts';
import { addSource, lookNow, setUp, startTopic } from './support/steps.ts';
import { expect, test } from './support/test.ts';

const story =
  'The night train authority said on Tuesday that all night trains to the north stop at noon, as the storm is ' +
  'expected earlier than forecast. Passengers may change their tickets free of charge until Friday.';

test('a label is corrected with two keys, confirmed with a click, and learnt from', async ({
  page,
  product,
  feed,
}) => {
  await setUp(page, product);
  await addSource(page, product, feed);
  await startTopic(page, product, { name: 'Night trains', query: '"night train"' });

  await page.goto(`${product.url}/listen`);
  const mentions = page.getByRole('feed').getByRole('article');
  await mentions.first().click();
  const reads = page.getByRole('region', { name: 'How it reads' });
  await expect(reads).toBeVisible();

  await page.keyboard.press('1');
  await expect(reads.getByRole('group', { name: /Sentiment/ })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('1');
  await expect(
    reads.getByRole('button', { name: 'Sentiment: Negative. Correct it' }),
  ).toBeVisible();
  await expect(reads).toContainText('says');

  await reads.getByRole('button', { name: /^Tone:/ }).click();
  await reads.getByRole('button', { name: /^Polite/ }).click();
  await expect(reads.getByRole('button', { name: 'Tone: Polite. Correct it' })).toBeVisible();

  await page.goto(`${product.url}/settings/understanding`);
  const sentiment = page.getByRole('region', { name: 'Sentiment' });
  await expect(sentiment).toContainText('1 said by you');
  await expect(sentiment).toContainText('On your 1 correction:', { timeout: 20_000 });
  await expectAccessible(page);

  await page.goto(`${product.url}/settings/language-model`);
  await expect(page.getByRole('button', { name: 'Test the connection' })).toBeVisible();
  await expectAccessible(page);
});

test('a story that is told twice is one line that opens to both', async ({
  page,
  product,
  feed,
}) => {
  await setUp(page, product);
  await addSource(page, product, feed);
  await startTopic(page, product, { name: 'Night trains', query: '"night train"' });
  feed.publish({ title: 'Storm', text: story });
  feed.publish({ title: 'Storm', text: `${story} (agencies)` });
  await lookNow(page, product, feed.title);

  await page.goto(`${product.url}/listen`);
  const mentions = page.getByRole('feed').getByRole('article');
  const more = page.getByRole('button', { name: '1 more says the same' });
  await expect(more).toBeVisible();
  const before = await mentions.count();
  await more.click();
  await expect(mentions).toHaveCount(before + 1);
  await expectAccessible(page);
});
