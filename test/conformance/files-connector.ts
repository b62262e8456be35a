// The files connector as the conformance test and the process that is killed both open it.

import { createFiles } from '#connectors/files/files.ts';
import { readFeed } from '#connectors/feeds/read-feed.ts';
import { anyConnector } from '#features/listening/connector.ts';

export const files = anyConnector(
  createFiles({ folder: '/', readFeed: (bytes) => readFeed(bytes, new Headers()) }),
);
