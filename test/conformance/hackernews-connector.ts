// Hacker News at the address of a stand-in, as the conformance test and the process that is killed both open it.

import { createHackerNews } from '#connectors/hackernews/hackernews.ts';
import { connectorAt } from '#test/support/rest/connector-at.ts';

export const hackernews = connectorAt((standIn) =>
  createHackerNews({ firebase: standIn, algolia: standIn }),
);
