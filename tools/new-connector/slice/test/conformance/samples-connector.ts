// The samples connector as the conformance test and the process that is killed both open it.

import { samples } from '../../src/connectors/samples/samples.ts';
import { anyConnector } from '#features/listening/connector.ts';

export const board = anyConnector(samples);
