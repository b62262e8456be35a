// What a person waits for on a slow line: each screen, opened first, stays under the limit.

import { inside, ofLists, outside } from './support/addresses.ts';
import { FIRST_LOAD_LIMIT_KILOBYTES, firstLoadKilobytes } from './support/first-load.ts';
import { signIn } from './support/steps.ts';
import { demonstrationTest as test, expect } from './support/test.ts';

/** The kit shows all parts at once, to those who build screens; nobody waits for it at work. */
const KIT = '/kit';
const KIT_LIMIT_KILOBYTES = 212;

test('every screen, opened first, brings no more JavaScript than it may', async ({
  page,
  demonstration,
}) => {
  const look = async (address: string): Promise<void> => {
    const kilobytes = await firstLoadKilobytes(page, demonstration.url + address);
    console.log(`${kilobytes.toFixed(1).padStart(7)} kB  ${address}`);
    expect.soft(kilobytes, address).toBeGreaterThan(0);
    expect
      .soft(kilobytes, address)
      .toBeLessThanOrEqual(address === KIT ? KIT_LIMIT_KILOBYTES : FIRST_LOAD_LIMIT_KILOBYTES);
  };
  for (const address of outside) await look(address);
  await signIn(page, demonstration.url, demonstration);
  for (const address of inside) await look(address);
  for (const { list, address } of ofLists) {
    const { items } = await (await page.request.get(demonstration.url + list)).json();
    await look(address(items[0].id));
  }
});
