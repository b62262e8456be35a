// The bluesky connector as the conformance test and the process that is killed both open it: with short pauses.

import { createBluesky } from '#connectors/bluesky/bluesky.ts';
import { anyConnector } from '#features/listening/connector.ts';

export const bluesky = anyConnector(
  createBluesky({ beginMs: 120_000, gatherMs: 10, idleMs: 200, pauseMs: { min: 20, max: 100 } }),
);
