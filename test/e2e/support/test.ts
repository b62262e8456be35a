// `test` with an empty product and a feed server for each test; `demonstrationTest` with one demonstration for all tests.

import { test as base } from '@playwright/test';
import { startFeedServer } from './feed-server.ts';
import type { FeedServer } from './feed-server.ts';
import { onlyDemonstration, emptyHouse } from './made-once.ts';
import type { OnlyDemonstration } from './made-once.ts';
import { startProduct } from './product.ts';
import type { StartedProduct } from './product.ts';

type Fixtures = {
  /** Empty, nobody has signed in yet. */
  product: StartedProduct;
  feed: FeedServer;
};

export const test = base.extend<Fixtures>({
  // Playwright reads from the first argument what a fixture needs: nothing here.
  // eslint-disable-next-line no-empty-pattern -- see above
  product: async ({}, use) => {
    const product = await startProduct({}, await emptyHouse());
    await use(product);
    await product.stop();
  },
  // eslint-disable-next-line no-empty-pattern -- see above
  feed: async ({}, use) => {
    const feed = await startFeedServer('Rail Weekly', [
      { title: 'A night train to Berlin', text: 'The sleeper from Stockholm runs all year.' },
      { title: 'Gardens in spring', text: 'What to sow in April.' },
    ]);
    await use(feed);
    await feed.close();
  },
});

export const demonstrationTest = base.extend<object, { demonstration: OnlyDemonstration }>({
  demonstration: [
    // eslint-disable-next-line no-empty-pattern -- see above
    async ({}, use) => {
      await use(await onlyDemonstration());
    },
    { scope: 'worker', timeout: 180_000 },
  ],
});

export { expect } from '@playwright/test';
