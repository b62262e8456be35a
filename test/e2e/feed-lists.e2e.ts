// Coming from another feed reader: its list goes in, the feeds are there, and a list comes out again.

import { readFile } from 'node:fs/promises';
import { expectAccessible, expectNothingCut } from './support/axe.ts';
import { signIn } from './support/steps.ts';
import { demonstrationTest as test, expect } from './support/test.ts';

const list = `<opml version="2.0"><body><outline text="Travel">
  <outline text="Night trains weekly" xmlUrl="http://127.0.0.1:9/trains.xml"/>
  <outline text="Old gopher hole" xmlUrl="gopher://odd.example/"/></outline></body></opml>`;

test('a list of feeds goes in and comes out, on a phone too', async ({ page, demonstration }) => {
  await signIn(page, demonstration.url, demonstration);
  await page.goto(`${demonstration.url}/sources`);
  const lists = page.getByRole('region', { name: 'Lists of feeds' });
  const choosing = page.waitForEvent('filechooser');
  await lists.getByRole('button', { name: 'Import OPML' }).click();
  const chooser = await choosing;
  await chooser.setFiles({
    name: 'feeds.opml',
    mimeType: 'text/x-opml',
    buffer: Buffer.from(list),
  });
  await expect(lists.getByRole('status')).toContainText('1 feed added.');
  await expect(lists.getByRole('status')).toContainText('Old gopher hole');
  await expect(page.getByRole('link', { name: 'Night trains weekly' })).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNothingCut(page);
  await expectAccessible(page);

  const downloading = page.waitForEvent('download');
  await lists.getByRole('button', { name: 'Export OPML' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^parley-feeds-.*\.opml$/);
  expect(await readFile(await download.path(), 'utf8')).toContain('http://127.0.0.1:9/trains.xml');
});
