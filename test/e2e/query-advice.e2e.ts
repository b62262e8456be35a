// What helps an owner of a topic while the query is written, on the demonstration's posts: what it
// brings and costs, what saving would change, why a post is missed, what the verdicts propose.

import type { Page } from '@playwright/test';
import { expectAccessible, expectNothingCut } from './support/axe.ts';
import type { OnlyDemonstration } from './support/made-once.ts';
import { signIn } from './support/steps.ts';
import { demonstrationTest as test, expect } from './support/test.ts';

const QUERY = '("heat pump" OR värmepump*) AND (noise OR noisy OR buller OR brumm*)';

async function openTopic(page: Page, demonstration: OnlyDemonstration): Promise<void> {
  await signIn(page, demonstration.url, demonstration);
  await page.goto(`${demonstration.url}/topics`);
  await page.getByRole('link', { name: 'Change Noise outdoors' }).click();
  await expect(page.getByRole('heading', { name: 'Noise outdoors' })).toBeVisible();
}

test('before saving, the owner sees what the change gains and loses', async ({
  page,
  demonstration,
}) => {
  await openTopic(page, demonstration);
  await expect(page.getByRole('meter', { name: 'Work per post' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'By language' })).toBeVisible();
  await page.getByLabel('Listen for').fill(QUERY);
  const change = page.getByRole('region', { name: 'What saving would change' });
  await expect(change.getByText(/were found before and \d+ are found now/)).toBeVisible();
  await change.getByText('What would be lost').click();
  await expect(change.getByText(/^and \d+ more$/)).toBeVisible();
  await expectAccessible(page);
  await expectNothingCut(page);
});

test('with keys alone, the owner learns which clause keeps a post out, and sees it change', async ({
  page,
  demonstration,
}) => {
  await openTopic(page, demonstration);
  await page.getByLabel('Listen for').fill('"outdoor unit" AND hum NOT neighbours');
  await page.getByLabel('Listen for').blur();
  await page.keyboard.press('w');
  await page.keyboard.type('neighbours outdoor unit hum');
  const posts = page.getByRole('listbox', { name: 'Posts with these words' });
  await expect(posts).toBeVisible();
  // The list follows the words; until then it shows what it had.
  await expect(posts.getByRole('option').first()).toContainText(/hum/i);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const why = page.getByRole('region', { name: 'Why this post' });
  await expect(why.getByText('It is not found')).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Listen for').fill('"outdoor unit" AND hum*');
  await expect(why.getByText('It is found')).toBeVisible();
});

test('a proposal from the verdicts is taken over with one key and undone like typing', async ({
  page,
  demonstration,
}) => {
  await openTopic(page, demonstration);
  await judge(page, demonstration);
  await page.reload();
  const query = page.getByLabel('Listen for');
  const proposals = page.getByRole('region', { name: 'What your verdicts propose' });
  const first = proposals.getByRole('button', { name: /^Take over/ }).first();
  await expect(first).toBeVisible();
  await expectAccessible(page);
  const before = await query.inputValue();
  await query.focus();
  await page.keyboard.press('Control+.');
  await expect(query).not.toHaveValue(before);
  await page.keyboard.press('Control+z');
  await expect(query).toHaveValue(before);
});

test('the whole language can be looked up beside the query', async ({ page, demonstration }) => {
  await openTopic(page, demonstration);
  const query = page.getByLabel('Listen for');
  await query.fill('acme');
  await page.keyboard.press('Control+/');
  const help = page.getByRole('dialog', { name: 'The query language' });
  await help.getByLabel('Find in the language').fill('in this order ONEAR');
  await expectAccessible(page);
  await help.getByRole('button', { name: 'Put in customer ONEAR/1 service' }).click();
  await expect(query).toHaveValue('acme customer ONEAR/1 service');
  await page.keyboard.press('Control+z');
  await expect(query).toHaveValue('acme');
});

/** English posts are relevant, the others are not: a difference that the verdicts show. */
async function judge(page: Page, { url }: OnlyDemonstration): Promise<void> {
  const topicId = page.url().split('/').at(-1) ?? '';
  const headers = { origin: url };
  const answer = await page.request.get(`${url}/api/v1/mentions?topicId=${topicId}&limit=60`);
  const { items } = await answer.json();
  for (const { id, post } of items) {
    const verdict = post.lang === 'en' ? 'relevant' : 'not-relevant';
    await page.request.put(`${url}/api/v1/mentions/${id}/verdict`, { headers, data: { verdict } });
  }
}
