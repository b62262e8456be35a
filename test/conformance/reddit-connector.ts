// Reddit at the address of a stand-in, as the conformance test and the process that is killed both open it.

import { createReddit } from '#connectors/reddit/reddit.ts';
import { connectorAt } from '#test/support/rest/connector-at.ts';

export const reddit = connectorAt((standIn) => createReddit({ www: standIn, oauth: standIn }));
