// The Lemmy connector as the conformance test and the process that is killed both open it.

import { createLemmy } from '#connectors/lemmy/lemmy.ts';
import { anyConnector } from '#features/listening/connector.ts';

export const lemmy = anyConnector(createLemmy());
