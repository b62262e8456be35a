// The mastodon connector with short pauses, as the conformance test and the process that is killed both open it.

import { createMastodon } from '#connectors/mastodon/mastodon.ts';
import { usualPace } from '#connectors/mastodon/session.ts';
import { anyConnector } from '#features/listening/connector.ts';

export const mastodon = anyConnector(
  createMastodon({
    ...usualPace,
    historyMax: Infinity,
    gatherMs: 10,
    reconnect: { minMs: 20, maxMs: 100, attemptsMax: 4 },
  }),
);
