// Boards are put in order with the keyboard alone: the focus goes with the row.

import { expectAccessible, expectNothingCut } from './support/axe.ts';
import { callApi } from './support/call-api.ts';
import { setUp } from './support/steps.ts';
import { expect, test } from './support/test.ts';

const any = expect.anything();
const text = (wanted: RegExp) => expect.stringMatching(wanted);

test('a board is moved up and down, and the focus goes with it', async ({ page, product }) => {
  await setUp(page, product);
  await callApi(page, 'POST', 'idea-boards', { name: 'Decks', slug: 'decks' });
  await callApi(page, 'POST', 'idea-boards', { name: 'Food', slug: 'food' });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${product.url}/ideas/frame`);
  const rows = page.getByRole('region', { name: 'Boards' }).getByRole('listitem');
  const names = () => rows.allInnerTexts();
  await expect(rows).toHaveCount(3);
  await expectAccessible(page);
  await expectNothingCut(page);

  const up = page.getByRole('button', { name: 'Move Food up' });
  await up.focus();
  await page.keyboard.press('Enter');
  await expect.poll(names).toEqual([any, text(/Food/), text(/Decks/)]);
  await expect(up).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(names).toEqual([text(/Food/), any, text(/Decks/)]);
  const down = page.getByRole('button', { name: 'Move Food down' });
  await expect(down).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(names).toEqual([any, text(/Food/), text(/Decks/)]);
  await page.keyboard.press('Enter');
  await expect.poll(names).toEqual([any, text(/Decks/), text(/Food/)]);
  await expect(up).toBeFocused();
});
