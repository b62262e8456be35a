// The forum connector as the conformance test and the process that is killed both open it.

import { discourse } from '#connectors/discourse/discourse.ts';
import { anyConnector } from '#features/listening/connector.ts';

export const forum = anyConnector(discourse);
