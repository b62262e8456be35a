// The feeds connector as the conformance test and the process that is killed both open it.

import { feeds as connector } from '#connectors/feeds/feeds.ts';
import { anyConnector } from '#features/listening/connector.ts';

export const feeds = anyConnector(connector);
