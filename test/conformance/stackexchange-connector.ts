// Stack Exchange at the address of a stand-in, as the conformance test and the process that is killed both open it.

import { createStackExchange } from '#connectors/stackexchange/stackexchange.ts';
import { connectorAt } from '#test/support/rest/connector-at.ts';

export const stackexchange = connectorAt((standIn) =>
  createStackExchange({ api: standIn, oauth: `${standIn}/oauth` }),
);
