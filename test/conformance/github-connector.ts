// The GitHub connector as the conformance test and the process that is killed both open it.

import { github } from '#connectors/github/github.ts';
import { anyConnector } from '#features/listening/connector.ts';

export const repository = anyConnector(github);
