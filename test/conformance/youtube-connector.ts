// YouTube at the address of a stand-in, as the conformance test and the process that is killed both open it.

import { createYouTube } from '#connectors/youtube/youtube.ts';
import { connectorAt } from '#test/support/rest/connector-at.ts';

export const youtube = connectorAt((standIn) =>
  createYouTube({ api: standIn, token: `${standIn}/token`, authorise: `${standIn}/authorise` }),
);
